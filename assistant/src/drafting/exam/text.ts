import { oneLine, typeset } from '../checks/as-written.ts'

/** A text of a model that may have several lines, as the one paragraph that an exam holds: what was a line is a sentence or an item. */
export const paragraph = (written: string): string =>
  written
    .split(/\r\n?|\n/)
    .map((one) => line(one.replace(/^\s*(?:[-–•*#]+|\|)\s*/u, '').replace(/\s*\|\s*/g, ', ')).replace(/,$/, ''))
    .filter((one) => /[\p{L}\p{N}]/u.test(one))
    .reduce((text, one) => (text === '' ? one : `${text}${/[.;:!?…,]$/u.test(text) ? ' ' : '\u00a0; '}${one}`), '')

/** A text of a model on one line. */
export const line = (written: string): string => typeset(oneLine(written).replace(/\*\*/g, ''))

export const lines = (written: readonly string[], most: number): readonly string[] =>
  [...new Set(written.map((one) => line(one).replace(/^[-–•*]\s+/u, '')))].filter((one) => one !== '').slice(0, most)
