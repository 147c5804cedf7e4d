/** The longest identifier and short name that Moodle keeps; it cuts what is longer, and two cut alike become one. */
export const LONGEST = 100

/**
 * Identifiers of a framework, each given once. Databases compare them without capitals or accents, and PHP compares two that look like
 * numbers as numbers (`1.1` and `1.10` are one): such a code gets letters before it.
 */
export class IdNumbers {
  readonly #taken = new Set<string>()

  /**
   * @param wanted the code of the element, if it has one
   * @param letters what stands before a number, and before the rank of what has no code
   */
  give(wanted: string | null, letters: string): string {
    const code = safe(wanted ?? '', letters)
    const base = code === '' ? `${letters}1` : code
    for (let rank = 2, free = base; ; rank++) {
      if (!this.#taken.has(folded(free))) {
        this.#taken.add(folded(free))
        return free
      }
      const tail = code === '' ? String(rank) : `-${rank}x`
      free = code === '' ? `${letters}${rank}` : `${base.slice(0, LONGEST - tail.length)}${tail}`
    }
  }
}

function safe(code: string, letters: string): string {
  const plain = plainText(code).replace(/%/g, ' ')
  const lettered = isNumeric(plain) ? `${letters}${plain}` : plain
  return cut(lettered)
}

/** What PHP may read as a number: `1`, `1.10`, `.5`, `1e3`, with spaces around. */
const isNumeric = (text: string): boolean => /^\s*[+-]?(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d+)?\s*$/i.test(text)

function cut(text: string): string {
  const characters = [...text]
  return characters.length <= LONGEST ? text : characters.slice(0, LONGEST).join('').trim()
}

const folded = (text: string): string => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase()

/** A text that Moodle's cleaning of short texts leaves as it is: no tag, no control character, no backslash (PHP's CSV reader escapes with it). */
export function plainText(text: string): string {
  return text
    .replace(/[\p{Cc}\u2028\u2029\ufeff]+/gu, ' ')
    .replaceAll('<', '‹')
    .replaceAll('>', '›')
    .replaceAll('\\', '/')
    .replace(/\s+/g, ' ')
    .trim()
}
