import type { Table } from '../../in/document.ts'
import { findCodes } from '../words/codes.ts'

/**
 * A table of codes alone, which says again what stands elsewhere: « Bloc 1 | A1, A2 | C1 à C5 », crosses in a grid. No element is in it,
 * and what it ties together cannot be told from its form.
 */
export function isIndex(table: Table): boolean {
  const [, ...rows] = table.rows
  const cells = rows.flatMap((row) => row.cells).filter(({ paragraphs }) => paragraphs.length > 0)
  const texts = cells.map(({ paragraphs }) => paragraphs.map(({ text }) => text).join(' '))
  return texts.length >= 4 && texts.every(isReference) && texts.some((text) => findCodes(text).length > 0)
}

/** Codes, numbers, crosses and the words between them; no word of a sentence. */
function isReference(text: string): boolean {
  const words = withoutCodes(text).replace(/(?<!\p{L})(?:blocs?|[ée]preuves?|UC|UE|CCP|oui|non)(?!\p{L})/giu, ' ')
  return !/\p{L}{4}/u.test(words)
}

function withoutCodes(text: string): string {
  let left = text
  for (const { start, end } of [...findCodes(text)].reverse()) left = `${left.slice(0, start)} ${left.slice(end)}`
  return left
}
