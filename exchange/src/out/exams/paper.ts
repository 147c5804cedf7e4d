import { minutesOf } from '../../../../core/src/coverage/duration.ts'
import type { Exam, GridLine, Question, QuestionType } from '../../../../core/src/exams/index.ts'
import { linesReading } from '../../../../core/src/exams/model/grid.ts'
import type { ExamLinks } from '../../../../core/src/exams/model/link.ts'
import type { BloomLevel } from '../../../../core/src/french/statement.ts'
import { codeOf } from '../../../../core/src/model/codes.ts'
import type { Competency, Text } from '../../../../core/src/model/referential.ts'
import type { ExamSubject } from './exam-subject.ts'
import { Distinct, oneLine } from './names.ts'

/**
 * What a mock exam holds, as other systems ask for it: plain texts with their line breaks, every question with a code of its own,
 * its criteria and its competency beside it. It knows no form.
 */
export interface Paper {
  readonly title: string
  readonly isDraft: boolean
  readonly certification: string | null
  readonly minutes: number | null
  readonly readingMinutes: number | null
  readonly points: number | null
  readonly resources: readonly string[]
  readonly context: string | null
  readonly documents: readonly PaperDocument[]
  readonly brief: string | null
  readonly deliverables: readonly { readonly title: string; readonly components: readonly string[] }[]
  readonly juryInstructions: string | null
  readonly questions: readonly PaperQuestion[]
  /** Lines of the grid that are read in no question a person marks: they have no place beside an answer. */
  readonly strayLines: number
}

export interface PaperDocument {
  readonly id: string | null
  readonly title: string | null
  readonly content: string | null
}

export interface PaperQuestion {
  /** Of no other question, not even with other capitals. */
  readonly code: string
  readonly title: string | null
  readonly type: QuestionType | null
  readonly statement: string
  readonly points: number | null
  readonly minutes: number | null
  readonly lines: number | null
  readonly competency: PaperCompetency | null
  readonly bloom: BloomLevel | null
  /** How it can be marked: by a machine when there are two answers at least, of which a right one. */
  readonly marking: 'one' | 'several' | 'person'
  readonly options: readonly PaperOption[]
  /** Whether the order of the options means something. */
  readonly fixedOrder: boolean
  /** For the candidate, after the answer. */
  readonly explanation: string | null
  readonly expected: readonly string[]
  readonly role: string | null
  readonly prompts: readonly string[]
  readonly source: string | null
  /** The criteria it names, and the lines of the marking grid that are read in it. */
  readonly criteria: readonly string[]
  readonly grid: readonly PaperLine[]
}

export interface PaperOption {
  readonly text: string
  readonly isRight: boolean
  readonly rationale: string | null
}

export interface PaperCompetency {
  readonly code: string
  readonly blockCode: string | null
  readonly statement: string | null
  /** What the code designates; `null` without the référentiel, or when it has no such competency. */
  readonly target: Competency | null
}

export interface PaperLine {
  readonly code: string | null
  readonly criterion: string | null
  readonly eliminatory: boolean
  /** The questions it is read in, as the grid names them; none: all of them. */
  readonly questions: readonly string[]
  readonly indicators: readonly string[]
  readonly acquired: string | null
  readonly partly: string | null
  readonly notAcquired: string | null
  readonly points: number | null
}

/** As it is written, with its line breaks: `value` has none. */
function written(text: Text | null): string | null {
  const words = text?.node.text.replace(/\r\n?/g, '\n').trim() ?? ''
  return words === '' ? null : words
}

const allWritten = (texts: readonly Text[]): readonly string[] => texts.flatMap((text) => written(text) ?? [])

function short(text: Text | null): string | null {
  const words = oneLine(text?.value ?? '')
  return words === '' ? null : words
}

const minutesIn = (text: Text | null): number | null => (text === null ? null : minutesOf(text.value))

/** Never fails: an exam that is not finished gives what it has. */
export function paperOf({ name, exam, links }: ExamSubject): Paper {
  const { situation } = exam
  const questions = questionsOf(exam, links)
  const reading = linesReading(exam)
  const read = exam.questions.flatMap((question, index) =>
    questions[index]?.marking === 'person' ? reading(question) : [],
  )
  return {
    title: short(exam.title) ?? name,
    isDraft: exam.state === 'brouillon',
    certification: short(links?.referential.certification.title ?? null),
    minutes: minutesIn(exam.duration),
    readingMinutes: minutesIn(exam.readingTime),
    points: exam.points,
    resources: allWritten(exam.resources),
    context: written(situation?.context ?? null),
    documents: (situation?.documents ?? []).map(({ id, title, content }) => ({
      id: short(id),
      title: written(title),
      content: written(content),
    })),
    brief: written(situation?.brief ?? null),
    deliverables: (situation?.deliverables ?? []).flatMap(({ title, components }) => {
      const words = written(title)
      return words === null ? [] : [{ title: words, components: allWritten(components) }]
    }),
    juryInstructions: written(exam.juryInstructions),
    questions,
    strayLines: exam.grid.length - new Set(read).size,
  }
}

function questionsOf(exam: Exam, links: ExamLinks | null): readonly PaperQuestion[] {
  const distinct = new Distinct()
  const reading = linesReading(exam)
  return exam.questions.map((question, index) => {
    const options = question.options.flatMap(({ text, correct, rationale }) => {
      const words = written(text)
      return words === null ? [] : [{ text: words, isRight: correct, rationale: written(rationale) }]
    })
    return {
      code: distinct.of(short(question.id) ?? `Q${index + 1}`),
      title: short(question.title),
      type: question.type,
      statement: written(question.statement) ?? '',
      points: question.points,
      minutes: minutesIn(question.duration),
      lines: linesAsked(question),
      competency: competencyOf(question, links),
      bloom: question.bloom,
      marking: markingOf(question, options),
      options,
      fixedOrder: question.fixedOrder,
      explanation: written(question.explanation),
      expected: allWritten(question.expected),
      role: written(question.role),
      prompts: allWritten(question.prompts),
      source: written(question.source),
      criteria: criteriaOf(question, links),
      grid: reading(question).map((line) => lineOf(line, links)),
    }
  })
}

const MOST_LINES = 200

function linesAsked({ lines }: Question): number | null {
  if (lines === null || !Number.isFinite(lines) || lines < 1) return null
  return Math.min(MOST_LINES, Math.floor(lines))
}

function markingOf({ choice }: Question, options: readonly PaperOption[]): PaperQuestion['marking'] {
  if (options.length < 2 || !options.some(({ isRight }) => isRight)) return 'person'
  return choice === 'multiple' ? 'several' : 'one'
}

function competencyOf(question: Question, links: ExamLinks | null): PaperCompetency | null {
  const code = short(question.competency)
  if (code === null) return null
  const target = links?.competencyOf(question) ?? null
  return {
    code: target === null ? code : (codeOf(target) ?? code),
    blockCode: target === null ? null : codeOf(target.block),
    statement: target === null ? null : wholeStatement(target),
    target,
  }
}

/** A statement with its bullets and what follows them. */
function wholeStatement({ statement, details, continuation }: Competency): string | null {
  return [statement, ...details, continuation].flatMap((text) => short(text) ?? []).join(' ') || null
}

function criteriaOf(question: Question, links: ExamLinks | null): readonly string[] {
  const found = links?.criteriaOf(question) ?? []
  return question.criteria.flatMap((text, index) => {
    const target = found[index]?.target ?? null
    const words = short(target?.statement ?? null)
    const code = target === null ? null : codeOf(target)
    return [code, words].filter(Boolean).join(' ') || (short(text) ?? [])
  })
}

function lineOf(line: GridLine, links: ExamLinks | null): PaperLine {
  const target = links?.criterionOf(line)?.target ?? null
  return {
    code: (target === null ? null : codeOf(target)) || null,
    criterion: short(target?.statement ?? null) ?? written(line.criterion),
    eliminatory: target?.eliminatory ?? false,
    questions: line.questions.flatMap((text) => short(text) ?? []),
    indicators: allWritten(line.indicators),
    acquired: written(line.acquired),
    partly: written(line.partly),
    notAcquired: written(line.notAcquired),
    points: line.points,
  }
}
