import type { Language, Localised } from '../../language.ts'
import { brand } from '../../report/html/brand.ts'
import { html, type Markup, NO_MARKUP } from '../../report/html/markup.ts'
import { piecesOf } from './blanks.ts'
import type { CandidateQuestion, CandidateView } from './view.ts'
import { pointsCount, TYPE_WORDS, WORDS } from './words.ts'

/** Parts that both pages have. */

export type Say = (words: Localised) => string

/** A text of the exam, its blanks marked. */
export const filled = (text: string | null): Markup =>
  text === null
    ? NO_MARKUP
    : html`${piecesOf(text).map((piece) => (piece.isBlank ? html`<span class="blank">${piece.text}</span>` : html`${piece.text}`))}`

type Shared = Omit<CandidateView, 'questions'>

export function head(view: Shared, audience: Localised, language: Language, note: Markup): Markup {
  const say: Say = (words) => words[language]
  const kicker = [say(audience), view.certification].filter((part) => part !== null).join(' · ')
  return html`<header class="masthead">${brand(kicker)}<h1>${view.title === null ? say(WORDS.untitled) : filled(view.title)}</h1>${note}
<dl class="facts">
${fact(say(WORDS.duration), view.duration, view.reading === null ? null : `${say(WORDS.reading)} ${view.reading}`)}
${fact(say(WORDS.points), view.points === null ? null : pointsCount(view.points, language), null)}
${view.resources.length === 0 ? NO_MARKUP : html`<div class="wide"><dt>${say(WORDS.resources)}</dt><dd><ul>${view.resources.map((text) => html`<li>${filled(text)}</li>`)}</ul></dd></div>`}
</dl></header>`
}

const fact = (label: string, value: string | null, detail: string | null): Markup =>
  value === null
    ? NO_MARKUP
    : html`<div><dt>${label}</dt><dd><strong>${filled(value)}</strong>${detail === null ? NO_MARKUP : html`<br><span class="soft">${detail}</span>`}</dd></div>`

export function situationSection(view: Shared, language: Language): Markup {
  const say: Say = (words) => words[language]
  const { context, brief, documents, deliverables } = view
  if (context === null && brief === null && documents.length === 0 && deliverables.length === 0) return NO_MARKUP
  return html`<section class="situation"><h2>${say(WORDS.situation)}</h2>
${context === null ? NO_MARKUP : html`<p class="lead">${filled(context)}</p>`}
${documents.length === 0 ? NO_MARKUP : html`<h3>${say(WORDS.documents)}</h3>${documents.map(documentPart)}`}
${brief === null ? NO_MARKUP : html`<div class="brief"><h3>${say(WORDS.brief)}</h3><p>${filled(brief)}</p></div>`}
${
  deliverables.length === 0
    ? NO_MARKUP
    : html`<h3>${say(WORDS.deliverables)}</h3><ul class="deliverables">${deliverables.map(
        ({ title, components }) =>
          html`<li>${filled(title)}${components.length === 0 ? NO_MARKUP : html`<ul>${components.map((text) => html`<li>${filled(text)}</li>`)}</ul>`}</li>`,
      )}</ul>`
}
</section>`
}

const documentPart = ({ id, title, content }: CandidateView['documents'][number]): Markup =>
  html`<article class="document"><h4>${id === null ? NO_MARKUP : html`<span class="code">${id}</span> `}${filled(title)}</h4>${content === null ? NO_MARKUP : html`<p>${filled(content)}</p>`}</article>`

/** The line above a question: its code, its title, its kind, its time, its points. */
export function questionHead(question: Omit<CandidateQuestion, 'options'>, language: Language): Markup {
  const { id, title, type, duration, points } = question
  const facts = [
    ...(type === null ? [] : [TYPE_WORDS[type][language]]),
    ...(duration === null ? [] : [duration]),
    ...(points === null ? [] : [pointsCount(points, language)]),
  ]
  return html`<header class="question-head"><h3>${id === null ? NO_MARKUP : html`<span class="code">${id}</span> `}${filled(title)}</h3>
<p class="facts-line">${facts.join(' · ')}</p></header>`
}

/** A, B… Z, then numbers. */
export const letterOf = (index: number): string => (index < 26 ? String.fromCharCode(65 + index) : String(index + 1))
