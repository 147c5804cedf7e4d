import { startOfLine } from '../../gaps.ts'
import { problem } from '../../problems.ts'
import type { Cure } from '../cure.ts'
import { lineShapeAt } from '../line-shape.ts'

/** Two members of a list in brackets without a comma between them, or two commas without a member. */
export const missingComma: Cure = function* (wound) {
  if (wound.reason.includes('missed comma')) {
    let end = endOfWords(wound.text, Math.min(wound.offset, wound.text.length))
    // The key of a new line: the comma is missing at the end of the line above.
    const line = lineShapeAt(wound.text, startOfLine(wound.text, end))
    if (line.key?.end === end && line.key.start === line.content) end = endOfWords(wound.text, line.start)
    const range = { start: Math.max(0, end - 1), end }
    yield { edits: [{ start: end, end, text: ',' }], problem: problem('virgule-manquante', range, MISSING) }
  } else if (wound.reason.includes("found ','")) {
    const range = { start: wound.offset, end: wound.offset + 1 }
    yield { edits: [{ ...range, text: ' ' }], problem: problem('virgule-en-trop', range, EXTRA) }
  }
}

function endOfWords(text: string, offset: number): number {
  let end = offset
  while (end > 0 && /\s/.test(text.charAt(end - 1))) end--
  return end
}

const MISSING = {
  fr: 'Il manque une virgule ici : ajoutez-la, car elle sépare ce qui est écrit entre crochets ou entre accolades.',
  en: 'A comma is missing here: add it, as it separates what stands in brackets or in braces.',
}

const EXTRA = {
  fr: 'Il y a une virgule de trop dans cette liste : supprimez-la, ou ajoutez l’élément qui manque.',
  en: 'There is one comma too many in this list: delete it, or add the item that is missing.',
}
