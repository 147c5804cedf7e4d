import { durationText } from '../../../../core/src/coverage/duration.ts'
import { pointsCount, pointsText, WORDS } from '../../../../core/src/exams/render/words.ts'
import type { Language, Localised } from '../../../../core/src/language.ts'
import { type Content, line, listed, type Markup, NOTHING, paragraphs, xml } from './markup.ts'
import type { Paper, PaperDocument, PaperLine, PaperQuestion } from './paper.ts'

/** What the systems show to people, as HTML that is XML too. Headings begin at the fourth level: the page around has its own. */

const heading = (words: Localised, language: Language): Markup => xml`<h4>${words[language]}</h4>`

/** What the candidate reads before the questions: time, resources, situation, documents, brief. Nothing when the exam says none. */
export function subjectSheet(paper: Paper, language: Language): Markup {
  const { context, documents, brief, deliverables } = paper
  return xml`${factsOf(paper, language)}${context === null ? NOTHING : xml`${heading(WORDS.context, language)}${paragraphs(context)}`}${
    documents.length === 0 ? NOTHING : xml`${heading(WORDS.documents, language)}${documents.map(documentPart)}`
  }${brief === null ? NOTHING : xml`${heading(WORDS.brief, language)}${paragraphs(brief)}`}${
    deliverables.length === 0
      ? NOTHING
      : xml`${heading(WORDS.deliverables, language)}<ul>${deliverables.map(
          ({ title, components }) =>
            xml`<li>${line(title)}${components.length === 0 ? NOTHING : bullets(components)}</li>`,
        )}</ul>`
  }`
}

function factsOf({ minutes, readingMinutes, points, resources }: Paper, language: Language): Markup {
  const colon = language === 'fr' ? '\u00a0: ' : ': '
  const fact = (words: Localised, value: Content): Markup => xml`<li>${words[language]}${colon}${value}</li>`
  const reading = readingMinutes === null ? '' : ` (${WORDS.reading[language]} ${durationText(readingMinutes)})`
  const facts = [
    minutes === null ? null : fact(WORDS.duration, `${durationText(minutes)}${reading}`),
    points === null ? null : fact(WORDS.points, pointsText(points, language)),
    resources.length === 0 ? null : fact(WORDS.resources, bullets(resources)),
  ].filter((each) => each !== null)
  return facts.length === 0 ? NOTHING : xml`<ul>${facts}</ul>`
}

const bullets = (texts: readonly string[]): Markup => xml`<ul>${texts.map((text) => xml`<li>${line(text)}</li>`)}</ul>`

const documentPart = ({ id, title, content }: PaperDocument): Markup =>
  xml`<p><strong>${id === null ? NOTHING : xml`${id} `}${title === null ? NOTHING : line(title)}</strong></p>${content === null ? NOTHING : paragraphs(content)}`

/** What is asked. The answers proposed by a question that no machine can mark stand below it. */
export function statementOf({ statement, marking, options }: PaperQuestion): Markup {
  const proposed = marking === 'person' && options.length > 0 ? bullets(options.map(({ text }) => text)) : NOTHING
  return xml`${statement === '' ? xml`<p>…</p>` : paragraphs(statement)}${proposed}`
}

/** What only the marker reads: the expected answer, what the jury plays and asks, the criteria, the grid. */
export function markerNotes(question: PaperQuestion, language: Language): Markup {
  const { expected, role, prompts, criteria, grid, source, marking, options } = question
  const part = (words: Localised, texts: readonly string[]): Markup =>
    texts.length === 0 ? NOTHING : xml`${heading(words, language)}${listed(texts)}`
  const rationales = marking === 'person' ? options.flatMap(rationaleOf) : []
  return xml`${part(WORDS.role, role === null ? [] : [role])}${part(WORDS.prompts, prompts)}${part(WORDS.expected, [...expected, ...rationales])}${
    grid.length === 0
      ? part(WORDS.criteria, criteria)
      : xml`${heading(WORDS.grid, language)}${gridTable(grid, language)}`
  }${part(WORDS.source, source === null ? [] : [source])}`
}

const rationaleOf = ({ text, rationale }: PaperQuestion['options'][number]): readonly string[] =>
  rationale === null ? [] : [`${text} – ${rationale}`]

const COLUMNS: readonly Localised[] = [
  WORDS.criterion,
  WORDS.indicators,
  WORDS.acquired,
  WORDS.partly,
  WORDS.notAcquired,
  WORDS.mark,
]

/** The class is the one Moodle styles its tables by; elsewhere it does no harm. */
function gridTable(lines: readonly PaperLine[], language: Language): Markup {
  return xml`<table class="generaltable"><thead><tr>${COLUMNS.map((words) => xml`<th>${words[language]}</th>`)}</tr></thead><tbody>${lines.map(
    (each) => gridRow(each, language),
  )}</tbody></table>`
}

function gridRow(each: PaperLine, language: Language): Markup {
  const { code, criterion, eliminatory, questions, indicators, acquired, partly, notAcquired, points } = each
  // Points that several questions share would be read as those of this one.
  const shared = questions.length > 1 ? ` (${questions.join(', ')})` : ''
  const cell = (text: string | null): Markup => xml`<td>${text === null ? NOTHING : line(text)}</td>`
  return xml`<tr><td>${code === null ? NOTHING : xml`<strong>${code}</strong> `}${criterion === null ? NOTHING : line(criterion)}${
    eliminatory ? xml` <em>(${WORDS.eliminatory[language]})</em>` : NOTHING
  }</td><td>${indicators.length === 0 ? NOTHING : bullets(indicators)}</td>${cell(acquired)}${cell(partly)}${cell(notAcquired)}<td>${
    points === null ? NOTHING : xml`${pointsCount(points, language)}${shared}`
  }</td></tr>`
}
