import type { Exam, Option, Question } from '../model/exam.ts'

/** What the rules of multiple choice look at. */

/** Said to be multiple choice, or said to be nothing and offering answers. */
export const isMultipleChoice = ({ type, options }: Question): boolean =>
  type === 'qcm' || (type === null && options.length > 0)

export const multipleChoiceIn = (exam: Exam): readonly Question[] => exam.questions.filter(isMultipleChoice)

export const keysOf = ({ options }: Question): readonly Option[] => options.filter(({ correct }) => correct)

export const distractorsOf = ({ options }: Question): readonly Option[] => options.filter(({ correct }) => !correct)

/** The words of an option; empty when it has none. */
export const wordsOfOption = ({ text }: Option): string => text?.value.trim() ?? ''

/** The only right answer, when there is exactly one. */
export function onlyKeyOf(question: Question): Option | null {
  const keys = keysOf(question)
  return keys.length === 1 ? (keys[0] ?? null) : null
}

/** An option to compare with others: one kind of apostrophe and of space, no bullet (`a)`), no final stop. Capitals count: mA is no MA. */
export function bareOption(option: Option): string {
  return wordsOfOption(option)
    .normalize('NFC')
    .replace(/[’ʼ‘]/g, "'")
    .replace(/\s+/gu, ' ')
    .replace(/^(?:[-–—•]\s*|[a-eA-E1-5][.)]\s+)/, '')
    .replace(/[\s.;,]+$/u, '')
    .replace(/^\p{Lu}(?=\p{Ll})/u, (letter) => letter.toLowerCase())
}

/** Two answers and nothing between: true or false, yes or no. */
export function isTrueOrFalse({ options }: Question): boolean {
  const words = options.map((option) => bareOption(option).toLowerCase())
  return words.length === 2 && TRUE_OR_FALSE.some((pair) => pair.every((word) => words.includes(word)))
}

const TRUE_OR_FALSE = [
  ['vrai', 'faux'],
  ['oui', 'non'],
  ['exact', 'inexact'],
  ['correct', 'incorrect'],
] as const
