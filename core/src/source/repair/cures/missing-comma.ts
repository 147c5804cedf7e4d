import { problem } from '../../problems.ts'
import type { Cure } from '../cure.ts'

/** Two members of a list in brackets without a comma between them, or two commas without a member. */
export const missingComma: Cure = function* (wound) {
  if (wound.reason.includes('missed comma')) {
    let end = Math.min(wound.offset, wound.text.length)
    while (end > 0 && /\s/.test(wound.text.charAt(end - 1))) end--
    const range = { start: Math.max(0, end - 1), end }
    yield { edits: [{ start: end, end, text: ',' }], problem: problem('virgule-manquante', range, MISSING) }
  } else if (wound.reason.includes("found ','")) {
    const range = { start: wound.offset, end: wound.offset + 1 }
    yield { edits: [{ ...range, text: ' ' }], problem: problem('virgule-en-trop', range, EXTRA) }
  }
}

const MISSING = {
  fr: 'Il manque une virgule ici : ajoutez-la, car elle sépare les éléments d’une liste entre crochets.',
  en: 'A comma is missing here: add it, as it separates the items of a list in brackets.',
}

const EXTRA = {
  fr: 'Il y a une virgule de trop dans cette liste : supprimez-la, ou ajoutez l’élément qui manque.',
  en: 'There is one comma too many in this list: delete it, or add the item that is missing.',
}
