import type { Localised } from '../language.ts'
import type { Competency, Objective, Text } from '../model/referential.ts'
import { html, type Markup, NO_MARKUP } from '../report/html/markup.ts'
import type { Sheet } from './sheet.ts'
import { WORDS } from './words.ts'

export function competencyCell(competency: Competency, sheet: Sheet): Markup {
  const id = sheet.anchor(competency)
  const transversal = competency.transversal
    ? html`<span class="tag">${sheet.say(WORDS.transversal)}</span>`
    : NO_MARKUP
  const statement = html`<p>${sheet.code(competency.id)}${sheet.text(competency.statement)} ${transversal}</p>`
  const rest = html`${sheet.list(competency.details)}${sheet.paragraph(competency.continuation)}${objectives(competency, sheet)}`
  return html`<div class="part" id="${id}"${sheet.place(competency)}>${statement}${rest}${sheet.marks.beside(competency)}</div>`
}

function objectives(competency: Competency, sheet: Sheet): Markup {
  if (competency.objectives.length === 0) return NO_MARKUP
  return html`<div class="details"><p class="label">${sheet.say(WORDS.objectivesOf)}</p><ul>${competency.objectives.map((one) => html`<li>${objective(one, sheet)}</li>`)}</ul></div>`
}

function objective(one: Objective, sheet: Sheet): Markup {
  const parts = [
    smart(WORDS.indicator, one.indicator, sheet),
    smart(WORDS.target, one.target, sheet),
    smart(WORDS.conditions, one.conditions, sheet),
    smart(WORDS.deadline, one.deadline, sheet),
  ]
  const written = parts.filter((part) => part !== NO_MARKUP)
  return html`${sheet.text(one.statement)}${written.length === 0 ? NO_MARKUP : html`<ul class="smart">${written}</ul>`}`
}

function smart(words: Localised, text: Text | null, sheet: Sheet): Markup {
  return text === null ? NO_MARKUP : html`<li><span class="label">${sheet.say(words)}</span> ${sheet.text(text)}</li>`
}
