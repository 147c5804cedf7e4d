import { Distinct } from '../names.ts'
import type { Paper, PaperCompetency, PaperQuestion } from '../paper.ts'

/** Names that QTI takes: letters, digits, hyphens and underscores. A dot would part an item from its variable. */
export class QtiNames {
  readonly #items: ReadonlyMap<PaperQuestion, string>
  readonly #competencies = new Map<string, string>()

  constructor({ questions }: Paper) {
    const distinct = new Distinct()
    // Names that the package gives to its other parts.
    for (const taken of ['test', 'manifest', 'situation']) distinct.of(taken)
    this.#items = new Map(questions.map((question) => [question, distinct.of(qtiName(question.code, 'Q'))]))
    const categories = new Distinct()
    categories.of(UNMARKED)
    for (const { competency } of questions) {
      if (competency === null || this.#competencies.has(keyOf(competency))) continue
      this.#competencies.set(keyOf(competency), categories.of(qtiName(competency.code, 'C')))
    }
  }

  item(question: PaperQuestion): string {
    return this.#items.get(question) ?? qtiName(question.code, 'Q')
  }

  competency(competency: PaperCompetency): string {
    return this.#competencies.get(keyOf(competency)) ?? qtiName(competency.code, 'C')
  }
}

/** Two blocs may each have a C1. */
export const keyOf = ({ code, blockCode }: PaperCompetency): string => `${blockCode ?? ''}/${code}`

/** The category of what is worth nothing. */
export const UNMARKED = 'unmarked'

const LONGEST = 40

function qtiName(text: string, initial: string): string {
  const plain = text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(/[^A-Za-z0-9]+/g, '_')
    .replace(/^_+|_+$/g, '')
    .slice(0, LONGEST)
  return /^[A-Za-z]/.test(plain) ? plain : plain === '' ? initial : `${initial}_${plain}`
}

/** A, B… Z, then numbers. */
export const choiceName = (index: number): string => (index < 26 ? String.fromCharCode(65 + index) : `R${index + 1}`)
