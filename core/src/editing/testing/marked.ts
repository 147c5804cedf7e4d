/** Texts of tests that mark the cursor with `‸`. */

export interface Marked {
  readonly text: string
  readonly offset: number
}

const CURSOR = '‸'

/** A text without its mark, and where the mark was. */
export function marked(fixture: string): Marked {
  const offset = fixture.indexOf(CURSOR)
  if (offset === -1 || fixture.indexOf(CURSOR, offset + 1) !== -1) throw new Error('One cursor is marked in a fixture.')
  return { text: fixture.slice(0, offset) + fixture.slice(offset + CURSOR.length), offset }
}
