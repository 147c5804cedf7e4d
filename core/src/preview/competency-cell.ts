import type { Competency, Objective } from '../model/referential.ts'
import { html, type Markup, NO_MARKUP } from '../report/html/markup.ts'
import type { Sheet } from './sheet.ts'
import { WORDS } from './words.ts'

export function competencyCell(competency: Competency, sheet: Sheet): Markup {
  const id = sheet.anchor(competency)
  const transversal = competency.transversal ? html`<span class="tag">${sheet.say(WORDS.transversal)}</span>` : NO_MARKUP
  const statement = html`<p>${sheet.code(competency.id)}${sheet.text(competency.statement)} ${transversal}</p>`
  const rest = html`${sheet.list(competency.details)}${sheet.paragraph(competency.continuation)}${objectives(competency, sheet)}`
  return html`<div class="part" id="${id}">${statement}${rest}${sheet.marks.beside(competency)}</div>`
}

function objectives(competency: Competency, sheet: Sheet): Markup {
  if (competency.objectives.length === 0) return NO_MARKUP
  return html`<div class="details"><p class="label">${sheet.say(WORDS.objectivesOf)}</p><ul>${competency.objectives.map((one) => html`<li>${objective(one, sheet)}</li>`)}</ul></div>`
}

function objective(one: Objective, sheet: Sheet): Markup {
  const parts = [one.indicator, one.target, one.conditions, one.deadline].flatMap((part) => (part === null ? [] : [sheet.text(part)]))
  return html`${sheet.text(one.statement)}${parts.length === 0 ? NO_MARKUP : html` <span class="soft">(${joined(parts)})</span>`}`
}

const joined = (parts: readonly Markup[]): Markup => html`${parts.map((part, index) => (index === 0 ? part : html` · ${part}`))}`
