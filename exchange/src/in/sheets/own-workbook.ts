import { LAW, WORDS } from '../../../../core/src/preview/words.ts'
import { isSaid } from '../../recognise/official/official-line.ts'
import { WORDS as OWN } from '../../workbook/words.ts'
import type { Cell, Paragraph, ReadDocument, Row, SetAside, Table } from '../document.ts'
import type { FormatName } from '../formats.ts'
import { collapse, joinPlaces } from '../lines.ts'
import { columnTold, Gathered } from './gathered.ts'
import { columnsIn, isGroupTitle, KINDS, type OwnColumns, startsOf } from './own-columns.ts'
import { OwnCriteria } from './own-criteria.ts'
import type { Sheet, SheetCell, SheetRow } from './sheet.ts'
import { type StrongLine, strongLines } from './strong-lines.ts'

/**
 * The workbook that Équerre writes, as the official document that it was made of; `null` for any other. It may have been gone over
 * since: what was added to it and has no place is kept apart.
 */
export function ownWorkbook(name: string, format: FormatName, sheets: readonly Sheet[]): ReadDocument | null {
  const front = sheets.find(isFront)
  const hasLooks = sheets.some(({ rows }) => rows.some(({ cells }) => cells.some(({ strong }) => strong.length > 0)))
  return front === undefined || !hasLooks ? null : new OwnReader().read(name, format, front, sheets)
}

function isFront({ hidden, rows }: Sheet): boolean {
  const first = rows[0]?.cells[0]
  const quotes = rows.some(({ cells }) => isSaid(collapse(cells[0]?.text ?? ''), LAW))
  return !hidden && first !== undefined && isSaid(collapse(first.text), WORDS.page) && quotes
}

class OwnReader {
  readonly #gathered = new Gathered()

  read(name: string, format: FormatName, front: Sheet, sheets: readonly Sheet[]): ReadDocument {
    this.#front(front)
    for (const sheet of sheets) if (sheet !== front) this.#sheet(sheet)
    return this.#gathered.document(name, format)
  }

  /** The title, the facts, the law, then chapters: the title page of the document. */
  #front(sheet: Sheet): void {
    const paragraphs: Paragraph[] = []
    let chapters = false
    for (const row of sheet.rows) {
      const [label, said, ...others] = row.cells
      for (const cell of others) this.#leave(cell, row, sheet)
      if (label === undefined) continue
      const text = collapse(label.text)
      const lines = said === undefined ? [] : strongLines(said)
      if (said === undefined) paragraphs.push(this.#plain(text, row, sheet))
      else if (isSaid(text, LAW)) {
        chapters = true
        paragraphs.push(this.#plain(text, row, sheet), ...this.#lines(lines, row, sheet))
      } else if (isSaid(text, OWN.title)) {
        this.#aside(label, row, sheet, 'etiquette')
        paragraphs.push({ ...this.#plain(collapse(said.text), row, sheet), heading: 1 })
      } else if (chapters) {
        paragraphs.push({ ...this.#plain(text, row, sheet), heading: 2 }, ...this.#lines(lines, row, sheet))
      } else {
        const whole = this.#plain(`${text} : ${collapse(said.text)}`, row, sheet)
        paragraphs.push({ ...whole, lead: `${text} :` })
      }
      for (const cell of row.cells.slice(0, 2)) this.#remarks(cell, row, sheet)
    }
    this.#gathered.pieces.push({ kind: 'flow', paragraphs, flattened: false })
  }

  #sheet(sheet: Sheet): void {
    const [first] = sheet.rows
    if (first === undefined) return
    if (isSaid(collapse(first.cells[0]?.text ?? ''), OWN.matrix)) {
      for (const cell of first.cells) this.#aside(cell, first, sheet, 'doublon')
      return
    }
    const at = sheet.rows.findIndex((row) => columnsIn(row).main.size >= FEWEST_COLUMNS)
    const header = sheet.rows[at]
    if (sheet.hidden || header === undefined) {
      for (const row of sheet.rows) for (const cell of row.cells) this.#leave(cell, row, sheet)
      return
    }
    const columns = columnsIn(header)
    const above = sheet.rows.slice(0, at)
    const groups = above.findLastIndex(({ cells }) => cells.every(({ text }) => isGroupTitle(text)))
    const head = above.filter((_, index) => index !== groups)
    this.#blockHead(head, sheet)
    for (const row of [...(groups < 0 ? [] : [above[groups]]), header])
      for (const cell of row?.cells ?? []) if (row !== undefined) this.#aside(cell, row, sheet, 'entete_de_colonne')
    this.#gathered.pieces.push(this.#table(sheet.rows.slice(at + 1), columns, header, sheet))
  }

  #blockHead(rows: readonly SheetRow[], sheet: Sheet): void {
    const paragraphs = rows.flatMap((row, index) =>
      row.cells.flatMap((cell): readonly Paragraph[] => {
        this.#remarks(cell, row, sheet)
        const lines = this.#lines(strongLines(cell), row, sheet)
        return index === 0 ? lines.map((one) => ({ ...one, heading: 1 })) : lines
      }),
    )
    this.#gathered.pieces.push({ kind: 'flow', paragraphs, flattened: false })
  }

  #table(rows: readonly SheetRow[], { main, beside }: OwnColumns, header: SheetRow, sheet: Sheet): Table {
    const order = KINDS.filter((kind) => [...main.values()].includes(kind))
    const starts = startsOf(rows, main)
    const rankOf = (number: number): number =>
      Math.max(
        0,
        starts.findLastIndex((start) => start <= number),
      )
    const made = starts.map((start, rank): Row => {
      const next = starts[rank + 1] ?? Number.POSITIVE_INFINITY
      const within = rows.filter(({ number }) => number >= start && number < next)
      const cells: Cell[] = []
      const criteria = new OwnCriteria()
      for (const row of within)
        for (const cell of row.cells) {
          const kind = main.get(cell.column)
          if (kind === undefined) {
            if (!beside.has(cell.column)) this.#leave(cell, row, sheet, header)
            continue
          }
          this.#remarks(cell, row, sheet)
          if (kind === 'criteria') {
            criteria.add(cell, row, rankOf(row.number + cell.rows - 1) - rank + 1)
            continue
          }
          cells.push({
            column: order.indexOf(kind),
            columns: [...main.keys()].filter((at) => at >= cell.column && at < cell.column + cell.columns).length,
            rows: rankOf(row.number + cell.rows - 1) - rank + 1,
            ...this.#content(strongLines(cell), row, sheet),
          })
        }
      for (const { lines, rows: span } of criteria.cells(beside, (cell, row) => this.#leave(cell, row, sheet, header)))
        cells.push({
          column: order.indexOf('criteria'),
          columns: 1,
          rows: span,
          ...placed(lines.flatMap(([row, line]) => this.#lines([line], row, sheet))),
        })
      return { cells, place: joinPlaces(cells.map(({ place }) => place)) }
    })
    const titles = order.map((kind, column): Cell => {
      const at = [...main].find(([, one]) => one === kind)?.[0] ?? 0
      const text = collapse(header.cells.find((cell) => cell.column === at)?.text ?? '')
      return { column, columns: 1, rows: 1, ...placed([this.#plain(text, header, sheet)]) }
    })
    const all = [{ cells: titles, place: joinPlaces(titles.map(({ place }) => place)) }, ...made]
    return {
      kind: 'table',
      rows: all,
      width: order.length,
      spansKnown: true,
      place: joinPlaces(all.map(({ place }) => place)),
    }
  }

  #content(lines: readonly StrongLine[], row: SheetRow, sheet: Sheet): Pick<Cell, 'paragraphs' | 'place'> {
    return placed(this.#lines(lines, row, sheet))
  }

  #lines(lines: readonly StrongLine[], row: SheetRow, sheet: Sheet): readonly Paragraph[] {
    return lines.map(({ text, depth, strong, lead }) => ({
      ...this.#gathered.reader.paragraph(text, row, sheet, { marker: depth === 0 ? null : '•', depth }),
      emphasised: strong,
      ...(lead === null ? {} : { lead }),
    }))
  }

  #plain(text: string, row: SheetRow, sheet: Sheet): Paragraph {
    return this.#gathered.reader.paragraph(text, row, sheet)
  }

  #remarks(cell: SheetCell, row: SheetRow, sheet: Sheet): void {
    if (cell.notes.length > 0) this.#gathered.reader.read({ ...cell, text: '' }, row, sheet)
  }

  #aside(cell: SheetCell, row: SheetRow, sheet: Sheet, reason: SetAside['reason']): void {
    const { text, place } = this.#plain(collapse(cell.text), row, sheet)
    this.#gathered.aside(text, reason, place)
  }

  #leave(cell: SheetCell, row: SheetRow, sheet: Sheet, header: SheetRow | null = null): void {
    this.#remarks(cell, row, sheet)
    const { text, place } = this.#plain(collapse(cell.text), row, sheet)
    if (text === '') return
    const title = collapse(header?.cells.find(({ column }) => column === cell.column)?.text ?? '')
    this.#gathered.leave(text, place, columnTold(cell.column, title))
  }
}

const FEWEST_COLUMNS = 3

const placed = (paragraphs: readonly Paragraph[]): Pick<Cell, 'paragraphs' | 'place'> => ({
  paragraphs,
  place: joinPlaces(paragraphs.map(({ place }) => place)),
})
