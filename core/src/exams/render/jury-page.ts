import { BLOOM_WORDS } from '../../coverage/words.ts'
import { BLOOM_LEVELS, type BloomLevel } from '../../french/statement.ts'
import type { Language } from '../../language.ts'
import { MADE_BY } from '../../report/html/brand.ts'
import { html, type Markup, NO_MARKUP } from '../../report/html/markup.ts'
import { pageOf } from '../../report/html/page.ts'
import type { Exam } from '../model/exam.ts'
import type { ExamLinks } from '../model/link.ts'
import { filled, head, letterOf, questionHead, situationSection } from './parts.ts'
import { JURY_STYLE } from './style.ts'
import { type JuryGroup, type JuryLine, type JuryOption, type JuryQuestion, type JuryView, juryView } from './view.ts'
import { pointsText, TYPE_WORDS, WORDS } from './words.ts'

/** The file of the jury: table of specification, subject with its keys, marking grid with boxes. */
export function juryPage(exam: Exam, links: ExamLinks | null, language: Language): string {
  const view = juryView(exam, links)
  const note = html`<p class="confidential">${WORDS.confidential[language]}</p>`
  const body = html`${head(view, WORDS.forJury, language, note)}
<main>${specificationSection(view, language)}
${view.instructions === null ? NO_MARKUP : html`<section><h2>${WORDS.instructions[language]}</h2><p class="lead">${filled(view.instructions)}</p></section>`}
${situationSection(view, language)}
<section><h2>${WORDS.questions[language]}</h2>
${view.questions.length === 0 ? html`<p class="soft">${WORDS.noQuestion[language]}</p>` : view.questions.map((question) => questionPart(question, language))}
</section>
${gridSection(view, language)}</main>
<footer class="screen-only">${MADE_BY[language]}</footer>`
  return pageOf({ language, title: view.title ?? WORDS.untitled[language], style: JURY_STYLE, body })
}

function specificationSection({ specification }: JuryView, language: Language): Markup {
  if (specification.length === 0) return NO_MARKUP
  const isUsed = (level: BloomLevel | null): boolean => specification.some(({ points }) => points.has(level))
  const levels = [...BLOOM_LEVELS, ...(isUsed(null) ? ([null] as const) : [])]
  const name = (level: BloomLevel | null): string => (level === null ? WORDS.otherLevel : BLOOM_WORDS[level])[language]
  const sum = (values: readonly number[]): string => {
    const total = values.reduce((all, value) => all + value, 0)
    return total === 0 ? '' : pointsText(total, language)
  }
  const timed = specification.some(({ duration }) => duration !== null)
  return html`<section><h2>${WORDS.specification[language]}</h2><p class="soft">${WORDS.specificationKey[language]}</p>
<table class="specification"><thead><tr><th scope="col">${WORDS.competency[language]}</th>${levels.map((level) => html`<th scope="col" class="level">${name(level)}</th>`)}<th scope="col">${WORDS.inQuestions[language]}</th>${timed ? html`<th scope="col">${WORDS.duration[language]}</th>` : NO_MARKUP}<th scope="col">${WORDS.total[language]}</th></tr></thead>
<tbody>${specification.map(
    ({ code, statement, points, questions, duration, total }) =>
      html`<tr><th scope="row"><div>${code === null ? WORDS.noCompetency[language] : html`<span class="code">${code}</span> `}${statement ?? ''}</div></th>${levels.map(
        (level) =>
          html`<td class="level${(points.get(level) ?? 0) > 0 ? ' has' : ' soft'}">${points.has(level) ? pointsText(points.get(level) ?? 0, language) : ''}</td>`,
      )}<td class="codes">${questions.join(', ')}</td>${timed ? html`<td class="time">${duration ?? ''}</td>` : NO_MARKUP}<td class="total">${pointsText(total, language)}</td></tr>`,
  )}</tbody>
<tfoot><tr><th scope="row">${WORDS.total[language]}</th>${levels.map((level) => html`<td class="level">${sum(specification.map(({ points }) => points.get(level) ?? 0))}</td>`)}<td></td>${timed ? html`<td></td>` : NO_MARKUP}<td class="total">${sum(specification.map(({ total }) => total))}</td></tr></tfoot></table></section>`
}

function questionPart(question: JuryQuestion, language: Language): Markup {
  const { statement, options, several, role, prompts, expected, criteria, explanation, source, competency, bloom } =
    question
  const aim = [competency, bloom === null ? null : BLOOM_WORDS[bloom][language]]
    .filter((part) => part !== null)
    .join(' · ')
  return html`<article class="question">${questionHead(question, language)}
${aim === '' ? NO_MARKUP : html`<p class="aim">${filled(aim)}</p>`}
${statement === null ? NO_MARKUP : html`<p class="statement">${filled(statement)}</p>`}
${options.length === 0 ? NO_MARKUP : html`<p class="soft">${several ? WORDS.severalAnswers[language] : WORDS.oneAnswer[language]}</p><ol class="options">${options.map((option, index) => optionPart(option, index, language))}</ol>`}
<dl class="keys">${[
    entry(WORDS.role[language], role === null ? [] : [role]),
    entry(WORDS.expected[language], expected),
    entry(WORDS.explanation[language], explanation === null ? [] : [explanation]),
    entry(WORDS.prompts[language], prompts),
    entry(WORDS.criteria[language], criteria),
    entry(WORDS.source[language], source === null ? [] : [source]),
  ]}</dl></article>`
}

function entry(label: string, texts: readonly string[]): Markup {
  const [only] = texts
  if (only === undefined) return NO_MARKUP
  const value =
    texts.length === 1 ? filled(only) : html`<ul>${texts.map((text) => html`<li>${filled(text)}</li>`)}</ul>`
  return html`<div><dt>${label}</dt><dd>${value}</dd></div>`
}

function optionPart({ text, isRight, rationale }: JuryOption, index: number, language: Language): Markup {
  const verdict = isRight ? WORDS.key[language] : WORDS.wrong[language]
  return html`<li class="${isRight ? 'right' : 'wrong'}"><span class="box" aria-hidden="true"></span><b>${letterOf(index)}</b><span>${filled(text)} <em class="verdict">${verdict}</em>${rationale === null ? NO_MARKUP : html`<br><span class="soft">${filled(rationale)}</span>`}</span></li>`
}

function gridSection({ grid, keyed, total }: JuryView, language: Language): Markup {
  const field = (label: string): Markup => html`<div class="long"><span>${label}</span><i></i></div>`
  return html`<section class="grid"><h2>${WORDS.grid[language]}</h2>
${
  grid.length === 0
    ? html`<p class="soft">${WORDS.noLine[language]}</p>`
    : html`<div class="identity">${field(WORDS.candidate[language])}${field(WORDS.evaluator[language])}${field(WORDS.date[language])}</div>
<table class="marking"><colgroup><col class="criterion"><col class="indicators"><col class="result"><col class="result"><col class="result"><col class="mark"></colgroup>
<thead><tr>${[WORDS.criterion, WORDS.indicators, WORDS.acquired, WORDS.partly, WORDS.notAcquired, WORDS.mark].map((words) => html`<th scope="col">${words[language]}</th>`)}</tr></thead>
${grid.map((group) => gridGroup(group, language))}${keyed === null ? NO_MARKUP : html`<tbody><tr><th scope="row" colspan="5">${TYPE_WORDS.qcm[language]} <span class="codes">${keyed.questions.join(', ')}</span></th><td class="mark"><i></i>/ ${pointsText(keyed.points, language)}</td></tr></tbody>`}
<tfoot><tr><th scope="row" colspan="5">${WORDS.total[language]}</th><td class="mark"><i></i>/ ${pointsText(total, language)}</td></tr></tfoot></table>
<div class="closing"><div class="remarks"><span>${WORDS.observations[language]}</span></div><div class="sign"><span>${WORDS.signature[language]}</span></div></div>`
}</section>`
}

function gridGroup({ codes, statement, lines }: JuryGroup, language: Language): Markup {
  const several = codes.length > 1
  const code = codes.length === 0 ? NO_MARKUP : html`<span class="code">${codes.join(', ')}</span> `
  const name =
    statement ?? (several ? WORDS.competencies[language] : codes.length === 0 ? WORDS.noCompetency[language] : '')
  return html`<tbody><tr class="group"><th scope="rowgroup" colspan="6">${code}${filled(name)}</th></tr>
${lines.map((line) => gridLine(line, language))}</tbody>`
}

function gridLine(line: JuryLine, language: Language): Markup {
  const box = (text: string | null): Markup =>
    html`<td class="result"><span class="box" aria-hidden="true"></span>${filled(text)}</td>`
  return html`<tr><td class="criterion">${line.code === null ? NO_MARKUP : html`<span class="code">${line.code}</span> `}${filled(line.criterion)}${line.eliminatory ? html` <strong class="eliminatory">${WORDS.eliminatory[language]}</strong>` : NO_MARKUP}${line.questions.length === 0 ? NO_MARKUP : html`<p class="codes">${line.questions.join(', ')}</p>`}</td>
<td class="indicators">${line.indicators.length === 0 ? NO_MARKUP : html`<ul>${line.indicators.map((text) => html`<li>${filled(text)}</li>`)}</ul>`}</td>
${box(line.acquired)}${box(line.partly)}${box(line.notAcquired)}<td class="mark">${line.points === null ? NO_MARKUP : html`<i></i>/ ${pointsText(line.points, language)}`}</td></tr>`
}
