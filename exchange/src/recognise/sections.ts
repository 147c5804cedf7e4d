import type { Cell, Flow, Paragraph, ReadDocument, Row, Table } from '../in/document.ts'
import { isAwardHeading } from './certification.ts'
import { head } from './codes.ts'
import { isAssertion, openness, startsLower, startsWithInfinitive } from './cues.ts'
import { joinTexts } from './drafts.ts'
import type { Dropped, Fragment, Section } from './fragments.ts'
import {
  type BlockHeading,
  blockHeading,
  type ColumnHeading,
  columnHeading,
  isDescription,
  isForm,
  isLegal,
  isWebAddress,
  looseHeading,
  type Role,
} from './headings.ts'
import { COLUMNS, type ColumnRole, type Habits, type Label, labelColumns, phrasesOf, surprise } from './labels.ts'
import { paragraphsOf } from './paragraphs.ts'
import { splitAtCodes } from './splitting.ts'

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

/** What a column of a table may hold: one role, several, or nothing known. */
type ColumnRoles = readonly (Role | 'code' | 'autre')[]

/** Cuts the document into blocs and gives each paragraph its column. */
export function sectionDocument(document: ReadDocument): Sectioned {
  return new Sectioner(document).run()
}

class Sectioner {
  private readonly document: ReadDocument
  private readonly habits: Habits
  private readonly activityIsBloc: boolean
  private readonly sections: Section[] = []
  private readonly preamble: Paragraph[] = []
  private readonly aside: Paragraph[] = []
  private readonly dropped: Dropped[] = []
  private columns: ColumnRoles[] = []
  /** Columns last known for tables of a width: a table goes on over pages without its headings. */
  private readonly byWidth = new Map<number, ColumnRoles[]>()
  private row = 0
  private readonly above = new Map<number, string>()
  private started = false
  private rowsKnown = false
  /** A bloc heading was just read: its title may still come, or go on. */
  private titleOpen = false
  private repeated: ReadonlySet<string>

  constructor(document: ReadDocument) {
    this.document = document
    const paragraphs = [...paragraphsOf(document)]
    this.habits = habitsOf(paragraphs)
    this.activityIsBloc = activitiesAreBlocs(paragraphs)
    this.repeated = repeatedHeaders(document)
  }

  run(): Sectioned {
    for (const piece of this.document.pieces) {
      if (piece.kind === 'table') this.table(piece)
      else this.flow(piece)
    }
    return {
      sections: this.sections,
      preamble: this.preamble,
      aside: this.aside,
      dropped: this.dropped,
      rowsKnown: this.rowsKnown,
    }
  }

  private get section(): Section {
    const last = this.sections[this.sections.length - 1]
    if (last !== undefined) return last
    const first: Section = { id: null, title: null, label: null, place: null, explicit: true, fragments: [] }
    this.sections.push(first)
    return first
  }

  private openSection(heading: BlockHeading, paragraph: Paragraph): void {
    this.started = true
    this.row += 1
    const last = this.sections[this.sections.length - 1]
    const title = heading.title.replace(/[\s:–-]+$/u, '')
    if (last !== undefined && last.id === heading.id && sameText(last.title ?? '', title)) {
      this.drop(paragraph, 'doublon')
      return
    }
    if (last !== undefined && last.id === null && last.fragments.length === 0) this.sections.pop()
    const label = paragraph.text.slice(0, paragraph.text.length - heading.title.length)
    this.sections.push({
      id: heading.id,
      title: title === '' ? null : title,
      label,
      place: paragraph.place,
      explicit: heading.explicit,
      fragments: [],
    })
    const words = label.replace(heading.id, '').trim()
    if (/\p{L}/u.test(words)) this.dropped.push({ text: words, reason: 'etiquette', place: paragraph.place })
    this.titleOpen = true
  }

  private drop(paragraph: Paragraph, reason: Dropped['reason']): void {
    const text = paragraph.marker === null ? paragraph.text : `${paragraph.marker} ${paragraph.text}`
    this.dropped.push({ text, reason, place: paragraph.place })
  }

  /** Boilerplate, headings and blocs are settled here; gives back what is left to place. `next` stands after it, if anything does. */
  private settle(paragraph: Paragraph, next: Paragraph | null = null): boolean {
    const { text } = paragraph
    if (isLegal(text)) this.drop(paragraph, 'rappel_legal')
    else if (isForm(text)) this.drop(paragraph, 'rubrique_de_formulaire')
    else if (isWebAddress(text)) this.drop(paragraph, 'adresse_web')
    else if (this.repeated.has(text)) this.drop(paragraph, 'entete_de_page')
    else {
      const heading = this.blockOf(paragraph)
      if (heading !== null) this.openSection(heading, paragraph)
      else if (this.titleOpen && this.belongsToTitle(paragraph, next)) this.takeTitle(paragraph)
      else {
        this.titleOpen = false
        return false
      }
    }
    return true
  }

  private takeTitle(paragraph: Paragraph): void {
    const last = this.sections.pop()
    if (last === undefined) return
    this.sections.push({ ...last, title: joinTexts(last.title ?? '', paragraph.text) })
  }

  /**
   * The title of a bloc stands under its number, or goes on under its first line: after « et », « de », a comma; in lower case; or as
   * a short fragment before the column headings.
   */
  private belongsToTitle(paragraph: Paragraph, next: Paragraph | null): boolean {
    const { text, marker } = paragraph
    if (columnHeading(text) !== null || head(text).codes.length > 0) return false
    const { title, fragments } = this.section
    if (title === null) return true
    if (fragments.length > 0 || marker !== null || text.length > LONGEST_TITLE_LINE) return false
    if (openness(title) === 2 || startsLower(text)) return true
    const beforeHeadings = next !== null && columnHeading(next.text) !== null
    return (
      beforeHeadings &&
      openness(text) > 0 &&
      text.length <= SHORT_FRAGMENT &&
      !startsWithInfinitive(text) &&
      !isAssertion(text)
    )
  }

  private blockOf(paragraph: Paragraph): BlockHeading | null {
    if (paragraph.text.length > 320) return null
    const heading = blockHeading(paragraph.text)
    if (heading !== null) return heading.explicit || this.activityIsBloc ? heading : null
    if (!this.activityIsBloc) return null
    const { codes, rest } = head(paragraph.text)
    const [code] = codes
    if (codes.length !== 1 || code === undefined || code.kind !== 'activite' || code.parts.length !== 1) return null
    if (!this.habits.nestedActivities || rest === '') return null
    return { id: code.parts[0] ?? code.id, title: rest, explicit: false, word: 'activité' }
  }

  private push(
    label: Label,
    paragraph: Paragraph,
    at: Pick<Fragment, 'row' | 'lastRow' | 'opensCell' | 'height'>,
  ): void {
    this.started = true
    const { role, doubtful } = label
    splitAtCodes(paragraph, role).forEach((piece, index) => {
      this.section.fragments.push({ ...at, role, paragraph: piece, opensCell: at.opensCell && index === 0, doubtful })
    })
  }

  // --- tables

  private table(table: Table): void {
    if (table.width !== this.columns.length) this.columns = this.byWidth.get(table.width) ?? []
    if (isRowHeaded(table)) {
      this.rowHeadedTable(table)
      return
    }
    const rows = table.rows.map((row) => ({ row, header: this.headerRoles(row, table.width) }))
    if (this.columns.length === 0 && !rows.some(({ header }) => header !== null))
      this.columns = guessColumns(table, this.habits)
    if (table.rows.length > 1 || table.width > 1) this.rowsKnown = true
    this.byWidth.set(table.width, this.columns)
    for (const { row, header } of rows) {
      if (header === null) this.tableRow(row, table)
      else {
        this.columns = mergeHeaders(this.columns, header, table.width)
        this.byWidth.set(table.width, this.columns)
        for (const cell of row.cells) for (const paragraph of cell.paragraphs) this.drop(paragraph, 'entete_de_colonne')
      }
    }
  }

  /** A sheet whose first cells say what stands beside them: one row for activities, one for competencies… */
  private rowHeadedTable(table: Table): void {
    this.row += 1
    const start = this.row
    for (const row of table.rows) {
      const [first, ...others] = row.cells.filter((cell) => cell.paragraphs.length > 0)
      const heading = first === undefined ? null : namesColumn(first)
      if (first === undefined) continue
      if (heading === null || others.length === 0) {
        for (const cell of [first, ...others]) this.cell(cell, table, [])
        continue
      }
      for (const paragraph of first.paragraphs) this.drop(paragraph, 'entete_de_colonne')
      this.row = Math.max(start, this.row)
      for (const cell of others) this.cell(cell, table, heading.roles)
    }
  }

  private headerRoles(row: Row, width: number): { roles: ColumnRoles[]; family: boolean[] } | null {
    const roles: ColumnRoles[] = Array.from({ length: width }, () => [])
    const family: boolean[] = Array.from({ length: width }, () => false)
    let any = false
    let known = 0
    let others = 0
    for (const cell of row.cells) {
      const text = cell.paragraphs.map((paragraph) => paragraph.text).join(' ')
      if (text === '') continue
      const heading = headingOf(cell)
      if (heading === null) {
        if (cell.paragraphs.every((paragraph) => isDescription(paragraph.text))) any = true
        else if (CODE_COLUMN.test(text)) roles[cell.column] = ['code']
        else if (text.length < 60 && head(text).codes.length === 0) {
          roles[cell.column] = ['autre']
          others += 1
        } else return null
        continue
      }
      any = true
      known += 1
      for (let at = cell.column; at < cell.column + cell.columns && at < width; at += 1) {
        roles[at] = heading.roles
        family[at] = heading.family
      }
      if (heading.family && cell.columns === 1 && cell.column + 1 < width) {
        const next = row.cells.find((other) => other.column === cell.column + 1)
        if (next === undefined || next.paragraphs.length === 0) roles[cell.column + 1] = heading.roles
      }
    }
    // A heading of no known column (« Savoirs associés ») counts only among others that are.
    return any && (others === 0 || known >= 2) ? { roles, family } : null
  }

  private tableRow(row: Row, table: Table): void {
    const filled = row.cells.filter((cell) => cell.paragraphs.length > 0)
    const [only] = filled
    if (only === undefined) return
    this.row += 1
    if (
      filled.length === 1 &&
      only.paragraphs.every((paragraph) => this.settle(paragraph) || this.headsActivity(paragraph))
    )
      return
    for (const cell of this.withCodes(filled)) {
      if (this.repeatsAbove(cell)) for (const paragraph of cell.paragraphs) this.drop(paragraph, 'doublon')
      else this.cell(cell, table)
    }
  }

  /** « Activité 2 : … » alone in its row names the activity of the rows below. */
  private headsActivity(paragraph: Paragraph): boolean {
    const { codes, rest } = head(paragraph.text)
    if (codes.length !== 1 || codes[0]?.kind !== 'activite' || rest === '') return false
    this.push({ role: 'activite', doubtful: false }, paragraph, {
      row: this.row,
      lastRow: this.row,
      opensCell: true,
      height: this.row,
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
    const repeated = text.length > 30 && this.above.get(cell.column) === text
    this.above.set(cell.column, text)
    return repeated
  }

  private cell(cell: Cell, table: Table, roles: ColumnRoles = this.columns[cell.column] ?? []): void {
    if (roles[0] === 'autre') {
      this.aside.push(...cell.paragraphs)
      return
    }
    const start = this.row
    const paragraphs = roles.length === 1 && roles[0] === 'bloc' ? this.blocCell(cell) : cell.paragraphs
    const left = paragraphs.filter((paragraph) => !this.settle(paragraph))
    const row = Math.max(start, this.row)
    const columns = roles.filter(isColumn)
    const [single] = columns
    const labels =
      columns.length === 1 && single !== undefined
        ? left.map(() => ({ role: single, doubtful: false }))
        : labelColumns(
            left.map((paragraph) => ({ paragraph, allowed: columns.length === 0 ? null : columns, hint: null })),
            this.habits,
          )
    const lastRow = table.spansKnown ? row + cell.rows - 1 : row
    left.forEach((paragraph, index) => {
      const label = labels[index] ?? { role: 'competence', doubtful: false }
      this.push(label, paragraph, { row, lastRow, opensCell: index === 0, height: row })
    })
  }

  /** A column of bloc titles: each new text is a bloc, a repeated one is set aside. */
  private blocCell(cell: Cell): readonly Paragraph[] {
    const [first] = cell.paragraphs
    if (first === undefined) return []
    const text = cell.paragraphs.map((paragraph) => paragraph.text).join(' ')
    const whole = { ...first, text }
    const last = this.sections[this.sections.length - 1]
    const heading = blockHeading(text)
    if (heading?.explicit === true) {
      this.openSection(heading, whole)
      return []
    }
    const named = last === undefined ? '' : `${last.id ?? ''} ${last.title ?? ''}`
    if (sameText(named, text) || sameText(last?.title ?? '', text)) this.drop(whole, 'doublon')
    else
      this.openSection(
        { id: head(text).codes[0]?.id ?? '', title: head(text).rest, explicit: true, word: 'bloc' },
        whole,
      )
    return []
  }

  // --- text in reading order

  private flow(flow: Flow): void {
    let waiting: Paragraph[] = []
    let hint: ColumnRole | null = null
    let headings: ColumnRole[] = []
    let awarding = false
    const place = (): void => {
      this.place(waiting, hint)
      waiting = []
    }
    for (const [index, paragraph] of flow.paragraphs.entries()) {
      const heading = columnHeading(paragraph.text)
      const column = heading !== null && !this.isContent(paragraph)
      if (column) {
        this.titleOpen = false
        if (waiting.length > 0) {
          place()
          headings = []
        }
        headings.push(...heading.roles.filter(isColumn))
        const distinct = new Set(headings)
        hint = distinct.size === 1 ? (headings[0] ?? null) : null
        this.drop(paragraph, 'entete_de_colonne')
        if (heading.roles.length > 0) this.started = this.started || flow.flattened || hint !== null
        continue
      }
      const wasBlock = this.blockOf(paragraph) !== null
      if (wasBlock) {
        place()
        hint = null
        headings = []
      }
      // A competency under « Critères » or « Modalités » starts anew: the heading no longer holds.
      if ((hint === 'critere' || hint === 'modalite') && this.startsCompetency(paragraph)) {
        place()
        hint = null
        headings = []
      }
      if (isAwardHeading(paragraph.text)) {
        place()
        awarding = true
      } else if (wasBlock) awarding = false
      if (awarding) {
        this.preamble.push(paragraph)
        continue
      }
      if (this.settle(paragraph, flow.paragraphs[index + 1] ?? null)) continue
      if (!this.started && !this.opensContent(paragraph)) this.preamble.push(paragraph)
      else {
        this.started = true
        waiting.push(paragraph)
      }
    }
    place()
  }

  /** « Activités exercées » may head a list in its own column: it is a heading all the same. Coded text never is. */
  private isContent(paragraph: Paragraph): boolean {
    return paragraph.marker !== null || head(paragraph.text).codes.length > 0
  }

  private startsCompetency(paragraph: Paragraph): boolean {
    const { codes, rest } = head(paragraph.text)
    if (codes.some(({ kind }) => kind === 'competence')) return startsWithInfinitive(rest)
    return (
      !this.habits.competencyCodes &&
      paragraph.marker === null &&
      paragraph.text.length > 40 &&
      startsWithInfinitive(paragraph.text)
    )
  }

  private opensContent(paragraph: Paragraph): boolean {
    const { codes, rest } = head(paragraph.text)
    if (codes.length === 0 || rest === '') return false
    return codes.some((code) => code.kind === 'activite' || code.kind === 'competence' || code.kind === 'critere')
  }

  private place(paragraphs: readonly Paragraph[], hint: ColumnRole | null): void {
    if (paragraphs.length === 0) return
    const labels = labelColumns(
      paragraphs.map((paragraph) => ({ paragraph, allowed: null, hint })),
      this.habits,
    )
    let previous: ColumnRole | null = null
    let runStart = 0
    let sawEvaluation = false
    paragraphs.forEach((paragraph, index) => {
      const label = labels[index] ?? { role: 'competence', doubtful: false }
      const { role } = label
      const { codes } = head(paragraph.text)
      const newCompetency =
        role === 'competence' &&
        (codes.length > 0 || (!this.habits.competencyCodes && startsWithInfinitive(paragraph.text)))
      const newActivity = role === 'activite' && codes.length > 0
      if (previous === null || (sawEvaluation && (newCompetency || newActivity))) {
        this.row += 1
        sawEvaluation = false
      }
      if (role === 'critere' || role === 'modalite') sawEvaluation = true
      if (role !== previous || paragraph.opensPage) runStart = paragraph.place.line
      const opensCell = role !== previous || paragraph.opensPage
      this.push(label, paragraph, {
        row: this.row,
        lastRow: this.row,
        opensCell,
        height: paragraph.place.line - runStart,
      })
      previous = role
    })
  }
}

/** A line of a centred title is no longer than this. */
const LONGEST_TITLE_LINE = 120
/** The last words of a title alone on their line. */
const SHORT_FRAGMENT = 60

/** What a cell says when it is a heading: as a whole, or line by line, where the last line that names columns is the nearest to them. */
function headingOf(cell: Cell): ColumnHeading | null {
  const text = cell.paragraphs.map((paragraph) => paragraph.text).join(' ')
  const whole = columnHeading(text) ?? looseHeading(text)
  if (whole !== null) return whole
  const lines = cell.paragraphs.map((paragraph) => columnHeading(paragraph.text))
  const naming = lines.filter((line) => line !== null && line.roles.length > 0)
  if (lines.includes(null)) return null
  return naming.findLast((line) => line?.family === false) ?? naming[0] ?? null
}

function namesColumn(cell: Cell): ColumnHeading | null {
  const heading = headingOf(cell)
  return heading === null || heading.roles.length === 0 ? null : heading
}

/** Its first column is one of headings: several parts named there, text beside them. */
function isRowHeaded(table: Table): boolean {
  const named = new Set<string>()
  let beside = 0
  let headed = 0
  for (const row of table.rows) {
    const filled = row.cells.filter((cell) => cell.paragraphs.length > 0)
    const [first, second] = filled
    if (first === undefined || first.column !== 0) continue
    const heading = namesColumn(first)
    if (heading === null) continue
    headed += 1
    named.add(heading.roles.join())
    if (second !== undefined && namesColumn(second) === null) beside += 1
  }
  return named.size >= 2 && beside >= 2 && headed * 2 >= table.rows.length && beside === headed
}

const CODE_COLUMN = /^(?:codes?|n\s?[°º]|num[ée]ros?|r[ée]f(?:[ée]rences?|\.)?|id)$/iu

function isColumn(role: Role | 'code' | 'autre'): role is ColumnRole {
  return role !== 'bloc' && role !== 'code' && role !== 'autre'
}

function sameText(a: string, b: string): boolean {
  const bare = (text: string): string =>
    text
      .toLowerCase()
      .replace(/[^\p{L}\p{N}]+/gu, ' ')
      .trim()
  return bare(a) !== '' && bare(a) === bare(b)
}

function habitsOf(paragraphs: readonly Paragraph[]): Habits {
  let activities = 0
  let nested = 0
  let competencies = 0
  let criteria = 0
  for (const { text } of paragraphs) {
    for (const code of head(text).codes) {
      if (code.kind === 'activite') activities += 1
      if (code.kind === 'activite' && code.parts.length > 1) nested += 1
      if (code.kind === 'competence') competencies += 1
      if (code.kind === 'critere') criteria += 1
    }
  }
  return {
    activityCodes: activities > 1,
    nestedActivities: nested > 1,
    competencyCodes: competencies > 1,
    criterionCodes: criteria > 1,
    phrases: phrasesOf(paragraphs.map((paragraph) => paragraph.text)),
  }
}

/** « Activité 1 : … » is a bloc where no bloc is named and it holds activities of its own (A1.1, or A1, A2 anew under each), or where no column is for activities. */
function activitiesAreBlocs(paragraphs: readonly Paragraph[]): boolean {
  let named = 0
  let below = 0
  let column = false
  for (const { text } of paragraphs) {
    const heading = blockHeading(text)
    if (heading?.explicit === true) return false
    if (heading !== null) named += 1
    else if (head(text).codes[0]?.kind === 'activite') below += 1
    else if (columnHeading(text)?.roles.join() === 'activite') column = true
  }
  return named > 0 && (below > 0 || (named > 1 && !column))
}

function mergeHeaders(
  current: ColumnRoles[],
  header: { roles: ColumnRoles[]; family: boolean[] },
  width: number,
): ColumnRoles[] {
  const merged: ColumnRoles[] = []
  for (let at = 0; at < width; at += 1) {
    const now = header.roles[at] ?? []
    const was = current[at] ?? []
    if (now.length === 0) merged.push(was)
    else if (header.family[at] === true && was.length === 1 && now.includes(was[0] ?? 'bloc')) merged.push(was)
    else merged.push(now)
  }
  return merged
}

/** Columns of a table without headings: the assignment of roles whose texts surprise least, usual order preferred. */
function guessColumns(table: Table, habits: Habits): ColumnRoles[] {
  const costs = Array.from({ length: table.width }, () => ({
    activite: 0,
    competence: 0,
    modalite: 0,
    critere: 0,
    texts: 0,
  }))
  for (const row of table.rows) {
    for (const cell of row.cells) {
      const column = costs[cell.column]
      if (column === undefined) continue
      for (const paragraph of cell.paragraphs) {
        column.texts += 1
        for (const role of COLUMNS)
          column[role] += Math.min(4, surprise(role, { paragraph, allowed: null, hint: null }, habits))
      }
    }
  }
  const codes = new Set(costs.map((_, column) => column).filter((column) => holdsCodes(table, column)))
  const filled = costs
    .map((cost, index) => ({ cost, index }))
    .filter(({ cost, index }) => cost.texts > 0 && !codes.has(index))
  if (filled.length === 0 || filled.length > 5) return costs.map(() => [])
  let best: { total: number; roles: ColumnRole[] } | null = null
  const search = (at: number, roles: ColumnRole[], total: number): void => {
    const column = filled[at]
    if (column === undefined) {
      if (best === null || total < best.total) best = { total, roles }
      return
    }
    for (const role of COLUMNS) {
      const last = roles[roles.length - 1]
      const order = last === undefined || COLUMNS.indexOf(role) > COLUMNS.indexOf(last) ? 0 : 0.5
      const again = roles.includes(role) ? 2 : 0
      search(at + 1, [...roles, role], total + column.cost[role] / column.cost.texts + order + again)
    }
  }
  search(0, [], 0)
  const chosen: ColumnRole[] = (best as { roles: ColumnRole[] } | null)?.roles ?? []
  return costs.map((_, index) => {
    if (codes.has(index)) return ['code']
    const at = filled.findIndex((column) => column.index === index)
    const role = chosen[at]
    return role === undefined ? [] : [role]
  })
}

/** A column of nothing but codes. */
function holdsCodes(table: Table, column: number): boolean {
  const texts = table.rows.flatMap((row) =>
    row.cells.filter((cell) => cell.column === column).flatMap(({ paragraphs }) => paragraphs.map(({ text }) => text)),
  )
  const bare = texts.filter((text) => head(text).codes.length > 0 && head(text).rest === '')
  return texts.length > 0 && bare.length >= texts.length * 0.7
}

/** Lines printed at the top of many pages. */
function repeatedHeaders(document: ReadDocument): ReadonlySet<string> {
  const hasTables = document.pieces.some((piece) => piece.kind === 'table')
  const counts = new Map<string, number>()
  for (const piece of document.pieces) {
    if (piece.kind !== 'flow') continue
    for (const paragraph of piece.paragraphs) {
      if (!hasTables && !paragraph.opensPage) continue
      if (head(paragraph.text).codes.length > 0 || blockHeading(paragraph.text) !== null) continue
      counts.set(paragraph.text, (counts.get(paragraph.text) ?? 0) + 1)
    }
  }
  return new Set([...counts].filter(([text, count]) => count >= 3 && text.length < 160).map(([text]) => text))
}
