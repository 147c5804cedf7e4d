import type { Paragraph, ReadDocument } from '../in/document.ts'
import { FlowSections } from './flow-sections.ts'
import type { Dropped, Section } from './fragments.ts'
import { SectionBuilder } from './section-builder.ts'
import { TableSections } from './table-sections.ts'

export interface Sectioned {
  readonly sections: Section[]
  /** What stands before the first bloc, column heading or coded element. */
  readonly preamble: Paragraph[]
  /** What stands in columns of no known kind. */
  readonly aside: Paragraph[]
  readonly dropped: Dropped[]
  /** True when rows are rows of a table, not groups guessed from the order of the text. */
  readonly rowsKnown: boolean
}

/** Cuts the document into blocs and gives each paragraph its column. */
export function sectionDocument(document: ReadDocument): Sectioned {
  const builder = new SectionBuilder(document)
  const tables = new TableSections(builder)
  const flows = new FlowSections(builder)
  for (const piece of document.pieces) {
    if (piece.kind === 'table') tables.read(piece)
    else flows.read(piece)
  }
  const { sections, preamble, aside, dropped, rowsKnown } = builder
  return { sections, preamble, aside, dropped, rowsKnown }
}
