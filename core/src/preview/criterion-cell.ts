import { codeOf } from '../model/codes.ts'
import type { Competency, Criterion } from '../model/referential.ts'
import { html, type Markup, NO_MARKUP } from '../report/html/markup.ts'
import type { Sheet } from './sheet.ts'
import { WORDS } from './words.ts'

/**
 * Criteria one below the other under their headings.
 * @param here the competency of the row; the others a criterion judges are named
 */
export function criterionCell(criteria: readonly Criterion[], here: readonly Competency[], sheet: Sheet): Markup {
  const groups: { readonly heading: string; readonly items: Criterion[] }[] = []
  for (const criterion of criteria) {
    const heading = criterion.groups.map((group) => group.value.trim()).join(' › ')
    const last = groups.at(-1)
    if (last?.heading === heading) last.items.push(criterion)
    else groups.push({ heading, items: [criterion] })
  }
  return html`${groups.map(({ heading, items }) => {
    const title =
      heading === ''
        ? NO_MARKUP
        : html`<p class="label">${items[0]?.groups.map((group) => sheet.text(group)) ?? heading}</p>`
    return html`${title}<ul class="criteria">${items.map((criterion) => html`<li${sheet.place(criterion)}>${one(criterion, here, sheet)}</li>`)}</ul>`
  })}`
}

function one(criterion: Criterion, here: readonly Competency[], sheet: Sheet): Markup {
  const text = html`${sheet.code(criterion.id)}${sheet.text(criterion.statement)}${tags(criterion, here, sheet)}${sheet.list(criterion.indicators)}`
  return html`${text}${sheet.marks.beside(criterion)}`
}

function tags(criterion: Criterion, here: readonly Competency[], sheet: Sheet): Markup {
  const others = criterion.references
    .flatMap(({ targets }) => targets)
    .flatMap((target) => (target.kind === 'competency' && !here.includes(target) ? (codeOf(target) ?? []) : []))
  const modalities = criterion.assessments.map((reference) => reference.code)
  const words = [
    ...(criterion.eliminatory ? [sheet.say(WORDS.eliminatory)] : []),
    ...(criterion.points === null ? [] : [`${criterion.points}\u00a0${sheet.say(WORDS.points)}`]),
    ...(modalities.length === 0 ? [] : [`${sheet.say(WORDS.readIn)} ${modalities.join(', ')}`]),
    ...(others.length === 0 ? [] : [`${sheet.say(WORDS.alsoFor)} ${others.join(', ')}`]),
  ]
  return html`${words.map((word) => html` <span class="tag">${word}</span>`)}`
}
