import { head } from '../../recognise/words/codes.ts'

/** A text and the code it begins with, if it does. */
export interface Coded {
  readonly code: string | null
  readonly text: string
}

/** Spaces inside a code do not break: only the dash stands between plain ones. */
const DASHED = /^([^ \t–]{1,30}) – (.+)$/u
/** A code has a figure in it, or is short: « Accueil – orientation » is a text. */
const LIKE_A_CODE = /\d|^.{1,4}$/u

/** What a line of the official document begins with: a code as most are written (`A1.1`, `CR2`), or a word before a dash. */
export function readCoded(line: string): Coded {
  const { codes, rest } = head(line)
  const [only] = codes
  if (only !== undefined && codes.length === 1 && line.startsWith(only.id)) {
    const left = line.slice(only.id.length)
    if (left === '' || left === ` ${rest}` || left === `\u00a0${rest}`) return { code: only.id, text: rest }
    const dashed = /^[\s\u00a0]–[\s\u00a0](.+)$/u.exec(left)?.[1]
    if (dashed !== undefined) return { code: only.id, text: dashed }
  }
  const match = DASHED.exec(line)
  const code = match?.[1]?.replace(/\u00a0/g, ' ') ?? ''
  return LIKE_A_CODE.test(code) ? { code, text: match?.[2] ?? '' } : { code: null, text: line }
}

/** The two as they are written on a line, so that they can be told apart again. */
export function writtenCode(code: string, text: string): string {
  const plain = readCoded(`${code} ${text}`)
  return plain.code === code && plain.text === text ? `${code} ` : `${code.replace(/ /g, '\u00a0')} – `
}
