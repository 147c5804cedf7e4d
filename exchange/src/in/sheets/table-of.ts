import { head } from '../../recognise/words/codes.ts'
import { blockHeading } from '../../recognise/words/headings.ts'
import type { Cell, ColumnContent, Paragraph, Row, Table } from '../document.ts'
import { collapse, joinPlaces } from '../lines.ts'
import { linesOf } from './cell-text.ts'
import type { Entry } from './entry.ts'
import { activityOf, assessmentOf, blocOf, competencyOf, criterionOf, type EntryWriting } from './entry-paragraphs.ts'
import { type Across, type Group, isAcross, type Records } from './records.ts'
import type { Sheet, SheetRow } from './sheet.ts'

/** The columns of every table that comes out of a sheet, whatever those of the sheet. */
const COLUMNS = ['bloc', 'activite', 'competence', 'modalite', 'critere'] as const satisfies readonly ColumnContent[]

const AT = { bloc: 0, activite: 1, competence: 2, modalite: 3, critere: 4 } as const

interface Writing extends EntryWriting {
  /** The bloc that the tab names, where no column does. */
  readonly blocOfTab: string | null
  /** Texts between the title of the bloc and its table. */
  readonly summaries: readonly Across[]
}

/** The rows brought together, as the table of a document: one row a competency, merged cells for what several share. */
export function tableOf({ parts }: Records, writing: Writing): Table {
  const rows: Row[] = []
  let from = 0
  if (writing.blocOfTab !== null) rows.push(tabRow(writing.blocOfTab, parts, writing))
  rows.push(...writing.summaries.map((summary) => acrossRow(summary, writing)))
  while (from < parts.length) {
    const part = parts[from]
    if (part === undefined) break
    if (isAcross(part)) {
      rows.push(acrossRow(part, writing))
      from += 1
      continue
    }
    const next = parts.findIndex((one, at) => at > from && isAcross(one))
    const groups = parts.slice(from, next < 0 ? parts.length : next).filter((one): one is Group => !isAcross(one))
    rows.push(...rowsOf(groups, writing))
    from = next < 0 ? parts.length : next
  }
  return {
    kind: 'table',
    rows,
    width: COLUMNS.length,
    spansKnown: true,
    columns: COLUMNS.map((content) => [content]),
    place: joinPlaces(rows.map(({ place }) => place)),
  }
}

/** A title across the table; a text that is none sums up the bloc, as competencies do. */
function acrossRow({ row, cell }: Across, writing: EntryWriting): Row {
  const paragraphs = writing.reader.read(cell, row, writing.sheet)
  const text = collapse(cell.text)
  const isTitle = blockHeading(text) !== null || head(text).codes[0]?.kind === 'activite'
  return rowOf([cellOf(isTitle ? AT.activite : AT.competence, 1, 1, paragraphs)])
}

function tabRow(name: string, parts: Records['parts'], { reader, sheet }: Writing): Row {
  const first = parts[0]
  const row = first === undefined ? undefined : isAcross(first) ? first.row : firstRowOf(first)
  const paragraph = reader.paragraph(name, row ?? { number: 1 }, sheet)
  return rowOf([cellOf(AT.bloc, 1, 1, [paragraph])])
}

const firstRowOf = (group: Group): SheetRow | undefined =>
  [group.competency, ...group.activities, ...group.assessments, ...group.criteria].find((entry) => entry !== null)?.row

/** Rows of groups that follow one another: each element written where it is first met, over the rows that share it. */
function rowsOf(groups: readonly Group[], writing: Writing): readonly Row[] {
  const said = new Set<string>()
  let rubric = ''
  return groups.map((group, at): Row => {
    const cells: Cell[] = []
    const before = groups[at - 1]
    const { bloc, activities, competency, assessments, criteria } = group
    const run = (same: (other: Group) => boolean): number => runFrom(groups, at, same)
    if (bloc !== null && before?.bloc?.key !== bloc.key) {
      cells.push(
        cellOf(
          AT.bloc,
          1,
          run((one) => one.bloc?.key === bloc.key),
          [blocOf(bloc, writing)],
        ),
      )
      said.clear()
    }
    for (const activity of activities) {
      const has = (one: Group): boolean => one.activities.some(({ key }) => key === activity.key)
      if (before !== undefined && before.bloc?.key === bloc?.key && has(before)) continue
      const paragraphs = once(activity, 'A', said, writing, () => activityOf(activity, writing))
      cells.push(cellOf(AT.activite, 1, run(has), paragraphs))
    }
    if (competency !== null) cells.push(cellOf(AT.competence, 1, 1, competencyOf(competency, writing)))
    for (const assessment of assessments) {
      const has = (one: Group): boolean => one.assessments.some(({ key }) => key === assessment.key)
      if (before !== undefined && before.bloc?.key === bloc?.key && has(before)) continue
      const rows = run(has)
      const covered = groups.filter((one) => one.bloc?.key === bloc?.key && has(one))
      const tie = covered.length > rows ? tieOf(covered) : null
      const paragraphs = once(assessment, 'M', said, writing, () => assessmentOf(assessment, tie, writing))
      cells.push(cellOf(AT.modalite, 1, rows, paragraphs))
    }
    for (const [rows, together] of bySpan(groups, at, writing.sheet)) {
      const own = together.flatMap((criterion): readonly Paragraph[] => {
        const group = criterion.details.find(({ meaning }) => meaning.part === 'group')
        const title = group === undefined ? '' : collapse(group.cell.text)
        const opens = title !== rubric
        rubric = title
        return [
          ...(opens ? [writing.reader.paragraph(title, criterion.row, writing.sheet, { part: 'rubrique' })] : []),
          ...criterionOf(criterion, criteria.length > 1, writing),
        ]
      })
      if (own.length > 0) cells.push(cellOf(AT.critere, 1, rows, own))
    }
    return rowOf(cells)
  })
}

/** The criteria of a group by the number of groups that their cells stand beside. */
function bySpan(groups: readonly Group[], at: number, sheet: Sheet): ReadonlyMap<number, readonly Entry[]> {
  const spans = new Map<number, Entry[]>()
  for (const criterion of groups[at]?.criteria ?? []) {
    const rows = spanOf(criterion, groups, at, sheet)
    spans.set(rows, [...(spans.get(rows) ?? []), criterion])
  }
  return spans
}

function spanOf({ row, texts }: Entry, groups: readonly Group[], at: number, { merges }: Sheet): number {
  const last = row.number + Math.max(1, ...texts.map((cell) => cell.rows)) - 1
  // Where no cell is merged, a list of criteria stands for the rows below that have none.
  const isList = !merges && texts.some(({ text }) => linesOf(text).length > 1)
  return runFrom(groups, at, (group) => {
    const first = firstRowOf(group)?.number ?? 0
    return group.criteria.length === 0 && (isList || (first > row.number && first <= last))
  })
}

/** How many groups of one bloc, from one on, share something. */
function runFrom(groups: readonly Group[], at: number, same: (group: Group) => boolean): number {
  const bloc = groups[at]?.bloc?.key
  let end = at + 1
  for (let one = groups[end]; one !== undefined && one.bloc?.key === bloc && same(one); one = groups[end]) end += 1
  return end - at
}

/** An element whole the first time, named the others. */
function once(
  entry: Entry,
  kind: string,
  said: Set<string>,
  { reader, sheet }: Writing,
  whole: () => readonly Paragraph[],
): readonly Paragraph[] {
  const key = `${kind} ${entry.key}`
  if (!said.has(key)) {
    said.add(key)
    return whole()
  }
  const name = [...entry.codes, ...entry.texts].map(({ text }) => collapse(text.split('\n')[0] ?? '')).join(' ')
  return [reader.paragraph(`${name} (voir plus haut)`, entry.row, sheet)]
}

/** « Compétences évaluées : C1.1, C2.1 », where the rows alone would not say it; `null` when one of them has no code. */
function tieOf(groups: readonly Group[]): string | null {
  const codes = groups.map(({ competency }) => {
    const text = [...(competency?.codes ?? []), ...(competency?.texts ?? [])].map((cell) => cell.text).join(' ')
    return head(text).codes.find(({ kind }) => kind === 'competence')?.id
  })
  return codes.includes(undefined) ? null : `Compétences évaluées : ${codes.join(', ')}`
}

const cellOf = (column: number, columns: number, rows: number, paragraphs: readonly Paragraph[]): Cell => ({
  column,
  columns,
  rows,
  paragraphs,
  place: joinPlaces(paragraphs.map(({ place }) => place)),
})

function rowOf(cells: readonly Cell[]): Row {
  const ordered = cells.toSorted((a, b) => a.column - b.column)
  return { cells: ordered, place: joinPlaces(ordered.map(({ place }) => place)) }
}
