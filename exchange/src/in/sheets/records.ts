import { head } from '../../recognise/words/codes.ts'
import { blockHeading, isForm, type Role } from '../../recognise/words/headings.ts'
import { sameKey } from './cell-text.ts'
import { type Entry, entryIn, withDetails } from './entry.ts'
import type { SheetColumn, TableRegion } from './regions.ts'
import type { SheetCell, SheetRow } from './sheet.ts'

/** A competency, and what stands beside it. Rows without a competency make groups that have none. */
export interface Group {
  readonly bloc: Entry | null
  readonly activities: readonly Entry[]
  readonly competency: Entry | null
  readonly assessments: readonly Entry[]
  readonly criteria: readonly Entry[]
}

/** A row that is a title across the table: « Bloc 2 – … ». */
export interface Across {
  readonly row: SheetRow
  readonly cell: SheetCell
}

export interface Records {
  /** In order: groups of one bloc together, titles where they stand. */
  readonly parts: readonly (Group | Across)[]
  /** Cells of columns that have no place in a référentiel. */
  readonly others: readonly { readonly row: SheetRow; readonly cell: SheetCell; readonly column: SheetColumn | null }[]
  /** Cells that say again what stands above. */
  readonly repeated: readonly { readonly row: SheetRow; readonly cell: SheetCell }[]
  readonly totals: readonly { readonly row: SheetRow; readonly cell: SheetCell }[]
  /** « Aucun critère »: what a form says where there is nothing. */
  readonly nothings: readonly { readonly row: SheetRow; readonly cell: SheetCell }[]
}

export const isAcross = (part: object): part is Across => 'cell' in part

interface OpenGroup {
  readonly bloc: Entry | null
  readonly activities: Entry[]
  competency: Entry | null
  readonly assessments: Entry[]
  readonly criteria: Entry[]
}

/**
 * Brings the rows of a table together by competency. An empty cell goes on with the one above where cells are not merged; a text
 * written again in each row is one element; a competency that comes back further down is the same one.
 */
export function recordsOf(region: TableRegion, merges: boolean): Records {
  return new Recorder(region, merges).read()
}

type OneOf = 'bloc' | 'activite' | 'competence' | 'modalite'

class Recorder {
  readonly #region: TableRegion
  readonly #merges: boolean
  readonly #repeats: ReadonlySet<Role>
  #parts: (OpenGroup | Across)[] = []
  #others: { row: SheetRow; cell: SheetCell; column: SheetColumn | null }[] = []
  #repeated: { row: SheetRow; cell: SheetCell }[] = []
  #totals: { row: SheetRow; cell: SheetCell }[] = []
  #nothings: { row: SheetRow; cell: SheetCell }[] = []
  /** The elements that the row being read says it has not. */
  #none: ReadonlySet<Role> = new Set()
  /** For each column, the last row that a merged cell of it covers. */
  readonly #covered = new Map<number, number>()
  #bloc: Entry | null = null
  #activity: Entry | null = null
  #assessment: Entry | null = null
  #group: OpenGroup | null = null
  /** All that is said of each element, by kind, bloc and key. */
  readonly #whole = new Map<string, Entry>()
  /** The groups since the last title across, by bloc and competency. */
  readonly #byCompetency = new Map<string, OpenGroup>()
  /** Where the groups of the part being read begin: after the last title across. */
  #from = 0

  constructor(region: TableRegion, merges: boolean) {
    this.#region = region
    this.#merges = merges
    this.#repeats = repeating(region)
  }

  read(): Records {
    for (const row of this.#region.rows) this.#row(row)
    return {
      parts: byBloc(this.#parts).map((part) => (isAcross(part) ? part : this.#completed(part))),
      others: this.#others,
      repeated: this.#repeated,
      totals: this.#totals,
      nothings: this.#nothings,
    }
  }

  #row(row: SheetRow): void {
    const filled = row.cells.filter(({ text }) => text.trim() !== '')
    const [only, ...rest] = filled
    if (only === undefined) return
    if (TOTAL.test(only.text.trim())) {
      this.#totals.push(...filled.map((cell) => ({ row, cell })))
      return
    }
    if (rest.length === 0 && this.#isAcross(only)) {
      this.#across(row, only)
      return
    }
    const entries = new Map<Role, Entry>()
    const none = new Set<Role>()
    for (const role of ROLES) {
      const entry = entryIn(row, role, this.#region.columns)
      if (entry === null) continue
      if (entry.codes.length === 0 && entry.texts.length > 0 && entry.texts.every(({ text }) => isForm(text.trim()))) {
        none.add(role)
        this.#nothings.push(...entry.texts.map((cell) => ({ row, cell })))
      } else entries.set(role, entry)
    }
    this.#none = none
    const known = new Set(this.#region.columns.filter(({ meaning }) => meaning !== null).map(({ at }) => at))
    for (const cell of filled)
      if (!known.has(cell.column)) {
        const column = this.#region.columns.find(({ at }) => at === cell.column) ?? null
        this.#others.push({ row, cell, column })
      }
    this.#place(entries, row)
    for (const cell of row.cells)
      for (let at = cell.column; at < cell.column + cell.columns; at += 1)
        this.#covered.set(at, row.number + cell.rows - 1)
  }

  /** Alone in its row: the title of a bloc, an activity above its competencies, or a text over several columns. */
  #isAcross(cell: SheetCell): boolean {
    const heading = blockHeading(cell.text.replace(/\s+/g, ' ').trim())
    if (heading !== null && (heading.explicit || cell.columns > 1)) return true
    const column = this.#region.columns.find(({ at }) => at === cell.column)
    if (cell.columns > 1 && cell.columns >= this.#region.columns.length - 1) return true
    // What stands under a title, alone too, goes on with it.
    if (this.#parts.length > 0 && this.#parts.length === this.#from && heading === null) return true
    return column?.roles[0] !== 'activite' && head(cell.text).codes[0]?.kind === 'activite'
  }

  #across(row: SheetRow, cell: SheetCell): void {
    this.#parts.push({ row, cell })
    this.#from = this.#parts.length
    this.#bloc = null
    this.#activity = null
    this.#assessment = null
    this.#group = null
    this.#covered.clear()
    this.#byCompetency.clear()
  }

  #place(entries: ReadonlyMap<Role, Entry>, row: SheetRow): void {
    const bloc = this.#elementOf('bloc', entries, row, this.#bloc)
    if (bloc?.key !== this.#bloc?.key) {
      this.#activity = null
      this.#assessment = null
      this.#group = null
    }
    this.#bloc = bloc
    const activity = this.#elementOf('activite', entries, row, this.#activity)
    if (activity?.key !== this.#activity?.key && !entries.has('competence') && !this.#isCovered('competence', row))
      this.#group = null
    this.#activity = activity
    const group = this.#groupOf(entries, row)
    const isNew = this.#group !== group
    this.#group = group
    const named = this.#activity
    if (named !== null && !group.activities.some(({ key }) => key === named.key)) group.activities.push(named)
    const competency = entries.get('competence')
    if (competency !== undefined && group.competency !== null)
      this.#keep(
        'competence',
        { ...competency, key: group.competency.key, texts: group.competency.texts, codes: group.competency.codes },
        group.competency,
      )
    const assessment = entries.get('modalite')
    if (assessment === undefined) {
      if (this.#none.has('modalite')) this.#assessment = null
      if (isNew && this.#goesOn('modalite', row) && this.#assessment !== null) group.assessments.push(this.#assessment)
    } else {
      this.#assessment = this.#add(group.assessments, assessment)
      this.#keep('modalite', this.#assessment, this.#assessment)
    }
    const criterion = entries.get('critere')
    if (criterion !== undefined) this.#add(group.criteria, criterion)
  }

  /** Adds an element once; what has no text of its own is said of the last. */
  #add(list: Entry[], entry: Entry): Entry {
    const at = entry.key === '' ? list.length - 1 : list.findIndex(({ key }) => key === entry.key)
    const same = list[at]
    if (same === undefined) {
      list.push(entry)
      return entry
    }
    this.#repeat(entry)
    const whole = withDetails(same, entry)
    list[at] = whole
    return whole
  }

  /** The element of a row: what is written there, or what goes on from above. */
  #elementOf(role: OneOf, entries: ReadonlyMap<Role, Entry>, row: SheetRow, above: Entry | null): Entry | null {
    const entry = entries.get(role)
    if (entry === undefined) return this.#goesOn(role, row) ? above : null
    if (above !== null && entry.key === '')
      return this.#keep(role, { ...entry, key: above.key, texts: above.texts, codes: above.codes }, above)
    if (above === null || entry.key !== above.key) return this.#keep(role, entry, entry)
    this.#repeat(entry)
    return this.#keep(role, entry, above)
  }

  /** Remembers all that is said of an element, wherever it is. @returns the element as it was first met */
  #keep(role: Role, entry: Entry, first: Entry): Entry {
    const key = `${role}\n${role === 'bloc' ? '' : (this.#bloc?.key ?? '')}\n${entry.key}`
    const known = this.#whole.get(key)
    this.#whole.set(key, known === undefined ? entry : withDetails(known, entry))
    return first
  }

  /** The same group, its elements with all that was said of them. */
  #completed(group: OpenGroup): Group {
    const whole = (role: Role, entry: Entry): Entry =>
      this.#whole.get(`${role}\n${group.bloc?.key ?? ''}\n${entry.key}`) ?? entry
    return {
      ...group,
      activities: group.activities.map((one) => whole('activite', one)),
      competency: group.competency === null ? null : whole('competence', group.competency),
      assessments: group.assessments.map((one) => whole('modalite', one)),
    }
  }

  #groupOf(entries: ReadonlyMap<Role, Entry>, row: SheetRow): OpenGroup {
    const competency = entries.get('competence')
    if (competency === undefined || competency.key === '') {
      const continues = this.#group !== null && (this.#goesOn('competence', row) || !this.#has('competence'))
      if (continues && this.#group !== null && (this.#has('competence') || !entries.has('activite'))) return this.#group
    } else {
      const again = this.#byCompetency.get(`${this.#bloc?.key ?? ''}\n${competency.key}`)
      if (again !== undefined) {
        this.#repeat(competency)
        return again
      }
    }
    const group: OpenGroup = {
      bloc: this.#bloc,
      activities: [],
      competency: competency?.key === '' ? null : (competency ?? null),
      assessments: [],
      criteria: [],
    }
    if (group.competency !== null) this.#byCompetency.set(`${this.#bloc?.key ?? ''}\n${group.competency.key}`, group)
    this.#parts.push(group)
    return group
  }

  #repeat(entry: Entry): void {
    for (const cell of [...entry.codes, ...entry.texts]) this.#repeated.push({ row: entry.row, cell })
  }

  #has(role: Role): boolean {
    return this.#region.columns.some(({ meaning }) => meaning?.role === role)
  }

  #isCovered(role: Role, row: SheetRow): boolean {
    return this.#region.columns.some(
      ({ at, meaning }) => meaning?.role === role && (this.#covered.get(at) ?? 0) >= row.number,
    )
  }

  /** Whether an empty cell goes on with the one above: merged with it, or in a table where no cell is and texts are not repeated. */
  #goesOn(role: Role, row: SheetRow): boolean {
    if (this.#none.has(role)) return false
    return this.#isCovered(role, row) || (!this.#merges && !this.#repeats.has(role))
  }
}

/** Groups of one bloc together, at the place of the first; titles across stay where they are. */
function byBloc(parts: readonly (OpenGroup | Across)[]): readonly (OpenGroup | Across)[] {
  const ordered: (OpenGroup | Across)[] = []
  let run: OpenGroup[] = []
  const flush = (): void => {
    const blocs = new Map<string, OpenGroup[]>()
    for (const group of run) {
      const key = group.bloc?.key ?? ''
      const same = blocs.get(key)
      if (same === undefined) blocs.set(key, [group])
      else same.push(group)
    }
    ordered.push(...[...blocs.values()].flat())
    run = []
  }
  for (const part of parts) {
    if (isAcross(part)) {
      flush()
      ordered.push(part)
    } else run.push(part)
  }
  flush()
  return ordered
}

const ROLES: readonly Role[] = ['bloc', 'activite', 'competence', 'modalite', 'critere']
const TOTAL = /^(?:sous[ -]?total|total|totaux|grand total|subtotal)(?![\p{L}])/iu

/** The columns whose text is written again row after row: there, an empty cell is empty. */
function repeating({ columns, rows }: TableRegion): ReadonlySet<Role> {
  const repeats = new Set<Role>()
  for (const { at, meaning } of columns) {
    if (meaning === null || (meaning.part !== 'text' && meaning.part !== 'code')) continue
    let above: string | null = null
    for (const { cells } of rows) {
      const text = sameKey(cells.find(({ column }) => column === at)?.text ?? '')
      if (text !== '' && text === above) repeats.add(meaning.role)
      above = text
    }
  }
  return repeats
}
