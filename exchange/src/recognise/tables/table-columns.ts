import type { Cell, ReadDocument, Row, Table } from '../../in/document.ts'
import { COLUMNS, type ColumnRole, type Habits } from '../columns/column-roles.ts'
import { surprise } from '../columns/surprise.ts'
import { head } from '../words/codes.ts'
import { type ColumnHeading, columnHeading, isDescription, looseHeading, type Role } from '../words/headings.ts'

/** What the columns of a table hold: told by its headings, or guessed from its texts. */

/** What a column of a table may hold: one role, several, or nothing known. */
export type ColumnContents = Role | 'code' | 'autre' | 'indicateur'
export type ColumnRoles = readonly ColumnContents[]

/** A row of headings: the roles of each column, and whether a heading over several columns gave them. */
export interface Headings {
  readonly roles: ColumnRoles[]
  readonly family: boolean[]
}

/** What a cell says when it is a heading: as a whole, or line by line, where the last line that names columns is the nearest to them. */
export function headingOf(cell: Cell): ColumnHeading | null {
  const text = cell.paragraphs.map((paragraph) => paragraph.text).join(' ')
  const whole = columnHeading(text) ?? looseHeading(text)
  if (whole !== null) return whole
  const [first, ...below] = cell.paragraphs
  const explained = below.length > 0 && below.every((paragraph) => isExplanation(paragraph.text))
  const lines = (explained && first !== undefined ? [first] : cell.paragraphs).map(({ text }) => columnHeading(text))
  const naming = lines.filter((line) => line !== null && line.roles.length > 0)
  if (lines.includes(null)) return null
  return naming.findLast((line) => line?.family === false) ?? naming[0] ?? null
}

/** What a form prints under a column heading to say how it is filled in: « Que veut-on vérifier ? », « (une ligne par critère) ». */
const isExplanation = (text: string): boolean => /\?$|^\(.*\)\.?$/u.test(text)

export function namesColumn(cell: Cell): ColumnHeading | null {
  const heading = headingOf(cell)
  return heading === null || heading.roles.length === 0 ? null : heading
}

/** Its first column is one of headings: several parts named there, text beside them. */
export function isRowHeaded(table: Table): boolean {
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
    if (second !== undefined && !isHeading(second)) beside += 1
  }
  return named.size >= 2 && beside >= 2 && headed * 2 >= table.rows.length && beside === headed
}

/** A cell of a heading and nothing else; « Épreuve pratique d’une heure » is what stands beside one. */
const isHeading = ({ paragraphs }: Cell): boolean =>
  (columnHeading(paragraphs.map(({ text }) => text).join(' '))?.roles ?? []).length > 0

const CODE_COLUMN = /^(?:codes?|n\s?[°º]|num[ée]ros?|r[ée]f(?:[ée]rences?|\.)?|id)$/iu

export function isColumn(role: ColumnContents): role is ColumnRole {
  return role !== 'bloc' && role !== 'code' && role !== 'autre' && role !== 'indicateur'
}

/** Columns known so far, corrected by a row of headings. */
export function mergeHeaders(current: ColumnRoles[], header: Headings, width: number): ColumnRoles[] {
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
export function guessColumns(table: Table, habits: Habits): ColumnRoles[] {
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

/**
 * The columns a row of headings names, or `null` when the row is one of the table.
 * @param alone true where one known heading is enough among others: over a table that has no other row of headings
 */
export function headerRoles(row: Row, width: number, alone = false): Headings | null {
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
  if (!any || (others > 0 && known < (alone ? 1 : 2))) return null
  return { roles: withIndicators(row, withAssessmentParts(row, roles)), family }
}

/** « Modalités | Durée | Détail de l’organisation »: columns beside that of the assessments that say more of each. */
function withAssessmentParts(row: Row, roles: readonly ColumnRoles[]): ColumnRoles[] {
  const named = roles.some((held) => held.join() === 'modalite')
  return roles.map((held, at) => {
    const title =
      row.cells
        .find((cell) => cell.column === at)
        ?.paragraphs.map(({ text }) => text)
        .join(' ') ?? ''
    return named && held.join() === 'autre' && ASSESSMENT_PART.test(title) ? ['modalite'] : held
  })
}

const ASSESSMENT_PART =
  /^(?:dur[ée]es?|(?:d[ée]tails?|descriptifs?|descriptions?|organisation|d[ée]roulement|conditions?)(?![\p{L}]).*(?:[ée]preuves?|[ée]valuations?|modalit[ée]s?|r[ée]alisation|passation))$/iu

/** The first row of a table that has no other headings, where it names one column known among others: « Compétences | À observer | Outils ». */
export function firstRowRoles({ rows: [first, ...others], width }: Table): Headings | null {
  const cells = first?.cells.filter(({ paragraphs }) => paragraphs.length > 0) ?? []
  if (first === undefined || others.length < 2 || width < 3 || cells.length < width) return null
  const named = cells.filter(({ paragraphs: [only] }) => (columnHeading(only?.text ?? '')?.roles ?? []).length > 0)
  const short = cells.every(({ paragraphs }) => paragraphs.length === 1 && !/[.;:]$/u.test(paragraphs[0]?.text ?? ''))
  return named.length > 0 && short ? headerRoles(first, width, true) : null
}

/** Some table names two of its columns at least, and its cells are those of the source, not lines put together again. */
export function hasHeadedTables({ pieces }: ReadDocument): boolean {
  return pieces.some(
    (piece) =>
      piece.kind === 'table' &&
      piece.spansKnown &&
      piece.rows.some((row) => {
        const named = headerRoles(row, piece.width)?.roles.filter(([role]) => role !== undefined && role !== 'autre')
        return (named ?? []).length > 1
      }),
  )
}

/** « Critères | Indicateurs »: the second column is what the first is seen by. */
function withIndicators(row: Row, roles: readonly ColumnRoles[]): ColumnRoles[] {
  const titled = (column: number): string =>
    row.cells.find((cell) => cell.column === column)?.paragraphs[0]?.text.trim() ?? ''
  const criteria = roles.some(
    (held, at) => held.join() === 'critere' && /^crit[èe]res?(?!.*indicateur)/iu.test(titled(at)),
  )
  return roles.map((held, at) =>
    criteria && held.join() === 'critere' && /^indicateurs?(?![\p{L}])/iu.test(titled(at)) ? ['indicateur'] : held,
  )
}

/** What may be in a column that its heading names otherwise than others do, and what the table has not yet. */
const INFERRED: readonly ColumnRole[] = ['competence', 'modalite', 'critere']
/** Rubrics that have no column of their own, whatever their texts look like. */
const WITHOUT_KEY =
  /savoirs?|connaissances?|conditions?|ressources?|moyens|outils|contextes?|situations?|pr[ée]requis|dur[ée]es?|volumes?|observations?|remarques?|commentaires?|attitudes?|niveaux?|exemples?|liens?|poids|points?|bar[èe]mes?|coefficients?|modules?|heures?|contenus?|objectifs?/iu
/** A text that surprises no more than this is at home in a column. */
const AT_HOME = 1
const FEWEST_TEXTS = 3

/**
 * What a column headed in words of its own holds: « Ce que le jury vérifie » over sentences that assert, in a table that has no other
 * column for criteria. Nearly all its texts must show it.
 */
export function inferredRole(
  table: Table,
  { roles }: Headings,
  column: number,
  title: string,
  habits: Habits,
): ColumnRole | null {
  if (WITHOUT_KEY.test(title)) return null
  const held = new Set(roles.flat())
  const paragraphs = table.rows.flatMap(({ cells }) =>
    cells.filter((cell) => cell.column === column && cell.columns === 1).flatMap((cell) => cell.paragraphs),
  )
  const texts = paragraphs.filter(({ text }) => text !== title)
  if (texts.length < FEWEST_TEXTS) return null
  const fits = (role: ColumnRole): number =>
    texts.filter((paragraph) => surprise(role, { paragraph, allowed: null, hint: null }, habits) <= AT_HOME).length
  const best = INFERRED.filter((role) => !held.has(role)).toSorted((a, b) => fits(b) - fits(a))[0]
  return best !== undefined && fits(best) >= texts.length * 0.75 ? best : null
}
