import type { HouseStyle } from '../../../../core/src/drafting/criteria/style.ts'

const BULLET = /^(?:[-–•*]\s+|\(?\d{1,2}[.)]\s+|[a-z]\)\s+)/u
const QUOTES = /^[«“"]\s*([^«»“”"]*?)\s*[»”"]\s*\.?$/u

/** A sentence of a model as it stands in the file: on one line, without the bullet or the quotes around it, in the manner of the house. */
export function asWritten(sentence: string, { stop, apostrophe }: Pick<HouseStyle, 'stop' | 'apostrophe'>): string {
  const line = oneLine(sentence).replace(BULLET, '')
  const bare = (QUOTES.exec(line)?.[1] ?? line).replace(/\*\*/g, '').replace(/[\s.;]+$/u, '')
  const whole = bare === '' ? '' : bare.charAt(0).toUpperCase() + bare.slice(1) + (stop ? '.' : '')
  return typeset(whole).replace(/(?<=\p{L})['’](?=\p{L})/gu, apostrophe)
}

/** On one line, without the characters that are not seen: they would change what surrounds them, or hide in the file. */
export const oneLine = (text: string): string => text.replace(/\s+/g, ' ').replace(UNSEEN, '').trim()

const UNSEEN = /[\p{Cc}\p{Cs}\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff]/gu

/** The spaces that French wants, as a word processor sets them. */
export const typeset = (text: string): string =>
  text
    .replace(/ ?([;!?]|:(?!\/\/|\d))(?=\s|$)/gu, '\u00a0$1')
    .replace(/« ?/gu, '«\u00a0')
    .replace(/ ?»/gu, '\u00a0»')
    .replace(/\u00a0+/gu, '\u00a0')
