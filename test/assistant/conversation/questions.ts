import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import { understood } from '../../../assistant/src/conversation/conversation.ts'
import { INTENTS } from '../../../assistant/src/conversation/intents/index.ts'
import { check } from '../../../core/src/engine/check.ts'
import { readSource } from '../../../core/src/source/read.ts'

/**
 * Questions that are not among the examples of the intents, each with what it asks; and sentences that ask for nothing Équerre does. Every
 * other one may be looked at to improve the understanding (`development`), the others only measure it (`held-out`).
 */

const FILE = join(import.meta.dirname, 'questions.json')
const SAMPLE = join(import.meta.dirname, '../../../samples/conduite-travaux-paysagers.referentiel.yaml')
const SHAPE = z.object({ intents: z.record(z.string(), z.array(z.string())), outOfScope: z.array(z.string()) })

export type Half = 'development' | 'held-out'

export interface Asked {
  readonly question: string
  /** `null`: out of scope. */
  readonly expected: string | null
  readonly half: Half
}

const halfOf = (index: number): Half => (index % 2 === 0 ? 'development' : 'held-out')

/** Those that are an example of an intent, word for word, prove nothing: they are left out. */
const EXAMPLES: ReadonlySet<string> = new Set(INTENTS.flatMap(({ examples }) => examples.map(plain)))

export function askedQuestions(): readonly Asked[] {
  return allQuestions().filter(({ question }) => !EXAMPLES.has(plain(question)))
}

export function allQuestions(): readonly Asked[] {
  const { intents, outOfScope } = SHAPE.parse(JSON.parse(readFileSync(FILE, 'utf8')))
  return [
    ...Object.entries(intents).flatMap(([expected, questions]) =>
      questions.map((question, index): Asked => ({ question, expected, half: halfOf(index) })),
    ),
    ...outOfScope.map((question, index): Asked => ({ question, expected: null, half: halfOf(index) })),
  ]
}

function plain(text: string): string {
  return text
    .toLowerCase()
    .replace(/(?:bloc|block) \d/g, 'bloc')
    .replace(/(?:bc|c|e)\d(?:\.\d)?/g, (code) =>
      code.startsWith('e') ? 'modalite' : code.startsWith('bc') ? 'bloc' : 'competence',
    )
    .replace(/«[^»]*»|"[^"]*"/g, 'citation')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
}

export interface Heard extends Asked {
  /** What was understood; `null`: nothing, said so. */
  readonly got: string | null
  /** The two that the person is asked to choose between. */
  readonly between: readonly string[]
}

/** Asks each question of a référentiel, with nothing said before it. */
export function heardQuestions(): readonly Heard[] {
  const checked = check(readSource(readFileSync(SAMPLE, 'utf8')))
  return askedQuestions().map((asked): Heard => {
    const found = understood(asked.question, { checked })
    return {
      ...asked,
      got: found.kind === 'intent' ? found.intent.id : null,
      between: found.kind === 'unsure' ? found.between.map(({ id }) => id) : [],
    }
  })
}

export interface Figures {
  readonly questions: number
  /** Answered as they should be. */
  readonly right: number
  /** The person was asked which of two was meant, and the right one was there. */
  readonly offered: number
  /** Answered as something else. */
  readonly wrong: number
  /** Said not to be understood. */
  readonly unknown: number
}

export function figuresOf(heard: readonly Heard[], half: Half, inScope: boolean): Figures {
  const all = heard.filter((one) => one.half === half && (one.expected !== null) === inScope)
  const count = (matches: (one: Heard) => boolean): number => all.filter(matches).length
  const offers = ({ expected, between }: Heard): boolean => expected !== null && between.includes(expected)
  return {
    questions: all.length,
    right: count(({ got, expected, between }) => got === expected && between.length === 0),
    offered: count(offers),
    wrong: count((one) => (one.got !== null && one.got !== one.expected) || (one.between.length > 0 && !offers(one))),
    unknown: count(({ got, between, expected }) => got === null && between.length === 0 && expected !== null),
  }
}
