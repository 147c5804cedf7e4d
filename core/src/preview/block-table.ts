import { codeOf } from '../model/codes.ts'
import type { Block, Competency } from '../model/referential.ts'
import { html, type Markup, NO_MARKUP } from '../report/html/markup.ts'
import { activityCell } from './activity-cell.ts'
import { assessmentCell } from './assessment-cell.ts'
import { competencyCell } from './competency-cell.ts'
import { criterionCell } from './criterion-cell.ts'
import { type Cell, closingCriteria, type Row, rowsOf } from './rows.ts'
import type { Sheet } from './sheet.ts'
import { DEFINITIONS, WORDS } from './words.ts'

/** One bloc as a section: its title, its summary, its table. */
export function blockSection(block: Block, index: number, sheet: Sheet): Markup {
  const rows = rowsOf(block, sheet.result.coverage)
  const hasActivities = !block.implicit || block.activities.length > 0
  const table =
    rows.length === 0
      ? html`<p class="soft">${sheet.say(WORDS.emptyBlock)}</p>`
      : tableOf(block, rows, hasActivities, sheet)
  return html`<section class="block" id="bloc-${index + 1}" aria-labelledby="titre-bloc-${index + 1}">
${heading(block, index, sheet)}
${block.summaries.map((summary) => html`<p class="summary"${sheet.place(summary)}>${sheet.text(summary)}</p>`)}
${table}
</section>
`
}

function heading(block: Block, index: number, sheet: Sheet): Markup {
  const id = `titre-bloc-${index + 1}`
  if (block.implicit) return html`<h2 id="${id}">${sheet.say(WORDS.whole)}</h2>`
  const label =
    block.id === null ? html`<span class="code">${sheet.say(WORDS.block)} ${index + 1}</span> ` : sheet.code(block.id)
  return html`<h2 id="${id}"${sheet.place(block)}>${label}${sheet.text(block.title)}${sheet.marks.beside(block)}</h2>`
}

/** The name of a bloc where it is only listed. */
export function blockName(block: Block, index: number, sheet: Sheet): string {
  if (block.implicit) return sheet.say(WORDS.whole)
  const code = codeOf(block) ?? `${sheet.say(WORDS.block)} ${index + 1}`
  return [code, block.title?.value.trim() ?? ''].filter((part) => part !== '').join(' · ')
}

function tableOf(block: Block, rows: readonly Row[], hasActivities: boolean, sheet: Sheet): Markup {
  const groups = [
    ...(hasActivities ? [{ definition: DEFINITIONS.activities, columns: 1 }] : []),
    { definition: DEFINITIONS.competencies, columns: 1 },
    { definition: DEFINITIONS.evaluation, columns: 2 },
  ]
  const names = [
    ...(hasActivities ? (['activities'] as const) : []),
    'competencies',
    'assessments',
    'criteria',
  ] as const
  const columns = names.map((name) => WORDS[name])
  return html`<table role="table" class="${hasActivities ? 'four' : 'three'}">
<colgroup>${names.map((name) => html`<col class="${name}">`)}</colgroup>
<thead role="rowgroup">
<tr role="row" class="groups">${groups.map(({ definition, columns: span }) => html`<th role="columnheader" scope="colgroup" colspan="${span}">${sheet.say(definition.name)}</th>`)}</tr>
<tr role="row">${columns.map((words) => html`<th role="columnheader" scope="col">${sheet.say(words)}</th>`)}</tr>
</thead>
<tbody role="rowgroup">
${rows.map((row, index) => rowMarkup(block, row, rowsBelow(rows, index), hasActivities, sheet))}${wholeBlockRow(block, columns.length, sheet)}
</tbody>
</table>`
}

/** The competencies that the cells opened in a row go along with. */
function rowsBelow(rows: readonly Row[], index: number): readonly Competency[] {
  const length = rows[index]?.criteria?.rows ?? 1
  return rows.slice(index, index + length).flatMap(({ competency }) => competency ?? [])
}

function rowMarkup(
  block: Block,
  row: Row,
  competencies: readonly Competency[],
  hasActivities: boolean,
  sheet: Sheet,
): Markup {
  const { competency } = row
  // What is absent is to be written there.
  const about = competency ?? block
  // Written in the order of the columns: what is found in a part shows in the first cell that holds it.
  const activity = hasActivities
    ? cell(row.activities, WORDS.activities, WORDS.noActivity, about, sheet, (items) => activityCell(items, sheet))
    : NO_MARKUP
  const statement = td(
    1,
    WORDS.competencies,
    competency === null ? absent(WORDS.noCompetency, about, sheet) : competencyCell(competency, sheet),
    sheet,
  )
  const assessment = cell(row.assessments, WORDS.assessments, WORDS.noAssessment, about, sheet, (items) =>
    assessmentCell(items, block, sheet),
  )
  const none = closingCriteria(block, sheet.result.coverage).length > 0 ? WORDS.onlyOfBlock : WORDS.noCriterion
  const criteria = cell(row.criteria, WORDS.criteria, none, about, sheet, (items) =>
    criterionCell(items, competencies, sheet),
  )
  return html`<tr role="row">${activity}${statement}${assessment}${criteria}</tr>
`
}

function cell<Item>(
  shared: Cell<Item> | null,
  column: (typeof WORDS)[keyof typeof WORDS],
  nothing: (typeof WORDS)[keyof typeof WORDS],
  about: Block | Competency,
  sheet: Sheet,
  write: (items: readonly Item[]) => Markup,
): Markup {
  if (shared === null) return NO_MARKUP
  return td(shared.rows, column, shared.items.length === 0 ? absent(nothing, about, sheet) : write(shared.items), sheet)
}

/** On a narrow screen each cell says which column it is of. */
function td(rows: number, column: (typeof WORDS)[keyof typeof WORDS], content: Markup, sheet: Sheet): Markup {
  const name = sheet.say(column)
  // What goes along with several competencies stays in sight while one reads them.
  if (rows > 1)
    return html`<td role="cell" rowspan="${rows}" data-column="${name}"><div class="follows">${content}</div></td>`
  return html`<td role="cell" data-column="${name}">${content}</td>`
}

const absent = (words: (typeof WORDS)[keyof typeof WORDS], about: Block | Competency, sheet: Sheet): Markup =>
  html`<p class="absent"${sheet.place(about)}>${sheet.say(words)}</p>`

function wholeBlockRow(block: Block, columns: number, sheet: Sheet): Markup {
  const criteria = closingCriteria(block, sheet.result.coverage)
  if (criteria.length === 0) return NO_MARKUP
  return html`<tr role="row" class="whole"><th role="rowheader" scope="row" colspan="${columns - 1}">${sheet.say(WORDS.wholeBlock)}</th><td role="cell" data-column="${sheet.say(WORDS.criteria)}">${criterionCell(criteria, block.competencies, sheet)}</td></tr>
`
}
