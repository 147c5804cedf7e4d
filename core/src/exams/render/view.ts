import { durationText, minutesOf } from '../../coverage/duration.ts'
import type { BloomLevel } from '../../french/statement.ts'
import { codeOf } from '../../model/codes.ts'
import type { Competency, Text } from '../../model/referential.ts'
import type { Exam, GridLine, Question, QuestionType } from '../model/exam.ts'
import { groupedBy } from '../model/grouped.ts'
import type { CompetencyHolder, ExamLinks } from '../model/link.ts'

/** What a page of an exam shows, in plain texts: that of the candidate has no room for what the candidate must not read. */

export interface CandidateQuestion {
  readonly id: string | null
  readonly title: string | null
  readonly type: QuestionType | null
  readonly points: number | null
  readonly duration: string | null
  readonly statement: string | null
  readonly lines: number
  readonly several: boolean
  readonly options: readonly string[]
}

export interface CandidateView {
  readonly title: string | null
  readonly isDraft: boolean
  readonly certification: string | null
  readonly duration: string | null
  readonly reading: string | null
  readonly points: number | null
  readonly resources: readonly string[]
  readonly context: string | null
  readonly brief: string | null
  readonly documents: readonly {
    readonly id: string | null
    readonly title: string | null
    readonly content: string | null
  }[]
  readonly deliverables: readonly { readonly title: string; readonly components: readonly string[] }[]
  readonly questions: readonly CandidateQuestion[]
}

export interface JuryOption {
  readonly text: string
  readonly isRight: boolean
  readonly rationale: string | null
}

export interface JuryQuestion extends Omit<CandidateQuestion, 'options'> {
  readonly competency: string | null
  readonly bloom: BloomLevel | null
  readonly criteria: readonly string[]
  readonly options: readonly JuryOption[]
  readonly explanation: string | null
  readonly expected: readonly string[]
  readonly role: string | null
  readonly prompts: readonly string[]
  readonly source: string | null
}

/** A competency of the table of specification; `points` by level, those of an unknown level under `null`. */
export interface SpecificationLine {
  readonly code: string | null
  readonly statement: string | null
  readonly points: ReadonlyMap<BloomLevel | null, number>
  readonly total: number
  readonly questions: readonly string[]
  readonly duration: string | null
  /** The same, a level each: the levels of the plan first, then those that only questions have. */
  readonly levels: readonly SpecificationLevel[]
}

export interface SpecificationLevel {
  readonly level: BloomLevel | null
  /** `null` when the plan gives none to this level. */
  readonly points: number | null
  readonly questions: readonly string[]
  readonly duration: string | null
}

export interface JuryLine {
  readonly code: string | null
  readonly criterion: string | null
  readonly eliminatory: boolean
  readonly questions: readonly string[]
  readonly indicators: readonly string[]
  readonly acquired: string | null
  readonly partly: string | null
  readonly notAcquired: string | null
  readonly points: number | null
}

/** Lines of the grid that judge the same competency, or the same ones. */
export interface JuryGroup {
  readonly codes: readonly string[]
  readonly statement: string | null
  readonly lines: readonly JuryLine[]
}

export interface JuryView extends Omit<CandidateView, 'questions'> {
  readonly instructions: string | null
  readonly specification: readonly SpecificationLine[]
  readonly questions: readonly JuryQuestion[]
  readonly grid: readonly JuryGroup[]
  /** What is marked by its key, beside the grid; `null` when nothing is. */
  readonly keyed: { readonly questions: readonly string[]; readonly points: number } | null
  /** What the grid and the keys give together. */
  readonly total: number
}

const textOf = (text: Text | null): string | null => {
  const words = text?.value.trim() ?? ''
  return words === '' ? null : words
}

const textsOf = (texts: readonly Text[]): readonly string[] => texts.flatMap((text) => textOf(text) ?? [])

/** A statement with its bullets and what follows them. */
function wholeWords(competency: Competency | null): string | null {
  if (competency === null) return null
  const { statement, details, continuation } = competency
  return [statement, ...details, continuation].flatMap((text) => textOf(text) ?? []).join(' ') || null
}

function durationOf(text: Text | null): string | null {
  const written = textOf(text)
  if (written === null) return null
  const minutes = minutesOf(written)
  // How a duration is written in the file is nothing to those who read the page.
  return minutes === null ? written.replace(/,\s+comme\s+PT\w+$/u, '') : durationText(minutes)
}

/** What the candidate reads, and nothing else. */
export function candidateView(exam: Exam, links: ExamLinks | null): CandidateView {
  return {
    ...sharedView(exam, links),
    questions: exam.questions.map((question) => ({
      ...sharedQuestion(question),
      options: question.options.flatMap(({ text }) => textOf(text) ?? []),
    })),
  }
}

function sharedView(exam: Exam, links: ExamLinks | null): Omit<CandidateView, 'questions'> {
  const { situation } = exam
  return {
    title: textOf(exam.title),
    isDraft: exam.state === 'brouillon',
    certification: textOf(links?.referential.certification.title ?? null),
    duration: durationOf(exam.duration),
    reading: durationOf(exam.readingTime),
    points: exam.points,
    resources: textsOf(exam.resources),
    context: textOf(situation?.context ?? null),
    brief: textOf(situation?.brief ?? null),
    documents: (situation?.documents ?? []).map(({ id, title, content }) => ({
      id: textOf(id),
      title: textOf(title),
      content: textOf(content),
    })),
    deliverables: (situation?.deliverables ?? []).flatMap(({ title, components }) => {
      const words = textOf(title)
      return words === null ? [] : [{ title: words, components: textsOf(components) }]
    }),
  }
}

const MOST_LINES = 60

function sharedQuestion(question: Question): Omit<CandidateQuestion, 'options'> {
  const lines = question.lines ?? 0
  return {
    id: textOf(question.id),
    title: textOf(question.title),
    type: question.type,
    points: question.points,
    duration: durationOf(question.duration),
    statement: textOf(question.statement),
    lines: Number.isFinite(lines) ? Math.min(MOST_LINES, Math.max(0, Math.floor(lines))) : 0,
    several: question.choice === 'multiple',
  }
}

/** What the jury reads: the same, the keys, the grid and the table of specification. */
export function juryView(exam: Exam, links: ExamLinks | null): JuryView {
  const keyed = keyedOf(exam)
  return {
    ...sharedView(exam, links),
    keyed,
    total: exam.grid.reduce((sum, { points }) => sum + (points ?? 0), keyed?.points ?? 0),
    instructions: textOf(exam.juryInstructions),
    specification: specificationOf(exam, links),
    questions: exam.questions.map((question) => juryQuestion(question, links)),
    grid: gridOf(exam, links),
  }
}

/** Multiple choice is marked by its key: no line of the grid judges it. */
function keyedOf({ questions }: Exam): JuryView['keyed'] {
  const choices = questions.filter(({ type, points }) => type === 'qcm' && (points ?? 0) > 0)
  if (choices.length === 0) return null
  return {
    questions: choices.flatMap(({ id }) => textOf(id) ?? []),
    points: choices.reduce((sum, { points }) => sum + (points ?? 0), 0),
  }
}

function juryQuestion(question: Question, links: ExamLinks | null): JuryQuestion {
  const criteria = links === null ? [] : links.criteriaOf(question)
  return {
    ...sharedQuestion(question),
    competency: textOf(question.competency),
    bloom: question.bloom,
    criteria: question.criteria.map((text, index) => {
      const target = criteria[index]?.target ?? null
      const code = target === null ? null : codeOf(target)
      const words = textOf(target?.statement ?? null)
      return code !== null && words !== null ? `${code} ${words}` : (words ?? text.value.trim())
    }),
    options: question.options.flatMap(({ text, correct, rationale }) => {
      const words = textOf(text)
      return words === null ? [] : [{ text: words, isRight: correct, rationale: textOf(rationale) }]
    }),
    explanation: textOf(question.explanation),
    expected: textsOf(question.expected),
    role: textOf(question.role),
    prompts: textsOf(question.prompts),
    source: textOf(question.source),
  }
}

/** One line a competency, in the order in which the table, then the questions, name them. */
function specificationOf(exam: Exam, links: ExamLinks | null): readonly SpecificationLine[] {
  const codes = [...exam.cells, ...exam.questions].map(({ competency }) => textOf(competency))
  const wordOf = ({ competency }: CompetencyHolder): string => textOf(competency) ?? ''
  const [cellsOf, questionsOf] = [groupedBy(exam.cells, wordOf), groupedBy(exam.questions, wordOf)]
  return [...new Set(codes)].map((code) => {
    const cells = cellsOf.get(code ?? '') ?? []
    const questions = questionsOf.get(code ?? '') ?? []
    const points = new Map<BloomLevel | null, number>()
    // Without a plan the questions tell what was given.
    for (const part of cells.length > 0 ? cells : questions)
      points.set(part.bloom, (points.get(part.bloom) ?? 0) + (part.points ?? 0))
    const [part] = [...cells, ...questions]
    const competency = part === undefined || links === null ? null : links.competencyOf(part)
    return {
      code,
      statement: wholeWords(competency),
      points,
      total: [...points.values()].reduce((sum, value) => sum + value, 0),
      questions: questions.flatMap(({ id }) => textOf(id) ?? []),
      duration: timeOf(questions),
      levels: levelsOf(points, questions),
    }
  })
}

/** A question without a level goes with the only one there is, else with those of no level. */
function levelsOf(
  points: ReadonlyMap<BloomLevel | null, number>,
  questions: readonly Question[],
): readonly SpecificationLevel[] {
  const [only = null] = points.keys()
  const unknown = points.size === 1 ? only : null
  const asked = groupedBy(questions, ({ bloom }) => bloom ?? unknown ?? NO_LEVEL)
  const others = questions.map(({ bloom }) => bloom ?? unknown)
  return [...new Set([...points.keys(), ...others])].map((level) => {
    const own = asked.get(level ?? NO_LEVEL) ?? []
    return {
      level,
      points: points.get(level) ?? null,
      questions: own.flatMap(({ id }) => textOf(id) ?? []),
      duration: timeOf(own),
    }
  })
}

const NO_LEVEL = ''

/** The time of questions together; `null` when none says its own. */
function timeOf(questions: readonly Question[]): string | null {
  const timed = questions.flatMap(({ duration }) => (duration === null ? [] : (minutesOf(duration.value) ?? [])))
  return timed.length === 0 ? null : durationText(timed.reduce((sum, value) => sum + value, 0))
}

function gridOf(exam: Exam, links: ExamLinks | null): readonly JuryGroup[] {
  const groups = new Map<string, { readonly codes: readonly string[]; statement: string | null; lines: JuryLine[] }>()
  const codesOf = judgedBy(exam)
  for (const line of exam.grid) {
    const codes = codesOf(line)
    const key = codes.join('\n')
    const statement = wholeWords(links?.competencyOf(line) ?? null)
    const group = groups.get(key) ?? { codes, statement, lines: [] }
    group.lines.push(juryLine(line, links))
    groups.set(key, group)
  }
  return [...groups.values()]
}

/** The competency a line names, else those of its questions. */
function judgedBy({ questions }: Exam): (line: GridLine) => readonly string[] {
  const codesIn = (asked: readonly Question[]) => [
    ...new Set(asked.flatMap((question) => textOf(question.competency) ?? [])),
  ]
  const every = codesIn(questions)
  const byId = groupedBy(questions, ({ id }) => textOf(id))
  const places = new Map(questions.map((question, place) => [question, place]))
  return (line) => {
    const own = textOf(line.competency)
    if (own !== null) return [own]
    const named = textsOf(line.questions)
    if (named.length === 0) return every
    const asked = [...new Set(named)].flatMap((code) => byId.get(code) ?? [])
    return codesIn(asked.sort((one, other) => (places.get(one) ?? 0) - (places.get(other) ?? 0)))
  }
}

function juryLine(line: GridLine, links: ExamLinks | null): JuryLine {
  const target = links?.criterionOf(line)?.target ?? null
  const written = textOf(line.criterion)
  const words = textOf(target?.statement ?? null)
  const code = target === null ? null : codeOf(target)
  return {
    code: code === '' ? null : code,
    criterion: words ?? written,
    eliminatory: target?.eliminatory ?? false,
    questions: textsOf(line.questions),
    indicators: textsOf(line.indicators),
    acquired: textOf(line.acquired),
    partly: textOf(line.partly),
    notAcquired: textOf(line.notAcquired),
    points: line.points,
  }
}
