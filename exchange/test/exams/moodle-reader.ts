import type { ReadAnswer } from './moodle-rules.ts'
import { at, childrenOf, type Element, readXml, textIn } from './xml-reader.ts'

/** Reads Moodle XML as Moodle imports it (question/format/xml/format.php), for the kinds of question that a mock exam has. */

export interface MoodleQuestion {
  readonly category: string | null
  readonly type: string
  readonly name: string
  readonly html: string
  readonly feedback: string
  readonly grade: number
  readonly idNumber: string
  readonly single: boolean
  readonly shuffle: boolean
  readonly answers: readonly ReadAnswer[]
  readonly graderInfo: string
  readonly lines: number
  readonly attachments: number
  readonly tags: readonly string[]
}

export interface MoodleCategory {
  readonly path: string
  readonly info: string
}

export function readMoodle(file: string): {
  readonly questions: readonly MoodleQuestion[]
  readonly categories: readonly MoodleCategory[]
} {
  const quiz = readXml(file)
  if (quiz.name !== 'quiz') throw new Error('no quiz')
  const questions: MoodleQuestion[] = []
  const categories: MoodleCategory[] = []
  for (const part of childrenOf(quiz, 'question')) {
    if (part.attributes.type === 'category') {
      categories.push({ path: textAt(part, 'category'), info: htmlAt(part, 'info') })
      continue
    }
    questions.push(questionOf(part, categories.at(-1)?.path ?? null))
  }
  return { questions, categories }
}

/** A field holds one `text`, of which Moodle takes the first and trims it. */
const textAt = (part: Element, field: string): string => textIn(at(part, field, 'text')).trim()

function htmlAt(part: Element, field: string): string {
  const format = at(part, field)?.attributes.format
  if (format !== 'html') throw new Error(`${field} is ${format}`)
  return textAt(part, field)
}

const valueAt = (part: Element, field: string): string => textIn(at(part, field))

function questionOf(part: Element, category: string | null): MoodleQuestion {
  const type = part.attributes.type ?? ''
  const isEssay = type === 'essay'
  return {
    category,
    type,
    name: textAt(part, 'name'),
    html: htmlAt(part, 'questiontext'),
    feedback: htmlAt(part, 'generalfeedback'),
    grade: Number(valueAt(part, 'defaultgrade')),
    idNumber: valueAt(part, 'idnumber'),
    single: valueAt(part, 'single') === 'true',
    shuffle: valueAt(part, 'shuffleanswers') === 'true',
    answers: childrenOf(part, 'answer').map((answer) => {
      if (answer.attributes.format !== 'html') throw new Error('an answer is no HTML')
      return {
        text: textIn(at(answer, 'text')).trim(),
        fraction: Number(answer.attributes.fraction) / 100,
        feedback: htmlAt(answer, 'feedback'),
      }
    }),
    graderInfo: isEssay ? htmlAt(part, 'graderinfo') : '',
    lines: Number(valueAt(part, 'responsefieldlines')),
    attachments: Number(valueAt(part, 'attachments')),
    tags: childrenOf(at(part, 'tags') ?? part, 'tag').map((tag) => textIn(at(tag, 'text')).trim()),
  }
}
