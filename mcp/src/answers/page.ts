import { cursorAt, offsetOf } from './cursor.ts'

export interface Page<Item> {
  readonly items: Item[]
  readonly total: number
  readonly next_cursor: string | null
}

export interface PageWishes {
  readonly cursor?: string | undefined
  readonly limit?: number | undefined
  /** What the list follows from: a cursor is good for the same list only. */
  readonly of: readonly unknown[]
}

/** As much JSON as a model reads at once. */
export const MOST_CHARACTERS = 32_000

/** The part of a list that one answer holds: as many members as asked, and never more than fit, but one at least. */
export function pageOf<Item>(all: readonly Item[], { cursor, limit, of }: PageWishes): Page<Item> {
  const start = offsetOf(cursor, of)
  const items: Item[] = []
  let characters = 0
  for (const item of all.slice(start, start + (limit ?? all.length))) {
    characters += JSON.stringify(item).length
    if (items.length > 0 && characters > MOST_CHARACTERS) break
    items.push(item)
  }
  const end = start + items.length
  return { items, total: all.length, next_cursor: end < all.length ? cursorAt(end, of) : null }
}
