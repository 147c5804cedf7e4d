import { head } from '../../recognise/codes.ts'

/** A text and the code it begins with, if it does. */
export interface Coded {
  readonly code: string | null
  readonly text: string
}

const DASHED = /^(\S(?:.{0,28}\S)?)[\s\u00a0]–[\s\u00a0](.+)$/u

/**
 * What a line of the official document begins with: a code as most are written (`A1.1`, `CR2`), or anything short before a dash.
 * @param lead the words of the line in bold, where that is known: they are the code
 */
export function readCoded(line: string, lead: string | null = null): Coded {
  if (lead !== null && lead !== '' && line.startsWith(lead)) {
    const code = lead.replace(/[\s\u00a0]+–$/u, '')
    return { code, text: line.slice(lead.length).replace(/^[\s\u00a0]+(?:–[\s\u00a0]+)?/u, '') }
  }
  const { codes, rest } = head(line)
  const [only] = codes
  if (only !== undefined && codes.length === 1 && line.startsWith(only.id)) {
    const left = line.slice(only.id.length)
    if (left === '' || left === ` ${rest}` || left === `\u00a0${rest}`) return { code: only.id, text: rest }
    const dashed = /^[\s\u00a0]–[\s\u00a0](.+)$/u.exec(left)?.[1]
    if (dashed !== undefined) return { code: only.id, text: dashed }
  }
  const match = DASHED.exec(line)
  return match === null || /[\s\u00a0]/u.test(match[1] ?? '') ? { code: null, text: line } : { code: match[1] ?? null, text: match[2] ?? '' }
}
