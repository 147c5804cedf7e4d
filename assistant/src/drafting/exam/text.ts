import { typeset } from '../checks/as-written.ts'

/** A text of a model that may have several lines: data of a document, as they are laid out. */
export const block = (written: string): string =>
  typeset(
    written
      .replace(/\r\n?/g, '\n')
      .replace(/[ \t]+\n/g, '\n')
      .replace(/\n{3,}/g, '\n\n')
      .trim(),
  )

/** The same on one line. */
export const line = (written: string): string => typeset(written.replace(/\s+/g, ' ').replace(/\*\*/g, '').trim())

export const lines = (written: readonly string[], most: number): readonly string[] =>
  [...new Set(written.map((one) => line(one).replace(/^[-–•*]\s+/u, '')))].filter((one) => one !== '').slice(0, most)
