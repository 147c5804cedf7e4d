import type { Localised } from '../../../language.ts'
import { codeOf } from '../../../model/codes.ts'
import type { Assessment, Referential, Text } from '../../../model/referential.ts'
import type { SourceDocument } from '../../../source/document.ts'
import type { Range } from '../../../source/tree.ts'

export function assessmentsOf(referential: Referential): readonly Assessment[] {
  return referential.blocks.flatMap((block) => block.assessments)
}

/** What is written of an assessment, in reading order; its variants aside. */
export function textsOf(assessment: Assessment): readonly Text[] {
  const { title, statement, brief, tasks, deliverables, individualEvaluation, accessibility, jury } = assessment
  const texts = [
    title,
    statement,
    brief,
    ...tasks.map((task) => task.statement),
    ...deliverables.flatMap((deliverable) => [deliverable.title, ...deliverable.components]),
    individualEvaluation,
    accessibility,
    jury?.composition ?? null,
  ]
  return texts.filter((text): text is Text => text !== null)
}

const known = new WeakMap<Assessment, string>()

/** The same as one string to search in: small letters, straight apostrophes, single spaces, a full stop between two texts. */
export function wordsOf(assessment: Assessment): string {
  const ready = known.get(assessment)
  if (ready !== undefined) return ready
  const words = plain(textsOf(assessment).map(({ value }) => value).join(' . '))
  known.set(assessment, words)
  return words
}

/** Small letters, straight apostrophes, plain hyphens and single spaces. */
export function plain(text: string): string {
  return text
    .normalize('NFC')
    .toLowerCase()
    .replace(/[’‘ʼ]/g, "'")
    .replace(/[‐‑]/g, '-')
    .replace(/\s+/g, ' ')
}

const LONGEST_NAME = 50

/** « L'épreuve E1 », else its title, else « Cette épreuve ». */
export function named(assessment: Assessment): Localised {
  const code = codeOf(assessment)
  if (code !== null) return { fr: `L’épreuve ${code}`, en: `Assessment ${code}` }
  const title = assessment.title?.value.trim()
  if (title === undefined || title.length > LONGEST_NAME) return { fr: 'Cette épreuve', en: 'This assessment' }
  return { fr: `L’épreuve « ${title} »`, en: `The assessment “${title}”` }
}

/** Where to speak of an assessment as a whole: its code, else its title, its type, the first line of its text. */
export function placeOf(source: SourceDocument, assessment: Assessment): Range {
  const { id, title, types, statement, brief, tasks, deliverables, node } = assessment
  if (id !== null) return id.node.range
  const text = title ?? types[0] ?? statement ?? brief ?? tasks[0]?.statement ?? deliverables[0]?.title
  if (text !== undefined && text !== null) return firstLine(source, text)
  const [first] = node.entries
  return first?.key.range ?? { start: node.range.start, end: node.range.start }
}

/** The first line of a text, as it is written. */
export function firstLine(source: SourceDocument, { node, value }: Text): Range {
  const whole = source.rangeIn(node, value.length - value.trimStart().length, value.length)
  const newline = source.text.slice(whole.start, whole.end).search(/\r?\n/)
  return newline === -1 ? whole : { start: whole.start, end: whole.start + newline }
}
