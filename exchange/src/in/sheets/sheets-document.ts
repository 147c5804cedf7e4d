import { chapterOf } from '../../recognise/parts/chapters.ts'
import { isRowHeaded } from '../../recognise/tables/table-columns.ts'
import { head } from '../../recognise/words/codes.ts'
import { startsWithInfinitive } from '../../recognise/words/cues.ts'
import { blockHeading, columnHeading } from '../../recognise/words/headings.ts'
import { WORDS as COVERAGE } from '../../workbook/words.ts'
import type { Cell, Paragraph, ReadDocument, Row, SetAside, Table } from '../document.ts'
import type { FormatName } from '../formats.ts'
import { collapse, joinPlaces } from '../lines.ts'
import { sameKey } from './cell-text.ts'
import { type Choice, readChoices } from './chosen-columns.ts'
import { roleOfSheet } from './column-titles.ts'
import { columnTold, Gathered } from './gathered.ts'
import { ownWorkbook } from './own-workbook.ts'
import { type Across, recordsOf } from './records.ts'
import { NO_CELL, noKnownColumn, noSuchColumn } from './refusals.ts'
import { type LinesRegion, type Region, regionsOf, type TableRegion } from './regions.ts'
import type { Sheet, SheetCell, SheetRow } from './sheet.ts'
import { tableOf } from './table-of.ts'

/**
 * The document that sheets make: what stands under titles that name columns as tables, the rest as text.
 * @param columns what a person says of the columns, as `--columns` takes it
 * @throws Refusal when no cell holds a text, or no column is recognised
 */
export function sheetsDocument(
  name: string,
  format: FormatName,
  sheets: readonly Sheet[],
  columns: string | undefined,
): ReadDocument {
  const choices = columns === undefined ? [] : readChoices(columns)
  const shown = sheets.filter(({ hidden, rows }) => !hidden && rows.length > 0)
  if (shown.length === 0) throw NO_CELL
  const own = choices.length === 0 ? ownWorkbook(name, format, sheets) : null
  return own ?? new SheetsReader(shown, choices).read(name, format, sheets)
}

interface Laid {
  readonly sheet: Sheet
  readonly regions: readonly Region[]
}

class SheetsReader {
  readonly #sheets: readonly Sheet[]
  readonly #laid: readonly Laid[]
  readonly #gathered = new Gathered()
  readonly #lines = new Set<string>()

  constructor(sheets: readonly Sheet[], choices: readonly Choice[]) {
    this.#sheets = sheets
    this.#laid = sheets.map((sheet) => ({ sheet, regions: regionsOf(sheet, choices) }))
    const tables = this.#laid.flatMap(({ regions }) => regions.filter(isTable))
    const unmet = choices.find(
      ({ meaning }) =>
        !tables.some(({ columns }) =>
          columns.some((one) =>
            meaning === null
              ? one.meaning === null
              : one.meaning?.role === meaning.role && one.meaning.part === meaning.part,
          ),
        ),
    )
    if (unmet !== undefined) throw noSuchColumn(unmet, sheets)
  }

  read(name: string, format: FormatName, all: readonly Sheet[]): ReadDocument {
    if (this.#laid.some(({ regions }) => regions.some(isTable))) for (const laid of this.#laid) this.#sheet(laid)
    else this.#withoutTitles()
    for (const sheet of all.filter(({ hidden }) => hidden)) this.#hidden(sheet)
    return this.#gathered.document(name, format)
  }

  /** No title names a column: forms headed by their first column, or coded texts whose columns are guessed, as in any document. */
  #withoutTitles(): void {
    for (const sheet of this.#sheets) {
      const table = this.#rawTable(sheet.rows, sheet)
      const coded = table.rows.filter(({ cells }) =>
        cells.some(({ paragraphs }) =>
          paragraphs.some(({ text }) => head(text).codes.some(({ kind }) => kind === 'competence')),
        ),
      )
      if (!isRowHeaded(table) && coded.length < FEWEST_CODED) continue
      this.#gathered.pieces.push(table)
    }
    if (this.#gathered.pieces.length === 0) throw noKnownColumn(this.#sheets)
  }

  #sheet({ sheet, regions }: Laid): void {
    if (this.#isMatrix(sheet)) return
    const tables = regions.filter(isTable)
    if (tables.length === 0) {
      for (const { rows } of regions) this.#lonely(rows, sheet)
      return
    }
    const lines = regions.filter((region): region is LinesRegion => region.kind === 'lines')
    const named = lines.some(({ rows }) =>
      rows.some(({ cells }) => cells.some(({ text }) => blockHeading(collapse(text)) !== null)),
    )
    const hasColumn = tables.some(({ columns }) => columns.some(({ roles }) => roles.includes('bloc')))
    let tab = named || hasColumn ? null : this.#blocOfTab(sheet)
    let summaries: readonly Across[] = []
    for (const region of regions) {
      if (region.kind === 'lines') summaries = this.#linesBefore(region, sheet, named)
      else {
        this.#table(region, sheet, tab, summaries)
        tab = null
        summaries = []
      }
    }
  }

  /** The tab as the title of a bloc: when it is written as one, or when each of several tabs holds competencies. */
  #blocOfTab({ name }: Sheet): string | null {
    if (name === null || COMMON_TAB.test(name) || roleOfSheet(name) !== null) return null
    if (blockHeading(name) !== null) return name
    const holding = this.#laid.filter(({ regions }) =>
      regions.some((region) => isTable(region) && region.columns.some(({ roles }) => roles.includes('competence'))),
    )
    return holding.length > 1 ? name : null
  }

  #table(region: TableRegion, sheet: Sheet, blocOfTab: string | null, summaries: readonly Across[]): void {
    for (const row of region.header) for (const cell of row.cells) this.#aside(cell, row, sheet, 'entete_de_colonne')
    if (region.mixed) {
      this.#gathered.pieces.push({
        ...this.#rawTable(region.rows, sheet),
        columns: columnsOf(region),
      })
      return
    }
    const records = recordsOf(region, sheet.merges)
    for (const { row, cell, column } of records.others) this.#leave(cell, row, sheet, column?.title ?? '')
    const once = new Set<string>()
    for (const { row, cell } of records.repeated) {
      const key = sameKey(cell.text)
      if (!once.has(key)) this.#aside(cell, row, sheet, 'doublon')
      once.add(key)
    }
    for (const { row, cell } of records.nothings) this.#aside(cell, row, sheet, 'rubrique_de_formulaire')
    for (const { row, cell } of records.totals) this.#aside(cell, row, sheet, 'etiquette')
    const unreadable = (cell: SheetCell, row: SheetRow, title: string): void => this.#leave(cell, row, sheet, title)
    this.#gathered.pieces.push(
      tableOf(records, { sheet, reader: this.#gathered.reader, unreadable, blocOfTab, summaries }),
    )
  }

  /** Lines above a table: what they say of the certification, or of their bloc. @returns those that sum up the bloc */
  #linesBefore({ rows }: LinesRegion, sheet: Sheet, named: boolean): readonly Across[] {
    const isFirst = this.#gathered.pieces.every(({ kind }) => kind === 'flow')
    if (!isFirst && !named) {
      this.#lonely(rows, sheet)
      return []
    }
    const title = rows.findLastIndex(({ cells }) => cells.some(({ text }) => blockHeading(collapse(text)) !== null))
    const below = title < 0 ? [] : rows.slice(title + 1)
    const summaries = below.flatMap((row): readonly Across[] => {
      const [cell, ...others] = row.cells.filter(({ text }) => text.trim() !== '')
      return cell === undefined || others.length > 0 || !isSummary(cell) ? [] : [{ row, cell }]
    })
    this.#flow(
      rows.filter((row) => !summaries.some((summary) => summary.row === row)),
      sheet,
    )
    return summaries
  }

  /** Lines that stand under no title: before any table they say something of the certification; after, no one can tell. */
  #lonely(rows: readonly SheetRow[], sheet: Sheet): void {
    if (this.#gathered.pieces.every(({ kind }) => kind === 'flow')) {
      this.#flow(rows, sheet)
      return
    }
    for (const row of rows)
      for (const cell of row.cells) {
        if (this.#lines.has(sameKey(cell.text))) this.#aside(cell, row, sheet, 'doublon')
        else this.#leave(cell, row, sheet, '')
      }
  }

  /** Rows as lines of text: a label and what it says on one line, a chapter under its title. */
  #flow(rows: readonly SheetRow[], sheet: Sheet): void {
    const paragraphs: Paragraph[] = []
    for (const row of rows) {
      const cells = row.cells.filter(({ text }) => text.trim() !== '')
      for (const { text } of cells) this.#lines.add(sameKey(text))
      const isTitle = this.#gathered.pieces.length === 0 && paragraphs.length === 0
      paragraphs.push(...this.#line(cells, row, sheet, isTitle))
    }
    if (paragraphs.length > 0) this.#gathered.pieces.push({ kind: 'flow', paragraphs, flattened: false })
  }

  #line(cells: readonly SheetCell[], row: SheetRow, sheet: Sheet, isTitle: boolean): readonly Paragraph[] {
    const [label, ...values] = cells
    if (label === undefined) return []
    const read = (cell: SheetCell): readonly Paragraph[] => this.#gathered.reader.read(cell, row, sheet)
    const [title, ...below] = read(label)
    if (title === undefined) return []
    if (values.length === 0) {
      const alone =
        isTitle && below.length === 0 && blockHeading(title.text) === null && head(title.text).codes.length === 0
      return [alone ? { ...title, heading: 1 } : title, ...below]
    }
    const heading = { ...title, text: title.text.replace(/[\s\u00a0]*:$/u, ''), heading: 2 }
    const [said, ...others] = values.flatMap(read)
    if (said === undefined) return [title, ...below]
    if (below.length > 0 || chapterOf(heading) !== null) return [heading, ...below, said, ...others]
    const line =
      title.text.length > LONGEST_LABEL ? [title, said] : [{ ...title, text: `${heading.text} : ${said.text}` }]
    return [...line, ...others]
  }

  /** The matrix that Équerre writes in its workbooks: all it says is counted from the other sheets. */
  #isMatrix(sheet: Sheet): boolean {
    const first = sheet.rows[0]
    const [cell] = first?.cells ?? []
    const titles: readonly string[] = [COVERAGE.matrix.fr, COVERAGE.matrix.en]
    if (first === undefined || cell === undefined || !titles.includes(collapse(cell.text))) return false
    this.#aside(cell, first, sheet, 'doublon')
    return true
  }

  #rawTable(rows: readonly SheetRow[], sheet: Sheet): Table {
    const made = rows.map((row): Row => {
      const cells = row.cells.map((cell): Cell => {
        const paragraphs = this.#gathered.reader.read(cell, row, sheet)
        return { ...cell, paragraphs, place: joinPlaces(paragraphs.map(({ place }) => place)) }
      })
      return { cells, place: joinPlaces(cells.map(({ place }) => place)) }
    })
    const width = Math.max(0, ...rows.flatMap(({ cells }) => cells.map(({ column, columns }) => column + columns)))
    return {
      kind: 'table',
      rows: made,
      width,
      spansKnown: sheet.merges,
      place: joinPlaces(made.map(({ place }) => place)),
    }
  }

  #aside(cell: SheetCell, row: SheetRow, sheet: Sheet, reason: SetAside['reason']): void {
    const [first, ...others] = this.#gathered.reader.read(cell, row, sheet)
    if (first === undefined) return
    const text = [first, ...others].map((one) => one.text).join(' ')
    this.#gathered.aside(text, reason, first.place)
  }

  /** Keeps a text for which there is no place, with the title of its column. */
  #leave(cell: SheetCell, row: SheetRow, sheet: Sheet, title: string): void {
    const [first, ...others] = this.#gathered.reader.read(cell, row, sheet)
    if (first === undefined) return
    const text = [first, ...others]
      .map((one) => (one.marker === null ? one.text : `${one.marker} ${one.text}`))
      .join(' ')
    this.#gathered.leave(text, first.place, columnTold(cell.column, title))
  }

  #hidden(sheet: Sheet): void {
    for (const row of sheet.rows)
      for (const cell of row.cells) {
        const [first, ...others] = this.#gathered.reader.read(cell, row, sheet)
        if (first === undefined) continue
        const text = [first, ...others].map((one) => one.text).join(' ')
        this.#gathered.leave(text, first.place, { fr: 'feuille masquée', en: 'hidden sheet' })
      }
  }
}

/** A text and no title. */
const isSummary = ({ text }: SheetCell): boolean =>
  columnHeading(collapse(text)) === null && (text.length > LONGEST_LABEL || startsWithInfinitive(collapse(text)))

const isTable = (region: Region): region is TableRegion => region.kind === 'table'

function columnsOf({ columns }: TableRegion): NonNullable<Table['columns']> {
  const width = Math.max(...columns.map(({ at }) => at)) + 1
  return Array.from({ length: width }, (_, at) => {
    const column = columns.find((one) => one.at === at)
    if (column?.meaning?.part === 'code') return ['code']
    return column === undefined || column.roles.length === 0 ? ['autre'] : column.roles
  })
}

/** Tabs that say nothing of what they hold. */
const COMMON_TAB =
  /^(?:feuille?|sheet|tabelle|tableau|table|r[ée]f[ée]rentiels?|export|donn[ée]es|data)[\s_-]*\d*(?:\s*\(\d+\))?$/iu
const FEWEST_CODED = 2
const LONGEST_LABEL = 60
