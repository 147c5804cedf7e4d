import type { Cell, Paragraph, Row, Table } from '../in/document.ts'
import { isAwardHeading } from './certification.ts'
import { findCodes, head, tidyId } from './codes.ts'
import { namesAssessment } from './cues.ts'
import { factSheet } from './fact-sheet.ts'
import type { Section } from './fragments.ts'
import { blockHeading, columnHeading } from './headings.ts'
import { type ColumnRole, labelColumns } from './labels.ts'
import { runIn } from './looked-headings.ts'
import { type SectionBuilder, sameText } from './section-builder.ts'
import {
  type ColumnRoles,
  firstRowRoles,
  guessColumns,
  type Headings,
  headerRoles,
  inferredRole,
  isColumn,
  isRowHeaded,
  mergeHeaders,
  namesColumn,
} from './table-columns.ts'

/** Reads tables, whose columns are told by headings, by a table before, or guessed. */
export class TableSections {
  private readonly builder: SectionBuilder
  private columns: ColumnRoles[] = []
  /** Columns last known for tables of a width: a table goes on over pages without its headings. */
  private readonly byWidth = new Map<number, ColumnRoles[]>()
  /** The text last met in each column, and the bloc it stood in: the same épreuve may end two blocs. */
  private readonly above = new Map<number, { readonly text: string; readonly blocs: number }>()

  /** The bloc whose rows are being read, and its first row. */
  private band: { readonly section: Section | null; readonly row: number } = { section: null, row: 0 }
  /** The heading last read over each column. */
  private readonly titles = new Map<number, string>()
  /** Some row of the table is one of headings. */
  private headed = false
  /** What a heading across the table, or a competency there, says that the rows across it below hold. */
  private across: ColumnRole | null = null

  constructor(builder: SectionBuilder) {
    this.builder = builder
  }

  read(table: Table): void {
    this.readRows(table)
    const columns = this.columns.flat().filter(isColumn)
    this.builder.afterTable = table.spansKnown && columns.length > 1 ? new Set(columns) : null
  }

  private readRows(table: Table): void {
    if (table.columns !== undefined) {
      this.columns = [...table.columns]
      this.builder.rowsKnown = true
      for (const row of table.rows) this.tableRow(row, table)
      return
    }
    if (isIndex(table)) {
      for (const { cells } of table.rows) for (const { paragraphs } of cells) this.builder.aside.push(...paragraphs)
      return
    }
    const facts = this.builder.started ? null : factSheet(table)
    if (facts !== null) {
      this.builder.preamble.push(...facts)
      return
    }
    this.across = null
    if (table.width !== this.columns.length) this.columns = this.byWidth.get(table.width) ?? []
    if (isRowHeaded(table)) {
      this.rowHeadedTable(table)
      return
    }
    const told = table.rows.map((row) => ({ row, header: headerRoles(row, table.width) }))
    const first = told.every(({ header }) => header === null) ? firstRowRoles(table) : null
    const headers = told.map(({ row, header }, at) => ({ row, header: at === 0 ? (header ?? first) : header }))
    const named = headers.some(({ row, header }) => header !== null && !isAcross(row, table))
    // Under headings of its own, a title across the table names no column: it says what the rows across it below hold.
    const rows = headers.map(({ row, header }) => ({ row, header: named && isAcross(row, table) ? null : header }))
    this.headed = rows.some(({ header }) => header !== null)
    if (this.columns.length === 0 && !this.headed) this.columns = guessColumns(table, this.builder.habits)
    if (table.rows.length > 1 || table.width > 1) this.builder.rowsKnown = true
    this.byWidth.set(table.width, this.columns)
    for (const { row, header } of rows) {
      if (header === null) this.tableRow(row, table)
      else {
        this.columns = mergeHeaders(this.columns, this.inferred(header, row, table), table.width)
        this.byWidth.set(table.width, this.columns)
        for (const cell of row.cells) {
          this.titles.set(cell.column, cell.paragraphs.map(({ text }) => text).join(' '))
          for (const paragraph of cell.paragraphs) this.builder.drop(paragraph, 'entete_de_colonne')
        }
      }
    }
  }

  /** Headings, with what the columns headed in other words show by their texts; the report says so. */
  private inferred(header: Headings, row: Row, table: Table): Headings {
    const roles = [...header.roles]
    for (const { column, paragraphs } of row.cells) {
      const [first] = paragraphs
      if (first === undefined || roles[column]?.join() !== 'autre') continue
      const title = paragraphs.map(({ text }) => text).join(' ')
      const role = inferredRole(table, { ...header, roles }, column, title, this.builder.habits)
      if (role === null) continue
      roles[column] = [role]
      this.builder.guessed.push({
        message: {
          fr: `La colonne « ${title} » a été lue comme celle des ${NAMES[role].fr}, d’après ses textes.`,
          en: `The column “${title}” was read as that of the ${NAMES[role].en}, from its texts.`,
        },
        place: first.place,
      })
    }
    return { ...header, roles }
  }

  /** A sheet whose first cells say what stands beside them: one row for activities, one for competencies… */
  private rowHeadedTable(table: Table): void {
    this.builder.row += 1
    const start = this.builder.row
    for (const row of table.rows) {
      const [first, ...others] = row.cells.filter((cell) => cell.paragraphs.length > 0)
      const heading = first === undefined ? null : namesColumn(first)
      if (first === undefined) continue
      if (heading === null && others.length > 0 && this.besideLabel(first, others, table)) continue
      if (heading === null || others.length === 0) {
        for (const cell of [first, ...others]) this.cell(cell, table, [])
        continue
      }
      for (const paragraph of first.paragraphs) this.builder.drop(paragraph, 'entete_de_colonne')
      this.builder.row = Math.max(start, this.builder.row)
      for (const cell of others) this.cell(cell, table, heading.roles)
    }
  }

  /** « Compétence n° 1 | Classer… »: a code and its text. « Savoirs associés | … »: a rubric that the format has no key for. */
  private besideLabel(label: Cell, others: readonly Cell[], table: Table): boolean {
    const [title, ...more] = label.paragraphs
    if (title === undefined || more.length > 0 || title.text.length > LONGEST_LABEL) return false
    const { codes, rest } = head(title.text)
    const [code] = codes
    if (code !== undefined && rest === '' && code.kind !== 'bloc' && code.kind !== 'tache' && code.kind !== 'nombre') {
      const [cell, ...beside] = others
      const [first, ...below] = cell?.paragraphs ?? []
      if (cell === undefined || first === undefined) return false
      const coded = { ...first, text: `${title.text} ${first.text}`, marker: null }
      for (const one of [{ ...cell, paragraphs: [coded, ...below] }, ...beside]) this.cell(one, table, [code.kind])
      return true
    }
    if (codes.length > 0 || blockHeading(title.text) !== null || !isTitle(title.text)) return false
    const why = { fr: `rubrique « ${title.text} »`, en: `rubric “${title.text}”` }
    this.builder.drop(title, 'etiquette')
    for (const paragraph of others.flatMap((cell) => cell.paragraphs)) this.builder.setAside(paragraph, why)
    return true
  }

  private tableRow(row: Row, table: Table): void {
    const filled = row.cells.filter((cell) => cell.paragraphs.length > 0)
    const [only] = filled
    if (only === undefined) return
    this.builder.row += 1
    if (this.band.section !== this.builder.section) this.band = { section: this.builder.section, row: this.builder.row }
    if (table.columns === undefined && isAcross(row, table) && this.knowsColumns()) {
      this.rowAcross(only)
      return
    }
    this.across = null
    if (filled.length === 1 && isNote(only.paragraphs[0]?.text ?? '')) {
      this.builder.aside.push(...only.paragraphs)
      return
    }
    if (
      filled.length === 1 &&
      only.paragraphs.every((paragraph) => this.builder.settle(paragraph) || this.headsActivity(paragraph))
    )
      return
    if (table.spansKnown && !filled.some(({ column }) => this.columns[column]?.includes('bloc') === true))
      this.builder.resumeOwner(filled.flatMap((cell) => this.codesAlone(cell)))
    for (const cell of this.withCodes(filled)) {
      if (table.columns === undefined && this.repeatsAbove(cell))
        for (const paragraph of cell.paragraphs) this.builder.drop(paragraph, 'doublon')
      else this.cell(cell, table)
    }
  }

  /** The competencies that a cell of their column names by their codes, without their words. */
  private codesAlone({ column, paragraphs }: Cell): string[] {
    if (this.columns[column]?.join() !== 'competence') return []
    const texts = paragraphs.map(({ text }) => text)
    if (texts.every((text) => /^\d{1,3}$/.test(text))) return texts
    const heads = texts.map(head)
    return heads.every(({ codes, rest }) => codes.length > 0 && rest === '')
      ? heads.flatMap(({ codes }) => codes.map(({ id }) => id))
      : []
  }

  private knowsColumns(): boolean {
    return this.headed || this.columns.filter((roles) => roles.some(isColumn)).length > 1
  }

  /**
   * A row of one cell across the table is in none of its columns: the title of a bloc or of an activity, a heading and what it says of
   * the whole bloc, a competency over its criteria and the list that is part of it; anything else is no element.
   */
  private rowAcross(cell: Cell): void {
    for (const [index, paragraph] of cell.paragraphs.entries()) {
      const next = cell.paragraphs[index + 1] ?? null
      const awarding = isAwardHeading(paragraph.text)
      if (awarding || (!awarding && this.across === null && DISABILITY.test(paragraph.text))) {
        this.builder.preamble.push(paragraph)
        continue
      }
      if (this.builder.settle(paragraph, next)) {
        this.across = null
        continue
      }
      if (this.headsActivity(paragraph)) continue
      const heading = columnHeading(paragraph.text)
      const [role, ...others] = heading?.roles.filter(isColumn) ?? []
      if (role !== undefined && others.length === 0) {
        this.builder.drop(paragraph, 'entete_de_colonne')
        this.across = role
        continue
      }
      const labelled = runIn(paragraph)
      if (labelled !== null) {
        this.builder.drop(labelled.label, 'entete_de_colonne')
        this.across = labelled.role
        this.pushAcross(labelled.role, labelled.said, index === 0)
        continue
      }
      const held = this.heldAcross(paragraph)
      if (held === null) this.builder.aside.push(paragraph)
      else this.pushAcross(held, paragraph, index === 0)
    }
  }

  private heldAcross(paragraph: Paragraph): ColumnRole | null {
    const { codes, rest } = head(paragraph.text)
    const kind = codes[0]?.kind
    if (rest !== '' && (kind === 'competence' || kind === 'critere' || kind === 'modalite')) {
      this.across = kind
      return kind
    }
    if (this.across === 'competence' && paragraph.marker === null) return null
    if (this.across !== null) return this.across
    if (namesAssessment(paragraph.text)) return 'modalite'
    const titles = !this.columns.some((roles) => roles.includes('activite')) && isTitle(paragraph.text)
    return titles ? 'activite' : null
  }

  /** What is said across the rows of a bloc is of all those above it; where none is above yet, of those below. */
  private pushAcross(role: ColumnRole, paragraph: Paragraph, opensCell: boolean): void {
    const { row } = this.builder
    const below = role === 'activite' || role === 'competence'
    const from = below || !this.hasCompetencySince(this.band.row) ? row : this.band.row
    const label = { role, doubtful: false }
    this.builder.push(label, paragraph, { row: from, lastRow: row, opensCell, height: row })
  }

  private hasCompetencySince(row: number): boolean {
    return this.builder.section.fragments.some((fragment) => fragment.role === 'competence' && fragment.row >= row)
  }

  /** « Activité 2 : … » alone in its row names the activity of the rows below. */
  private headsActivity(paragraph: Paragraph): boolean {
    const { codes, rest } = head(paragraph.text)
    if (codes.length !== 1 || codes[0]?.kind !== 'activite' || rest === '') return false
    this.builder.push({ role: 'activite', doubtful: false }, paragraph, {
      row: this.builder.row,
      lastRow: this.builder.row,
      opensCell: true,
      height: this.builder.row,
    })
    return true
  }

  /** Codes that stand in a column of their own are put in front of the text beside them. */
  private withCodes(cells: readonly Cell[]): Cell[] {
    const kept: Cell[] = []
    let code = ''
    for (const cell of cells) {
      const [first, ...others] = cell.paragraphs
      if ((this.columns[cell.column] ?? [])[0] === 'code') code = cell.paragraphs.map(({ text }) => text).join(' ')
      else if (code !== '' && first !== undefined) {
        const coded = head(first.text).codes.length > 0 ? first : { ...first, text: `${code} ${first.text}` }
        kept.push({ ...cell, paragraphs: [coded, ...others] })
        code = ''
      } else kept.push(cell)
    }
    return kept
  }

  /** A merged cell that the extraction wrote again in the next row. */
  private repeatsAbove(cell: Cell): boolean {
    const text = cell.paragraphs.map((paragraph) => paragraph.text).join(' ')
    const above = this.above.get(cell.column)
    const blocs = this.builder.sections.length
    this.above.set(cell.column, { text, blocs })
    return text.length > 30 && above?.text === text && above.blocs === blocs
  }

  private cell(cell: Cell, table: Table, roles: ColumnRoles = this.columns[cell.column] ?? []): void {
    if (roles[0] === 'autre') {
      const title = this.titles.get(cell.column)
      const why = title === undefined ? undefined : { fr: `colonne « ${title} »`, en: `column “${title}”` }
      for (const paragraph of cell.paragraphs) this.builder.setAside(paragraph, why)
      return
    }
    if (roles[0] === 'indicateur') {
      this.indicators(cell)
      return
    }
    const start = this.builder.row
    const paragraphs = roles.length === 1 && roles[0] === 'bloc' ? this.blocCell(cell) : cell.paragraphs
    const seen = roles.join() === 'critere' && this.columns.some((held) => held[0] === 'indicateur')
    const settled = paragraphs.filter((paragraph) => !this.isDash(paragraph) && !this.builder.settle(paragraph))
    const left = seen ? settled.map((paragraph): Paragraph => ({ ...paragraph, part: 'critere' })) : settled
    const row = Math.max(start, this.builder.row)
    const columns = roles.filter(isColumn)
    const [single] = columns
    const labels =
      columns.length === 1 && single !== undefined
        ? left.map(() => ({ role: single, doubtful: false }))
        : labelColumns(
            left.map((paragraph) => ({ paragraph, allowed: columns.length === 0 ? null : columns, hint: null })),
            this.builder.habits,
          )
    const lastRow = table.spansKnown ? row + cell.rows - 1 : row
    const at = {
      row,
      lastRow,
      height: row,
      ...(table.columns === undefined ? {} : { exact: true as const }),
      ...(table.spansKnown ? { whole: true as const } : {}),
    }
    left.forEach((paragraph, index) => {
      const label = labels[index] ?? { role: 'competence', doubtful: false }
      this.builder.push(label, paragraph, { ...at, opensCell: index === 0 })
    })
  }

  /** « – », « / »: a cell that says there is nothing. */
  private isDash(paragraph: Paragraph): boolean {
    const dash = !/[\p{L}\p{N}]/u.test(paragraph.text)
    if (dash) this.builder.drop(paragraph, 'separateur')
    return dash
  }

  /** Beside a criterion, what it is seen by. */
  private indicators(cell: Cell): void {
    const { row } = this.builder
    for (const [index, paragraph] of cell.paragraphs.entries())
      this.builder.push(
        { role: 'critere', doubtful: false },
        { ...paragraph, part: 'indicateur' },
        {
          row,
          lastRow: row,
          opensCell: index === 0,
          height: row,
        },
      )
  }

  /** A column of bloc titles: each new text is a bloc, a repeated one is set aside. */
  private blocCell(cell: Cell): readonly Paragraph[] {
    const [first] = cell.paragraphs
    if (first === undefined) return []
    const text = cell.paragraphs.map((paragraph) => paragraph.text).join(' ')
    const whole = { ...first, text }
    const last = this.builder.sections.at(-1) === undefined ? undefined : this.builder.section
    const heading = blockHeading(text)
    if (heading?.explicit === true) {
      this.builder.openSection(heading, whole)
      this.builder.titleOpen = false
      return []
    }
    const named = last === undefined ? '' : `${last.id ?? ''} ${last.title ?? ''}`
    if (sameText(named, text) || sameText(last?.title ?? '', text)) this.builder.drop(whole, 'doublon')
    else {
      const { id, title } = codedTitle(text)
      this.builder.openSection({ id, title, explicit: true, word: 'bloc' }, whole)
    }
    this.builder.titleOpen = false
    return []
  }
}

const NAMES: Readonly<Record<ColumnRole, { readonly fr: string; readonly en: string }>> = {
  activite: { fr: 'activités', en: 'activities' },
  competence: { fr: 'compétences', en: 'competencies' },
  modalite: { fr: 'modalités', en: 'assessments' },
  critere: { fr: 'critères', en: 'criteria' },
}

/** « BDC 0165 – Préparer… », « RNCP-XY-BC01 Préparer… »: in a column of blocs, capitals and figures before a title are its code. */
function codedTitle(text: string): { readonly id: string; readonly title: string } {
  const { codes, rest } = head(text)
  const [code] = codes
  if (code !== undefined) return { id: code.id, title: rest }
  const [, written, title] = BLOC_CODE.exec(text) ?? []
  return written === undefined || title === undefined ? { id: '', title: text } : { id: tidyId(written), title }
}

const BLOC_CODE = /^((?:(?:B|\p{Lu}{2,})[\d-]*[\s\u00a0]?[-./]?)+\d+)[\s\u00a0]*[:–—-]?[\s\u00a0]+(\p{Lu}.*)$/u

/** A note under the rows: « * … », « NB : … », « (1) … ». */
const isNote = (text: string): boolean => /^(?:\*+|†|\(\d\)|n\.?\s?b\.?\s*:|nota(?![\p{L}])|source\s*:)/iu.test(text)

/** One cell over all the columns. */
function isAcross({ cells }: Row, { width }: Table): boolean {
  const [only, ...others] = cells.filter(({ paragraphs }) => paragraphs.length > 0)
  return only !== undefined && others.length === 0 && width > 1 && only.columns >= width
}

const DISABILITY = /handicap|am[ée]nagements? (?:d['’]|de l['’]|des )[ée]preuves?/iu

const LONGEST_TITLE = 160
const LONGEST_LABEL = 60

/** No sentence, no label. */
const isTitle = (text: string): boolean => text.length <= LONGEST_TITLE && !/[.;:]$|\s:\s/u.test(text)

/**
 * A table of codes alone, which says again what stands elsewhere: « Bloc 1 | A1, A2 | C1 à C5 », crosses in a grid. No element is in it,
 * and what it ties together cannot be told from its form.
 */
function isIndex(table: Table): boolean {
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
