import type { Language, Localised } from '@equerre/core'
import { statementOf, subjectSheet } from '../content.ts'
import { line, type Markup, NOTHING, paragraphs } from '../markup.ts'
import { categoryPath, idNumbers, questionName, sheetName, tagsOf } from '../moodle-names.ts'
import { oneLine } from '../names.ts'
import type { Paper, PaperQuestion } from '../paper.ts'
import { sharesOf } from '../shares.ts'

/**
 * A mock exam as GIFT. Each question is a paragraph whose lines all begin with a sign of the format: no text of the exam can begin
 * one, where it could be taken for a comment, a category or the end of a question.
 */
export function writeGift(paper: Paper, language: Language): string {
  const sheet = subjectSheet(paper, language)
  const parts = [
    `// ${comment(paper.title)}`,
    categoryLine(paper, null),
    ...(sheet === NOTHING || sheet.source === '' ? [] : [`::${name(sheetName(language))}::${html(sheet)}`]),
  ]
  const idOf = idNumbers(paper)
  let category = parts[1]
  for (const question of paper.questions) {
    const own = categoryLine(paper, question)
    if (own !== category) parts.push(own)
    category = own
    parts.push(questionPart(question, idOf(question), language))
  }
  return `${parts.join('\n\n')}\n`
}

const comment = (text: string): string => oneLine(text)

const categoryLine = (paper: Paper, question: PaperQuestion | null): string =>
  `$CATEGORY: ${categoryPath(paper, question)}`

function questionPart(question: PaperQuestion, id: string, language: Language): string {
  const labels = [`[id:${id}]`, ...tagsOf(question, language).map((tag) => `[tag:${tag}]`)]
  return [
    `// ${labels.join(' ')}`,
    `::${name(questionName(question))}::${html(statementOf(question))}${answersOf(question)}`,
  ].join('\n')
}

/** The answers and what is said after them; empty braces ask for a written answer. */
function answersOf(question: PaperQuestion): string {
  const after = question.explanation === null ? [] : [`\t####${inAnswer(paragraphs(question.explanation))}`]
  if (question.marking === 'person') return after.length === 0 ? ' {}' : ` {\n${after.join('\n')}\n}`
  const shares = sharesOf(question)
  let hasKey = false
  const options = question.options.map(({ text, rationale }, index) => {
    const share = shares[index] ?? 0
    const isKey = question.marking === 'one' && share === 100 && !hasKey
    hasKey ||= isKey
    // A second `=` and no `~` would be read as a short answer.
    const sign = isKey ? '=' : share === 0 ? '~' : `~%${share}%`
    return `\t${sign}${inAnswer(line(text))}${rationale === null ? '' : ` #${inAnswer(line(rationale))}`}`
  })
  return ` {\n${[...options, ...after].join('\n')}\n}`
}

const SIGNS = /[\\#=~{}:]/g

const escaped = (text: string): string => text.replace(SIGNS, '\\$&')

/** In a name nothing is HTML. `&&` and a number is how Moodle itself notes an escaped sign. */
const name = (text: string): string => escaped(text.replace(/&&(?=0)/g, '& &'))

const html = (content: Markup): string => `[html]${escaped(content.source.replaceAll('\n', ' '))}`

/** A first bracket would name a format, a first percent sign a weight. */
function inAnswer(content: Markup): string {
  const source = content.source.replaceAll('\n', ' ').trimStart()
  return escaped(source.replace(/^\[/, '&#91;').replace(/^%/, '&#37;'))
}

/** What GIFT has no room for. */
export const NO_MARKER_NOTES: Localised = {
  fr: 'GIFT n’a pas de place pour le correcteur\u00a0: la grille, les réponses attendues et les consignes du jury n’y sont pas. Le format Moodle XML (--to moodle-xml) les emporte.',
  en: 'GIFT has no room for the marker: the grid, the expected answers and the instructions to the jury are not in it. Moodle XML (--to moodle-xml) carries them.',
}

export const NO_POINTS: Localised = {
  fr: 'GIFT ne porte pas les points\u00a0: chaque question vaudra 1 tant que vous n’aurez pas réglé le test. Le format Moodle XML (--to moodle-xml) les emporte.',
  en: 'GIFT carries no points: each question is worth 1 until you set the quiz. Moodle XML (--to moodle-xml) carries them.',
}

export const NO_ORDER: Localised = {
  fr: 'GIFT ne dit pas que l’ordre des réponses est à garder\u00a0: décochez «\u00a0Mélanger les réponses\u00a0» pour ces questions après l’import.',
  en: 'GIFT cannot say that the order of the answers is to be kept: untick “Shuffle the choices” for these questions after the import.',
}
