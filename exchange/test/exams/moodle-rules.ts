import { expect } from 'vitest'
import { arriving, type PlainQuestion } from './hostile.ts'
import { shownText } from './html-text.ts'

/** What Moodle does with any question and asks of it, whatever file it comes in (question/format.php of Moodle). */

export interface ReadAnswer {
  readonly text: string
  readonly feedback: string
  /** 1 is all of the points. */
  readonly fraction: number
}

interface ReadQuestion {
  readonly type: string
  readonly category: string | null
  readonly tags: readonly string[]
  readonly single: boolean
  readonly answers: readonly ReadAnswer[]
}

const TRIMMED = /^(?:[ \t\n\r]|\p{Cc})+|(?:[ \t\n\r]|\p{Cc})+$/gu

/** What PHP takes off both ends of a text, controls included: not the unbreakable space. */
export const trim = (text: string): string => text.replace(TRIMMED, '')

/** Of a name, Moodle takes what looks like a tag, and no more than 255 characters. */
export function cleanName(name: string): string {
  const clean = trim(name.replace(/<[^>\s][^>]*>?/g, ''))
  if (clean.length > 255) throw new Error('a name is cut')
  return clean
}

/** The names of a category path. */
export const categoryNames = (path: string): readonly string[] =>
  path.split(/(?<!\/)\/(?!\/)/).map((name) => cleanName(name.replaceAll('//', '/')))

/** The parts of the points that Moodle takes; another one stops the import. */
const FRACTIONS: readonly number[] = [
  ...[1, 0.9, 0.8333333, 0.8, 0.75, 0.7, 0.6666667, 0.6, 0.5, 0.4, 0.3333333, 0.3, 0.25, 0.2, 0.1666667, 0.1428571],
  ...[0.125, 0.1111111, 0.1, 0.05, 0],
]

const isFraction = (fraction: number): boolean =>
  FRACTIONS.some((known) => Math.abs(known - Math.abs(fraction)) < 0.00001)

/** The questions themselves, without the sheet that goes before them. */
export const asked = <Question extends Pick<ReadQuestion, 'type'>>(
  questions: readonly Question[],
): readonly Question[] => questions.filter(({ type }) => type !== 'description')

/** Two questions of one identifier would be one in the bank. */
export function checkIds(ids: readonly (string | null)[]): void {
  expect(new Set(ids.map((id) => id?.toUpperCase())).size).toBe(ids.length)
}

/** What must hold of any question, whoever wrote the exam. */
export function checkTaken({ type, category, tags, single, answers }: ReadQuestion): void {
  for (const part of categoryNames(category ?? '')) expect(part).toMatch(/^.{1,255}$/su)
  for (const tag of tags) expect(tag.length).toBeLessThanOrEqual(50)
  if (type !== 'multichoice') return
  expect(answers.length).toBeGreaterThanOrEqual(2)
  const fractions = answers.map(({ fraction }) => fraction)
  expect(fractions.every(isFraction)).toBe(true)
  const rights = fractions.filter((fraction) => fraction > 0)
  if (single) expect(Math.max(...rights)).toBe(1)
  else expect(rights.reduce((sum, fraction) => sum + fraction, 0)).toBeCloseTo(1, 2)
}

/** The answers of a question that a machine marks, with what is said of each and which are right. */
export function checkAnswers(answers: readonly ReadAnswer[], { options }: PlainQuestion): void {
  expect(answers.map(({ text }) => shownText(text))).toEqual(options.map(({ texte }) => arriving(texte)))
  expect(answers.map(({ feedback }) => shownText(feedback))).toEqual(
    options.map(({ justification }) => arriving(justification ?? '')),
  )
  // Moodle knows no share of the points below a twentieth.
  if (options.filter(({ juste }) => juste).length <= 20)
    expect(answers.map(({ fraction }) => fraction > 0)).toEqual(options.map(({ juste }) => juste))
}
