import { BLOOM_WORDS } from '../../../../core/src/coverage/words.ts'
import { TYPE_WORDS, WORDS } from '../../../../core/src/exams/render/words.ts'
import type { Language } from '../../../../core/src/language.ts'
import { writable } from './markup.ts'
import { Distinct, oneLine, shortened } from './names.ts'
import type { Paper, PaperQuestion } from './paper.ts'

/** What Moodle asks of its names: the same for both its formats. */

/** Moodle takes what looks like a tag out of its names. */
const plain = (text: string): string => oneLine(writable(text).replaceAll('<', '‹').replaceAll('>', '›'))

const LONGEST_NAME = 120

export const questionName = ({ code, title }: PaperQuestion): string =>
  shortened(plain(title === null ? code : `${code} – ${title}`), LONGEST_NAME)

export const sheetName = (language: Language): string => WORDS.situation[language]

const LONGEST_ID = 90

/** What a question is known by, once in the file. The column holds a hundred characters. */
export function idNumbers({ questions }: Paper): (question: PaperQuestion) => string {
  const distinct = new Distinct()
  const numbers = new Map(
    questions.map((question) => [
      question,
      distinct.of(shortened(plain(question.code.replace(/[[\]\\]/g, ' ')), LONGEST_ID)),
    ]),
  )
  return (question) => numbers.get(question) ?? question.code
}

const LONGEST_TAG = 50

/** The competency, its bloc, the level and the kind: what questions are searched by. */
export function tagsOf({ competency, bloom, type }: PaperQuestion, language: Language): readonly string[] {
  const tags = [
    competency?.code,
    competency?.blockCode,
    bloom === null ? null : BLOOM_WORDS[bloom][language],
    type === null ? null : TYPE_WORDS[type][language],
  ]
  const clean = tags.flatMap((tag) => {
    const words = shortened(plain(tag ?? '').replace(/[[\]\\,`]/g, ' '), LONGEST_TAG)
    return words === '' ? [] : [words]
  })
  return [...new Set(clean)]
}

/**
 * The category of the exam, or of a competency of it. Without a context in its path it goes below the one the teacher chooses.
 * A slash parts two names, and two slashes are one.
 */
export function categoryPath({ title }: Paper, question: PaperQuestion | null): string {
  const competency = question?.competency ?? null
  const names = [title, ...(competency === null ? [] : [categoryName(competency.code, competency.statement)])]
  return names.map(inPath).join('/')
}

const categoryName = (code: string, statement: string | null): string =>
  statement === null ? code : `${code} – ${statement}`

const LONGEST_CATEGORY = 100

function inPath(name: string): string {
  // A name between two dollars would be a context.
  const written = shortened(
    plain(name).replaceAll('\\', '/').replaceAll('$', '＄').replaceAll('&&', '&'),
    LONGEST_CATEGORY,
  )
  const doubled = written.replaceAll('/', '//')
  return doubled.replace(/^\//, ' /').replace(/\/$/, '/ ')
}
