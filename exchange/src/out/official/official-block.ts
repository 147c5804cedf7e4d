import type { Localised } from '@equerre/core'
import { isTrueAt, nodeUnder, numberAt } from '../../../../core/src/model/access.ts'
import { codeOf } from '../../../../core/src/model/codes.ts'
import type { Activity, Block, Competency, Criterion } from '../../../../core/src/model/referential.ts'
import { closingCriteria, type Row, rowsOf } from '../../../../core/src/preview/rows.ts'
import { DEFINITIONS, WORDS } from '../../../../core/src/preview/words.ts'
import { activityLines } from './activity-lines.ts'
import { assessmentLines } from './assessment-lines.ts'
import { competencyLines } from './competency-lines.ts'
import { criterionLines } from './criterion-lines.ts'
import {
  type Column,
  type Labelled,
  type Line,
  line,
  type OfficialBlock,
  type OfficialCell,
  type OfficialRow,
  run,
} from './document.ts'
import { scaleWords } from './scales.ts'
import { MORE_WORDS } from './words.ts'
import type { Writer } from './writer.ts'

/** One bloc of the official document: its title, its summary, its table. An empty bloc has a table without rows. */
export function officialBlock(block: Block, index: number, writer: Writer): OfficialBlock {
  const rows = rowsOf(block, writer.result.coverage)
  const hasActivities = !block.implicit || block.activities.length > 0
  return {
    title: titleOf(block, index, writer),
    origin: block.title?.node ?? block.id?.node ?? block.node,
    facts: factsOf(block, writer),
    summaries: block.summaries.map((summary) => writer.text(summary)),
    summaryOrigins: block.summaries.map(({ node }) => node),
    columns: columnsOf(hasActivities, writer),
    rows: [
      ...rows.map((row, at) =>
        cellsOf(row, together(rows, at), activitiesBeside(rows, at), block, hasActivities, writer),
      ),
      ...closingRow(block, hasActivities, writer),
    ],
  }
}

function titleOf(block: Block, index: number, writer: Writer): string {
  if (block.implicit) return writer.say(WORDS.whole)
  const own = codeOf(block)
  const named = writer.say(WORDS.block)
  // A bare number would not say what it counts; a bloc without a code is told by its rank.
  const code = own === null ? `${named} ${index + 1}` : /^(?:\d+|\p{L})$/u.test(own) ? `${named} n° ${own}` : own
  return [code, writer.text(block.title)].filter((part) => part !== '').join(' – ')
}

/** What is particular to the bloc. */
function factsOf({ node, implicit }: Block, writer: Writer): readonly Labelled[] {
  if (implicit) return []
  const coefficient = numberAt(node, 'coefficient')
  const stated: readonly (readonly [Localised, string, key: string])[] = [
    [MORE_WORDS.shared, isTrueAt(node, 'commun') ? writer.say(MORE_WORDS.yes) : '', 'commun'],
    [MORE_WORDS.optional, isTrueAt(node, 'optionnel') ? writer.say(MORE_WORDS.yes) : '', 'optionnel'],
    [MORE_WORDS.coefficient, coefficient === null ? '' : writer.number(coefficient), 'coefficient'],
    [MORE_WORDS.scale, scaleWords(nodeUnder(node, 'echelle'), writer.language), 'echelle'],
  ]
  return stated.flatMap(([words, text, key]) => writer.fact(words, text, nodeUnder(node, key)))
}

function columnsOf(hasActivities: boolean, writer: Writer): readonly Column[] {
  const column = (kind: Column['kind'], group: keyof typeof DEFINITIONS): Column => ({
    kind,
    title: writer.say(WORDS[kind]),
    group: writer.say(DEFINITIONS[group].name),
  })
  return [
    ...(hasActivities ? [column('activities', 'activities')] : []),
    column('competencies', 'competencies'),
    column('assessments', 'evaluation'),
    column('criteria', 'evaluation'),
  ]
}

/** The competencies that the criteria opened in a row go along with. */
function together(rows: readonly Row[], at: number): readonly Competency[] {
  return rows.slice(at, at + (rows[at]?.criteria?.rows ?? 1)).flatMap(({ competency }) => competency ?? [])
}

/** The activities that stand in a row, those of a cell above that goes on too. */
function activitiesBeside(rows: readonly Row[], at: number): readonly Activity[] {
  return rows.slice(0, at + 1).findLast(({ activities }) => activities !== null)?.activities?.items ?? []
}

function cellsOf(
  row: Row,
  competencies: readonly Competency[],
  beside: readonly Activity[],
  block: Block,
  hasActivities: boolean,
  writer: Writer,
): OfficialRow {
  const untied = block.competencies.every(({ activities: named }) => named.length === 0)
  const none = closingCriteria(block, writer.result.coverage).length > 0 ? WORDS.onlyOfBlock : WORDS.noCriterion
  const { activities, competency, assessments, criteria } = row
  const cell = (
    shared: { readonly items: readonly unknown[]; readonly rows: number } | null,
    nothing: { readonly fr: string; readonly en: string },
    lines: () => readonly Line[],
  ): OfficialCell | null =>
    shared === null
      ? null
      : {
          rows: shared.rows,
          columns: 1,
          lines: shared.items.length === 0 ? [line('absent', run(writer.say(nothing)))] : lines(),
        }
  return [
    ...(hasActivities
      ? [
          cell(activities, WORDS.noActivity, () =>
            activityLines(activities?.items ?? [], untied && competency !== null, writer),
          ),
        ]
      : []),
    {
      rows: 1,
      columns: 1,
      lines:
        competency === null
          ? [line('absent', run(writer.say(WORDS.noCompetency)))]
          : competencyLines(competency, beside, writer),
    },
    cell(assessments, WORDS.noAssessment, () => assessmentLines(assessments?.items ?? [], block, writer)),
    cell(criteria, none, () => criterionLines(criteria?.items ?? [], competencies, isCommon(criteria?.items), writer)),
  ]
}

/** Criteria that name no competency, beside competencies that have none of their own. */
const isCommon = (criteria: readonly Criterion[] = []): boolean =>
  criteria.every(({ owner, references }) => owner === null && references.length === 0)

/** Criteria of the whole bloc beside criteria of its competencies: they close its table. */
function closingRow(block: Block, hasActivities: boolean, writer: Writer): readonly OfficialRow[] {
  const criteria = closingCriteria(block, writer.result.coverage)
  if (criteria.length === 0) return []
  const head: OfficialCell = {
    rows: 1,
    columns: hasActivities ? 3 : 2,
    lines: [line('name', run(writer.say(WORDS.wholeBlock), true))],
  }
  return [[head, { rows: 1, columns: 1, lines: criterionLines(criteria, block.competencies, false, writer) }]]
}
