import { foldAccents } from '../../../../core/src/french/index.ts'

/** Which of the proposals that were shown someone means. */
export type Choice =
  | { readonly kind: 'chosen'; readonly picks: readonly Pick[] }
  | { readonly kind: 'all' }
  /** Nothing says which. */
  | { readonly kind: 'unsaid' }

export interface Pick {
  /** From 1, as they are shown. */
  readonly number: number
  /** The phrasing: 0 for the first, 1 for `b`… */
  readonly way: number
}

const ORDINALS: readonly (readonly [RegExp, number])[] = [
  [/\b(?:premiere?|1(?:re|ere|er)|first)\b/u, 1],
  [/\b(?:deuxieme|seconde?|2e|2eme|second)\b/u, 2],
  [/\b(?:troisieme|3e|3eme|third)\b/u, 3],
  [/\b(?:quatrieme|4e|4eme|fourth)\b/u, 4],
  [/\b(?:cinquieme|5e|5eme|fifth)\b/u, 5],
  [/\b(?:sixieme|6e|6eme|sixth)\b/u, 6],
]
const LAST = /\b(?:dernier|derniere|last)\b/u
const ALL = /\b(?:tou(?:te)?s?|tout|les (?:deux|trois|quatre|cinq|six)|all|both|everything)\b/u
const NUMBER = /(?<![\p{L}\d.])(\d{1,2})\s?([a-h])?(?![\p{L}\d.])/gu

/**
 * Reads « applique la 2 », « la première et la troisième », « 2b », « toutes », « la dernière ».
 * @param count how many were shown
 */
export function choiceIn(question: string, count: number): Choice {
  const plain = foldAccents(question.toLowerCase())
  const picks: Pick[] = [...plain.matchAll(NUMBER)].map(([, digits, letter]) => ({
    number: Number(digits),
    way: letter === undefined ? 0 : letter.charCodeAt(0) - 'a'.charCodeAt(0),
  }))
  for (const [pattern, number] of ORDINALS) if (pattern.test(plain)) picks.push({ number, way: 0 })
  if (LAST.test(plain)) picks.push({ number: count, way: 0 })
  const once = picks.filter((pick, index) => picks.findIndex(({ number }) => number === pick.number) === index)
  if (once.length > 0) return { kind: 'chosen', picks: once.sort((one, other) => one.number - other.number) }
  return ALL.test(plain) ? { kind: 'all' } : { kind: 'unsaid' }
}

const BARE =
  /^\s*(?:(?:oui|ok|yes)[\s,]*)?(?:(?:applique[rz]?|[ée]cri[st]|prends|garde|ajoute|apply|take|keep|write)[\s,]+)?(?:(?:les?|la|num[ée]ros?|n[°o]|number|propositions?)\s+)*\d{1,2}\s?[a-h]?(?:\s*(?:,|et|and|&)\s*(?:la\s+|le\s+)?\d{1,2}\s?[a-h]?)*\s*[.!]?\s*$/iu

/** « 2 », « applique 1b », « la 1 et la 3 »: nothing but a choice among what was shown. */
export const isBareChoice = (question: string): boolean => BARE.test(question)
