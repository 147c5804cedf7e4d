import type { Role } from '../../recognise/words/headings.ts'
import { sameKey } from './cell-text.ts'
import type { Meaning } from './column-titles.ts'
import type { SheetColumn } from './regions.ts'
import type { SheetCell, SheetRow } from './sheet.ts'

/** What a row says of one element: its code and its text, each in cells of their own, and what else is said of it. */
export interface Entry {
  readonly row: SheetRow
  readonly codes: readonly SheetCell[]
  readonly texts: readonly SheetCell[]
  readonly details: readonly { readonly meaning: Meaning; readonly title: string; readonly cell: SheetCell }[]
  /** Two entries of the same key are one element written twice. */
  readonly key: string
}

/** What a row says of the element of a role; `null` when its columns are empty there. */
export function entryIn(row: SheetRow, role: Role, columns: readonly SheetColumn[]): Entry | null {
  const own = columns.flatMap(({ at, meaning, title }) => {
    const cell = row.cells.find(({ column }) => column === at)
    if (meaning === null || meaning.role !== role || cell === undefined || cell.text.trim() === '') return []
    return [{ meaning, title, cell }]
  })
  if (own.length === 0) return null
  const of = (part: Meaning['part']): SheetCell[] =>
    own.filter(({ meaning }) => meaning.part === part).map(({ cell }) => cell)
  const codes = of('code')
  const texts = of('text')
  const details = own.filter(({ meaning }) => meaning.part !== 'code' && meaning.part !== 'text')
  return { row, codes, texts, details, key: sameKey([...codes, ...texts].map(({ text }) => text).join(' ')) }
}

/** An element with what another row says of it besides. */
export function withDetails(entry: Entry, more: Entry): Entry {
  const isNew = ({ title, cell }: Entry['details'][number]): boolean =>
    !entry.details.some((one) => one.title === title && sameKey(one.cell.text) === sameKey(cell.text))
  return { ...entry, details: [...entry.details, ...more.details.filter(isNew)] }
}
