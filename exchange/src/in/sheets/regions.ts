import { head } from '../../recognise/words/codes.ts'
import { blockHeading, isDescription, type Role } from '../../recognise/words/headings.ts'
import { type Choice, chosenIn } from './chosen-columns.ts'
import { type Meaning, readTitle, roleOfSheet, type TitleReading } from './column-titles.ts'
import type { Sheet, SheetRow } from './sheet.ts'

/** A part of a sheet: rows under a header, or rows that have none. */
export type Region = LinesRegion | TableRegion

export interface LinesRegion {
  readonly kind: 'lines'
  readonly rows: readonly SheetRow[]
}

export interface TableRegion {
  readonly kind: 'table'
  readonly header: readonly SheetRow[]
  readonly columns: readonly SheetColumn[]
  readonly rows: readonly SheetRow[]
  /** A column holds several elements: only their words tell which is which. */
  readonly mixed: boolean
}

export interface SheetColumn {
  readonly at: number
  /** What its cells are, one role or several; none where its title names nothing known. */
  readonly roles: readonly Role[]
  readonly meaning: Meaning | null
  readonly title: string
}

/** Cuts a sheet at its rows of titles. */
export function regionsOf(sheet: Sheet, choices: readonly Choice[]): readonly Region[] {
  const regions: Region[] = []
  let lines: SheetRow[] = []
  let open: { header: SheetRow[]; columns: readonly SheetColumn[]; rows: SheetRow[] } | null = null
  const close = (): void => {
    if (open !== null) regions.push(tableRegion(open))
    open = null
  }
  const { rows } = sheet
  for (let at = 0; at < rows.length; at += 1) {
    const row = rows[at]
    if (row === undefined) break
    const header = headerAt(rows, at, sheet, open === null ? choices : [])
    if (header === null) {
      if (open === null) lines.push(row)
      else open.rows.push(row)
      continue
    }
    if (open !== null && sameColumns(open.columns, header.columns)) {
      open.header.push(...header.rows)
    } else {
      // Titles right above a header belong to the table below.
      lines.push(...(open === null ? [] : titlesAbove(open.rows)))
      close()
      if (lines.length > 0) regions.push({ kind: 'lines', rows: lines })
      lines = []
      open = { header: [...header.rows], columns: header.columns, rows: header.rows.length === 0 ? [row] : [] }
    }
    at += Math.max(0, header.rows.length - 1)
  }
  if (lines.length > 0) regions.push({ kind: 'lines', rows: lines })
  close()
  return regions
}

function tableRegion(open: {
  readonly header: readonly SheetRow[]
  readonly columns: readonly SheetColumn[]
  readonly rows: readonly SheetRow[]
}): TableRegion {
  return { kind: 'table', ...open, mixed: open.columns.some(({ roles }) => roles.length > 1) }
}

const sameColumns = (a: readonly SheetColumn[], b: readonly SheetColumn[]): boolean =>
  a.map(({ at, roles }) => `${at} ${roles.join()}`).join() === b.map(({ at, roles }) => `${at} ${roles.join()}`).join()

/** The titles at the end of rows, taken off them: from the first row of one cell that is a bloc, a heading, or comes after a blank row. */
function titlesAbove(rows: SheetRow[]): SheetRow[] {
  const covered = Math.max(0, ...rows.flatMap(({ number, cells }) => cells.map((cell) => number + cell.rows - 1)))
  let from = rows.length
  let start = rows.length
  while (from > 0) {
    const row = rows[from - 1]
    const [cell, ...others] = row?.cells ?? []
    if (row === undefined || cell === undefined || others.length > 0) break
    const single = cell.rows === 1
    if ((single && row.number < covered) || head(cell.text).codes.some(({ kind }) => kind !== 'activite')) break
    from -= 1
    const opens = blockHeading(bare(cell.text)) !== null || readTitle(cell.text) !== null
    if (opens || (rows[from - 1]?.number ?? row.number) < row.number - 1) start = from
  }
  return rows.splice(start)
}

interface Header {
  readonly rows: readonly SheetRow[]
  readonly columns: readonly SheetColumn[]
}

/** The header that begins at a row: one row of titles, or two, the second naming the columns under the families of the first. */
function headerAt(rows: readonly SheetRow[], at: number, sheet: Sheet, choices: readonly Choice[]): Header | null {
  const row = rows[at]
  if (row === undefined) return null
  const first = titlesOf(row)
  if (first === null) return choices.length > 0 ? chosenHeader(row, choices) : null
  const below = rows[at + 1]
  const second = below === undefined || below.number !== row.number + 1 ? null : titlesOf(below)
  const covered = second !== null && below !== undefined && (isUnder(first, second) || isLaw(second))
  const titles = covered ? mergedTitles(first, second) : first
  const chosen = choices.length === 0 ? null : chosenColumns(resolved(titles, sheet), titles, choices)
  const columns = chosen ?? resolved(titles, sheet)
  const known = columns.filter(({ roles }) => roles.length > 0)
  const roles = new Set(known.flatMap((column) => column.roles))
  const enough = titles.size >= 2 ? roles.size >= 2 || known.length >= 2 : roles.size > 0 && isOneColumn(rows)
  return enough || chosen !== null ? { rows: covered && below !== undefined ? [row, below] : [row], columns } : null
}

const isOneColumn = (rows: readonly SheetRow[]): boolean =>
  rows.every(({ cells }) => cells.every(({ column }) => column === 0))

interface Title {
  readonly text: string
  readonly reading: TitleReading | null
  readonly columns: number
}

type Titles = ReadonlyMap<number, Title>

/** The titles of a row; `null` when what stands in it is no title: a code and its text, a bloc, long texts of which none is known. */
function titlesOf(row: SheetRow): Titles | null {
  // Most rows show at once that they are none: their cells need not be read as titles.
  if (row.cells.some(({ text }) => isSentence(text.trim()))) return null
  const titles = new Map<number, Title>()
  let known = 0
  for (const { column, columns, text } of row.cells) {
    if (text.trim() === '') continue
    const reading = readTitle(text)
    if (reading !== null) known += 1
    else if (text.length > LONGEST_UNKNOWN || head(text).codes.length > 0 || blockHeading(text) !== null) return null
    titles.set(column, { text, reading, columns })
  }
  return known > 0 ? titles : null
}

const LONGEST_UNKNOWN = 60

/** A full sentence, or a code and its text; the words of the law under titles are no such sentence. */
const isSentence = (text: string): boolean =>
  (/[.;]$/u.test(text) && text.length > SHORTEST_SENTENCE && !isDescription(text)) || head(text).codes.length > 0

const SHORTEST_SENTENCE = 15

/** The second row names columns where the first names their family, or a column that the first leaves empty. */
function isUnder(first: Titles, second: Titles): boolean {
  let under = 0
  for (const [column, { reading }] of second) {
    if (reading === null) return false
    const above = aboveOf(first, column)
    if (above === null) return false
    if (above.reading?.kind === 'several' || above.columns > 1 || reading.kind === 'law') under += 1
  }
  return under > 0
}

const isLaw = (titles: Titles): boolean => [...titles.values()].every(({ reading }) => reading?.kind === 'law')

function aboveOf(first: Titles, column: number): Title | null {
  for (const [at, title] of first) if (column >= at && column < at + title.columns) return title
  const left = [...first.keys()].filter((at) => at < column).at(-1)
  const title = left === undefined ? undefined : first.get(left)
  return title?.reading?.kind === 'several' ? title : null
}

function mergedTitles(first: Titles, second: Titles): Titles {
  const merged = new Map(first)
  for (const [column, title] of second) {
    if (title.reading?.kind === 'law') continue
    const above = aboveOf(first, column)
    const family = above?.reading?.kind === 'column' ? above.reading.meaning.role : null
    const code = title.reading?.kind === 'code' && family !== null
    const reading: TitleReading | null = code
      ? { kind: 'column', meaning: { role: family, part: 'code' } }
      : title.reading?.kind === 'name' && family !== null
        ? { kind: 'column', meaning: { role: family, part: 'text' } }
        : title.reading
    merged.set(column, { ...title, reading, columns: 1 })
  }
  return new Map([...merged].sort(([a], [b]) => a - b))
}

/** What each title says among the others: « Code » is that of the column beside, « Indicateurs » are criteria where no column has them. */
function resolved(titles: Titles, sheet: Sheet): readonly SheetColumn[] {
  const about = roleOfSheet(sheet.name)
  const list = [...titles].map(([at, title]) => ({ at, ...title }))
  const roleOf = (reading: TitleReading | null | undefined): Role | null =>
    reading?.kind === 'column' ? reading.meaning.role : null
  const texts = list.flatMap(({ reading }) =>
    reading?.kind === 'column' && reading.meaning.part === 'text' ? [reading.meaning.role] : [],
  )
  const seen = new Set<Role>()
  return list.flatMap(({ at, text, reading, columns }, index): readonly SheetColumn[] => {
    const title = bare(text)
    if (reading === null || reading.kind === 'law') return [{ at, roles: [], meaning: null, title }]
    const spread = Array.from({ length: columns }, (_, offset) => at + offset)
    if (reading.kind === 'several')
      return spread.map((one) => ({ at: one, roles: reading.roles, meaning: null, title }))
    if (reading.kind === 'column') {
      const meaning = inContext(reading.meaning, texts, seen, title)
      if (meaning.part === 'text') seen.add(meaning.role)
      return spread.map((one) => ({ at: one, roles: [meaning.role], meaning, title }))
    }
    const after = list.slice(index + 1).find((one) => roleOf(one.reading) !== null)
    const before = list.slice(0, index).findLast((one) => roleOf(one.reading) !== null)
    const role = about ?? roleOf(reading.kind === 'code' ? (after ?? before)?.reading : (before ?? after)?.reading)
    if (role === null) return [{ at, roles: [], meaning: null, title }]
    return [{ at, roles: [role], meaning: { role, part: reading.kind === 'code' ? 'code' : 'text' }, title }]
  })
}

const bare = (text: string): string => text.replace(/\s+/g, ' ').trim()

/** A part of an element that has no column of its own is that element; tasks beside activities are theirs. */
function inContext(meaning: Meaning, texts: readonly Role[], seen: ReadonlySet<Role>, title: string): Meaning {
  const { role, part } = meaning
  // Beside the competencies themselves, those that a modality assesses.
  if (part === 'text' && role === 'competence' && seen.has(role) && /[ée]valu|assess/iu.test(title))
    return { role: 'modalite', part: 'fact', label: 'Compétences évaluées' }
  const alone = (part === 'indicator' || part === 'objective') && !texts.includes(role)
  if (alone) return { role, part: 'text' }
  return part === 'text' && role === 'activite' && seen.has(role) ? { role, part: 'task' } : meaning
}

/** What a person says of the columns goes before what their titles say; `null` where this header has not all of them. */
function chosenColumns(
  columns: readonly SheetColumn[],
  titles: Titles,
  choices: readonly Choice[],
): readonly SheetColumn[] | null {
  const texts = new Map([...titles].map(([at, { text }]) => [at, bare(text)]))
  const found = chosenIn(choices, texts)
  const chosen = new Map<number, Meaning | null>()
  for (const { at, meaning } of found) {
    if (at === null || !titles.has(at)) return null
    chosen.set(at, meaning)
  }
  const named = new Set([...chosen.values()].map((meaning) => `${meaning?.role} ${meaning?.part}`))
  return [
    ...columns.flatMap((column): readonly SheetColumn[] => {
      if (chosen.has(column.at)) return []
      const replaced = column.meaning !== null && named.has(`${column.meaning.role} ${column.meaning.part}`)
      return [replaced ? { ...column, roles: [], meaning: null } : column]
    }),
    ...[...chosen].map(([at, meaning]) => ({
      at,
      roles: meaning === null ? [] : [meaning.role],
      meaning,
      title: texts.get(at) ?? '',
    })),
  ].sort((a, b) => a.at - b.at)
}

/** A row none of whose titles is known, where a person says what the columns are: a header, or the first row of a table without one. */
function chosenHeader(row: SheetRow, choices: readonly Choice[]): Header | null {
  const titles: Titles = new Map(
    row.cells
      .filter(({ text }) => text.trim() !== '')
      .map(({ column, columns, text }) => [column, { text, columns, reading: null }]),
  )
  const unknown = [...titles].map(([at, { text }]) => ({ at, roles: [], meaning: null, title: bare(text) }))
  const columns = chosenColumns(unknown, titles, choices)
  if (columns === null) return null
  const isContent = row.cells.some(({ text }) => text.length > LONGEST_UNKNOWN * 2 || head(text).codes.length > 0)
  return { rows: isContent ? [] : [row], columns: isContent ? columns.map((one) => ({ ...one, title: '' })) : columns }
}
