import type { Localised } from '@equerre/core'
import type { Paragraph, ReadDocument, Table } from '../../in/document.ts'
import type { Deduction } from '../drafts.ts'
import { readFlow } from '../flow/flow-sections.ts'
import { withLookedHeadings } from '../flow/looked-headings.ts'
import { FOREIGN_TABLE, isForeignTable } from '../tables/foreign-tables.ts'
import { summariesOf } from '../tables/summary-tables.ts'
import { headerRoles } from '../tables/table-columns.ts'
import { TableSections } from '../tables/table-sections.ts'
import { head } from '../words/codes.ts'
import { blockHeading } from '../words/headings.ts'
import { factSheet } from './fact-sheet.ts'
import type { Dropped, Section } from './fragments.ts'
import { SectionBuilder } from './section-builder.ts'

export interface Sectioned {
  readonly sections: Section[]
  /** What stands before the first bloc, column heading or coded element. */
  readonly preamble: Paragraph[]
  /** What stands in columns of no known kind. */
  readonly aside: Paragraph[]
  readonly whyAside: ReadonlyMap<Paragraph, Localised>
  readonly dropped: Dropped[]
  /** True when rows are rows of a table, not groups guessed from the order of the text. */
  readonly rowsKnown: boolean
  /** True when the cells of all tables were read from the file, not cut out of a page of characters. */
  readonly rowsExact: boolean
  /** What was read in one way where the source does not say it. */
  readonly guessed: readonly Deduction[]
}

/** Two columns of a presentation, before the tables whose headings name parts of a référentiel: no heading there, no code. */
function isFront(table: Table, { started, hasHeadedTables }: SectionBuilder): boolean {
  if (started || !hasHeadedTables || table.columns !== undefined) return false
  return (
    table.rows.every((row) => headerRoles(row, table.width) === null) &&
    paragraphsIn(table).every(({ text }) => head(text).codes.length === 0 && blockHeading(text) === null)
  )
}

const paragraphsIn = ({ rows }: Table): Paragraph[] =>
  rows.flatMap(({ cells }) => cells.flatMap(({ paragraphs }) => paragraphs))

const OF_MAIL: Localised = { fr: 'tête ou signature d’un courriel', en: 'head or signature of a mail' }

/** Cuts the document into blocs and gives each paragraph its column. */
export function sectionDocument(read: ReadDocument): Sectioned {
  const document = withLookedHeadings(read)
  const builder = new SectionBuilder(document)
  const tables = new TableSections(builder)
  const summaries = summariesOf(document)
  for (const piece of document.pieces) {
    builder.inText = piece.kind === 'flow' && !piece.flattened
    if (piece.kind === 'table' && summaries.tables.has(piece))
      for (const paragraph of paragraphsIn(piece)) builder.dropSummed(paragraph, summaries)
    else if (piece.kind === 'table' && isFront(piece, builder))
      builder.preamble.push(...(factSheet(piece) ?? paragraphsIn(piece)))
    else if (piece.kind === 'table' && isForeignTable(piece, builder))
      for (const paragraph of paragraphsIn(piece)) builder.setAside(paragraph, FOREIGN_TABLE)
    else if (piece.kind === 'table') tables.read(piece)
    else if (piece.around === true) for (const paragraph of piece.paragraphs) builder.setAside(paragraph, OF_MAIL)
    else {
      const [summed, others] = [true, false].map((is) =>
        piece.paragraphs.filter((one) => summaries.texts.has(one) === is),
      )
      for (const paragraph of summed ?? []) builder.dropSummed(paragraph, summaries)
      readFlow({ ...piece, paragraphs: others ?? [] }, builder)
    }
  }
  const { sections, preamble, aside, whyAside, dropped, rowsKnown, guessed } = builder
  const rowsExact = rowsKnown && document.pieces.every((piece) => piece.kind !== 'table' || piece.spansKnown)
  return { sections, preamble, aside, whyAside, dropped, rowsKnown, rowsExact, guessed }
}
