import { addressOf } from '../model/address.ts'
import { codeOf } from '../model/codes.ts'
import type { Block, Target } from '../model/referential.ts'
import { isPlainCode } from '../skeletons/additions.ts'
import { blank } from '../source/blank.ts'
import { Prose, type Written } from '../source/writing/written.ts'

/** Words from outside, as parts to be written: whatever they hold, they stay words. */

/** On one line, or folded. */
export const prose = (words: string): Written => new Prose(words)

/** The same, or a marked blank for what was not given. */
export const proseOr = (words: string | undefined, expected: string): Written =>
  words === undefined || words.trim() === '' ? blank(expected) : new Prose(words)

/** A list of words under a key, when there are some. */
export const listed = (key: string, words: readonly string[]): { readonly [key: string]: Written } =>
  words.length === 0 ? {} : { [key]: words.map(prose) }

/** A word of the format (`etude_de_cas`), as it stands in a short list. */
export const word = (written: string): Written => (/^[a-z_]+$/.test(written) ? written : new Prose(written))

/** The code that names an element from a bloc: its own, with its bloc's from another one, or where another here has the same. */
export function reference(element: Target, from: Block): Written {
  const code = element.block === from ? (codeOf(element) ?? '') : addressOf(element)
  return isPlainCode(code.replace('/', '.')) ? code : new Prose(code)
}
