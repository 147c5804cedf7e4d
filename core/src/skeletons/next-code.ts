import { canonicalCode, lastNumber } from '../model/codes.ts'

/**
 * The next free code after a list of codes, written like the last of them: `C1.2` gives `C1.3`, `C09` gives `C10`. `null` when the last
 * one does not end with a number.
 * @param codes of one list, in its order
 * @param taken what may not be given either
 */
export function nextCode(codes: readonly string[], taken: readonly string[] = codes): string | null {
  const used = new Set([...codes, ...taken].map(canonicalCode))
  return codeFollowing(codes, (code) => used.has(code))
}

/**
 * The same, for many codes to be given one after the other.
 * @param isTaken of a code in its canonical form
 */
export function codeFollowing(codes: readonly string[], isTaken: (code: string) => boolean): string | null {
  const last = codes.findLast((code) => lastNumber(code) !== null)?.trim()
  const parts = last === undefined ? null : /^(.*?)(\d+)$/.exec(last.replace(/[.:)]+$/, ''))
  const [, stem = '', digits = ''] = parts ?? []
  if (parts === null || digits.length > MOST_DIGITS) return null
  for (let number = Number(digits) + 1; ; number++) {
    const code = stem + String(number).padStart(digits.startsWith('0') ? digits.length : 1, '0')
    if (!isTaken(canonicalCode(code))) return code
  }
}

/**
 * The next free code of a list that other lists of the file stand beside: none of theirs is given, unless codes start again in each list.
 * An empty list goes on from the others.
 * @param elsewhere the codes of the other lists
 */
export function freeCode(codes: readonly string[], elsewhere: readonly string[]): string | null {
  if (codes.length === 0) return nextCode(elsewhere)
  const others = new Set(elsewhere.map(canonicalCode))
  const startsAgain = codes.some((code) => others.has(canonicalCode(code)))
  return nextCode(codes, startsAgain ? codes : elsewhere)
}

/** Longer is no number one counts with. */
const MOST_DIGITS = 9
