import { BLOOM_WORDS } from '../../coverage/words.ts'
import type { Language } from '../../language.ts'
import { visible } from '../../report/visible.ts'
import type { Exam } from '../model/exam.ts'
import type { ExamLinks } from '../model/link.ts'
import { letterOf } from './parts.ts'
import {
  type CandidateQuestion,
  type CandidateView,
  candidateView,
  type JuryQuestion,
  type JuryView,
  juryView,
} from './view.ts'
import { pointsCount, pointsText, TYPE_WORDS, WORDS } from './words.ts'

/** The subject as the candidate receives it: no key, no grid, no hint. */
export function candidateMarkdown(exam: Exam, links: ExamLinks | null, language: Language): string {
  const view = candidateView(exam, links)
  return whole([
    ...opening(view, language),
    ...situation(view, language),
    `## ${WORDS.work[language]}`,
    ...view.questions.flatMap((question) => [
      ...questionOpening(question, language),
      ...optionList(
        question,
        question.options.map((text, index) => `- [ ] ${letterOf(index)}. ${escaped(text)}`),
        language,
      ),
    ]),
  ])
}

/** The file of the jury: the subject, its keys, its grid. */
export function juryMarkdown(exam: Exam, links: ExamLinks | null, language: Language): string {
  const view = juryView(exam, links)
  return whole([
    ...opening(view, language),
    `**${WORDS.confidential[language]}**`,
    ...specification(view, language),
    ...(view.instructions === null ? [] : [`## ${WORDS.instructions[language]}`, escaped(view.instructions)]),
    ...situation(view, language),
    `## ${WORDS.questions[language]}`,
    ...view.questions.flatMap((question) => [...questionOpening(question, language), ...keys(question, language)]),
    ...grid(view, language),
  ])
}

const whole = (parts: readonly string[]): string => `${parts.filter((part) => part !== '').join('\n\n')}\n`

/** A text of the document on one line: nothing in it is markup. A blank keeps its brackets. */
function escaped(text: string): string {
  return visible(text)
    .replace(/\s+/g, (space) => (space.includes('\u00a0') ? '\u00a0' : ' '))
    .replace(/[\\`*_{}[\]<>#|~&]/g, (character) =>
      character === '<' ? '&lt;' : character === '&' ? '&amp;' : `\\${character}`,
    )
    .replace(/^(?=[-+=] )/, '\\')
    .replace(/^(\d+)(?=[.)] )/, '$1\\')
    .trim()
}

const colon = (language: Language): string => (language === 'fr' ? '\u00a0:' : ':')
const semicolon = (language: Language): string => (language === 'fr' ? '\u00a0; ' : '; ')

function opening(view: Omit<CandidateView, 'questions'>, language: Language): readonly string[] {
  const fact = (label: string, value: string | null): readonly string[] =>
    value === null ? [] : [`- **${label}**${colon(language)} ${escaped(value)}`]
  const duration =
    view.duration !== null && view.reading !== null
      ? `${view.duration} (${WORDS.reading[language]} ${view.reading})`
      : view.duration
  const facts = [
    ...fact(WORDS.duration[language], duration),
    ...fact(WORDS.points[language], view.points === null ? null : pointsText(view.points, language)),
    ...fact(WORDS.resources[language], view.resources.length === 0 ? null : view.resources.join(semicolon(language))),
  ]
  return [`# ${escaped(view.title ?? WORDS.untitled[language])}`, escaped(view.certification ?? ''), facts.join('\n')]
}

function situation(view: Omit<CandidateView, 'questions'>, language: Language): readonly string[] {
  const { context, brief, documents, deliverables } = view
  const parts = [
    ...(context === null ? [] : [escaped(context)]),
    ...documents.map(({ id, title, content }) =>
      [
        `**${escaped([id, title].filter((part) => part !== null).join(' '))}**`,
        content === null ? '' : escaped(content),
      ]
        .filter((part) => part !== '')
        .join('\n\n'),
    ),
    ...(brief === null ? [] : [`### ${WORDS.brief[language]}`, escaped(brief)]),
    ...(deliverables.length === 0
      ? []
      : [
          `### ${WORDS.deliverables[language]}`,
          deliverables
            .flatMap(({ title, components }) => [
              `- ${escaped(title)}`,
              ...components.map((component) => `  - ${escaped(component)}`),
            ])
            .join('\n'),
        ]),
  ]
  return parts.length === 0 ? [] : [`## ${WORDS.situation[language]}`, ...parts]
}

function questionOpening(question: Omit<CandidateQuestion, 'options'>, language: Language): readonly string[] {
  const { id, title, type, duration, points, statement } = question
  const facts = [
    ...(type === null ? [] : [TYPE_WORDS[type][language]]),
    ...(duration === null ? [] : [escaped(duration)]),
    ...(points === null ? [] : [pointsCount(points, language)]),
  ]
  return [
    `### ${escaped([id, title].filter((part) => part !== null).join(' · ')) || '…'}`,
    facts.length === 0 ? '' : `*${facts.join(' · ')}*`,
    statement === null ? '' : escaped(statement),
  ]
}

function optionList(
  { several }: Pick<CandidateQuestion, 'several'>,
  options: readonly string[],
  language: Language,
): readonly string[] {
  if (options.length === 0) return []
  return [several ? WORDS.severalAnswers[language] : WORDS.oneAnswer[language], options.join('\n')]
}

function keys(question: JuryQuestion, language: Language): readonly string[] {
  const entry = (label: string, texts: readonly string[]): readonly string[] => {
    const [only] = texts
    if (only === undefined) return []
    const head = `- **${label}**${colon(language)}`
    return texts.length === 1 ? [`${head} ${escaped(only)}`] : [head, ...texts.map((text) => `  - ${escaped(text)}`)]
  }
  const aim = [question.competency, question.bloom === null ? null : BLOOM_WORDS[question.bloom][language]]
  return [
    ...optionList(
      question,
      question.options.map(({ text, isRight, rationale }, index) => {
        const verdict = isRight ? ` **(${WORDS.key[language]})**` : ''
        return `- [${isRight ? 'x' : ' '}] ${letterOf(index)}. ${escaped(text)}${verdict}${rationale === null ? '' : ` — ${escaped(rationale)}`}`
      }),
      language,
    ),
    [
      ...entry(
        WORDS.competency[language],
        aim.flatMap((part) => part ?? []).length === 0 ? [] : [aim.filter((part) => part !== null).join(' · ')],
      ),
      ...entry(WORDS.role[language], question.role === null ? [] : [question.role]),
      ...entry(WORDS.expected[language], question.expected),
      ...entry(WORDS.explanation[language], question.explanation === null ? [] : [question.explanation]),
      ...entry(WORDS.prompts[language], question.prompts),
      ...entry(WORDS.criteria[language], question.criteria),
      ...entry(WORDS.source[language], question.source === null ? [] : [question.source]),
    ].join('\n'),
  ]
}

const row = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`

const table = (headings: readonly string[], rows: readonly (readonly string[])[]): string =>
  [row(headings), row(headings.map(() => '---')), ...rows.map(row)].join('\n')

function specification({ specification: lines }: JuryView, language: Language): readonly string[] {
  if (lines.length === 0) return []
  const rows = lines.flatMap(({ code, statement, levels }) =>
    // At each other level the competency is named by its code alone.
    levels.map(({ level, points, questions, duration }, index) => [
      escaped([code, index === 0 || code === null ? statement : null].filter((part) => part !== null).join(' ')) ||
        WORDS.noCompetency[language],
      (level === null ? WORDS.otherLevel : BLOOM_WORDS[level])[language],
      points === null ? '' : pointsText(points, language),
      escaped(questions.join(', ')),
      escaped(duration ?? ''),
    ]),
  )
  const total = lines.reduce((sum, line) => sum + line.total, 0)
  const headings = [
    WORDS.competency[language],
    'Bloom',
    WORDS.points[language],
    WORDS.inQuestions[language],
    WORDS.duration[language],
  ]
  const sum = [`**${WORDS.total[language]}**`, '', `**${pointsText(total, language)}**`, '', '']
  return [`## ${WORDS.specification[language]}`, table(headings, [...rows, sum])]
}

function grid({ grid: groups, keyed, total }: JuryView, language: Language): readonly string[] {
  if (groups.length === 0) return []
  const headings = [WORDS.criterion, WORDS.indicators, WORDS.acquired, WORDS.partly, WORDS.notAcquired, WORDS.mark]
  const box = (text: string | null): string => `☐ ${escaped(text ?? '')}`.trim()
  return [
    `## ${WORDS.grid[language]}`,
    ...groups.flatMap(({ codes, statement, lines }) => [
      `### ${escaped([codes.join(', '), statement ?? ''].filter((part) => part !== '').join(' ')) || WORDS.noCompetency[language]}`,
      table(
        headings.map((words) => words[language]),
        lines.map((line) => [
          escaped([line.code, line.criterion].filter((part) => part !== null).join(' ')) +
            (line.eliminatory ? ` **${WORDS.eliminatory[language]}**` : '') +
            (line.questions.length === 0 ? '' : ` (${escaped(line.questions.join(', '))})`),
          line.indicators.map(escaped).join(semicolon(language)),
          box(line.acquired),
          box(line.partly),
          box(line.notAcquired),
          line.points === null ? '' : `… / ${pointsText(line.points, language)}`,
        ]),
      ),
    ]),
    [
      ...(keyed === null
        ? []
        : [
            `- ${TYPE_WORDS.qcm[language]} (${escaped(keyed.questions.join(', '))})${colon(language)} … / ${pointsText(keyed.points, language)}`,
          ]),
      `- **${WORDS.total[language]}**${colon(language)} … / ${pointsText(total, language)}`,
    ].join('\n'),
  ]
}
