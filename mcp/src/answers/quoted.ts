import { visible } from '../../../core/src/report/visible.ts'

const LONGEST = 80

/**
 * A few words of a file or of a call inside a sentence of ours: on one line, short, without characters that act, so that they cannot pass for
 * the sentence.
 */
export function quoted(words: string): string {
  const line = visible(words)
    .replace(/\s+/g, ' ')
    .replace(/[«»“”"]/g, '’')
    .trim()
  return line.length > LONGEST ? `${line.slice(0, LONGEST - 1)}…` : line
}

/**
 * Codes of a file, or names, as many as a sentence can hold. What is no code by its looks, a sentence put in the place of one, stays out:
 * its pointer designates it as well.
 */
export function quotedList(words: readonly string[]): string {
  const codes = words.map((word) => word.trim()).filter((word) => CODE.test(word))
  const shown = codes.slice(0, MOST).map(quoted).join(', ')
  return codes.length > MOST ? `${shown}…` : shown
}

const CODE = /^[\p{L}\p{N}._/+*()°-]{1,60}$/u
const MOST = 12
