import type { Language } from '../../language.ts'
import { MADE_BY } from '../../report/html/brand.ts'
import { html, type Markup, NO_MARKUP } from '../../report/html/markup.ts'
import { pageOf } from '../../report/html/page.ts'
import type { Exam } from '../model/exam.ts'
import type { ExamLinks } from '../model/link.ts'
import { filled, head, letterOf, questionHead, situationSection } from './parts.ts'
import { CANDIDATE_STYLE } from './style.ts'
import { type CandidateQuestion, candidateView } from './view.ts'
import { WORDS } from './words.ts'

/** The subject as the candidate receives it: no key, no grid, no hint. */
export function candidatePage(exam: Exam, links: ExamLinks | null, language: Language): string {
  const view = candidateView(exam, links)
  const body = html`${head(view, WORDS.forCandidate, language, identity(language))}
<main>${situationSection(view, language)}
<section><h2>${WORDS.work[language]}</h2>
${view.questions.length === 0 ? html`<p class="soft">${WORDS.noQuestion[language]}</p>` : view.questions.map((question) => questionPart(question, language))}
</section></main>
<footer class="screen-only">${MADE_BY[language]}</footer>`
  return pageOf({ language, title: view.title ?? WORDS.untitled[language], style: CANDIDATE_STYLE, body })
}

/** What the candidate fills in first. */
function identity(language: Language): Markup {
  const field = (label: string, kind: string): Markup => html`<div class="${kind}"><span>${label}</span><i></i></div>`
  return html`<div class="identity">${field(WORDS.name[language], 'long')}${field(WORDS.number[language], 'short')}${field(WORDS.date[language], 'short')}</div>`
}

function questionPart(question: CandidateQuestion, language: Language): Markup {
  const { statement, options, lines, several } = question
  return html`<article class="question">${questionHead(question, language)}
${statement === null ? NO_MARKUP : html`<p class="statement">${filled(statement)}</p>`}
${
  options.length === 0
    ? NO_MARKUP
    : html`<p class="soft">${several ? WORDS.severalAnswers[language] : WORDS.oneAnswer[language]}</p><ol class="options">${options.map((text, index) => html`<li><span class="box" aria-hidden="true"></span><b>${letterOf(index)}</b><span>${filled(text)}</span></li>`)}</ol>`
}
${lines === 0 ? NO_MARKUP : html`<div class="lines" aria-hidden="true">${Array.from({ length: lines }, () => html`<i></i>`)}</div>`}
</article>`
}
