import { contentStart } from './normalise.ts'
import type { Span } from './statement.ts'

const SUBJECT =
  "(?:(?:le|la|l['’]|les|un|une)\\s*(?:ou\\s+la\\s+)?[\\p{L}·.()’'/-]+(?:\\s+(?:ou\\s+la\\s+|professionnelle?\\s+)?[\\p{L}·.()-]+)?\\s+|il\\s+|elle\\s+|il/elle\\s+)?"
const ADJUNCT = '(?:(?:[àa]|au|en|apr[èe]s|dans|lors)\\s[^,.;:]{3,80},\\s*)?'
const ABLE = '(?:capables?|aptes?|en\\s+mesure|[àa]\\s+m[êe]me|en\\s+capacit[ée])'
const BEING = `(?:(?:[êe]tre|est|sont|sera|seront|soit|(?:doi(?:t|vent)|devra|devront)\\s+[êe]tre)\\s+)?${ABLE}\\s+`
const HAVING =
  "(?:(?:avoir|poss[ée]der|d[ée]montrer|a|poss[èe]de|d[ée]montre)\\s+)?(?:(?:la|sa|une|son|l['’])\\s*)?(?:capacit[ée]s?|aptitudes?|facult[ée]s?|habilet[ée]s?)\\s+"
const WRAPPER = new RegExp(
  `^${ADJUNCT}(?:${SUBJECT}${BEING}|${SUBJECT}${HAVING})(?:(?:de|à)\\s*:?\\s*(?:[-–•]\\s*)?|d['’]\\s*)`,
  'iu',
)

/** Further on, the words could not stand before the action. */
const LONGEST = 160

/**
 * The words before the action in « Être capable de négocier », « Capacité à négocier », « Le candidat est en mesure de
 * négocier »: from the start of the sentence to the action, both in the offsets of the text. Null when there are none.
 * Taking the span away and writing the next letter as a capital gives the statement without its wrapper.
 */
export function leadingWrapper(text: string): Span | null {
  const start = contentStart(text)
  if (!/capa[bc]|\bapte|aptitude|mesure|m[êe]me|facult|habilet/i.test(text.slice(start, start + LONGEST))) return null
  const found = WRAPPER.exec(text.slice(start))
  if (!found) return null
  const end = start + found[0].length
  return { start, end, text: text.slice(start, end) }
}
