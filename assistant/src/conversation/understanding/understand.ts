import { featuresOf, MARKS } from './features.ts'

/** What a classifier knows of an intent. */
export interface Known {
  readonly id: string
  readonly examples: readonly string[]
}

export interface Understanding {
  readonly id: string
  /** From 0 to 1. */
  readonly likeness: number
}

interface Example {
  readonly id: string
  readonly features: ReadonlySet<string>
  readonly length: number
}

/** How many examples of an intent speak for it. */
const VOICES = 3

/** What an intent is worth to a question that names a kind of thing it is never asked about, or none where it always is. */
const NEVER_ABOUT = 0.6
const ALWAYS_ABOUT = 0.8

/** How much words that no example has take from a likeness, when all are such. */
const STRANGE = 0.6

/** What a word never seen weighs, beside one that a single intent uses. */
const UNSEEN = 0.5

/** Understands by likeness to examples: the words that few intents use weigh more than those that all use. */
export class Understander {
  readonly #examples: readonly Example[]
  readonly #weights: ReadonlyMap<string, number>
  readonly #unknown: number
  /** Of each intent: the marks that some of its examples hold, and those that all hold. */
  readonly #marks: ReadonlyMap<string, { readonly some: ReadonlySet<string>; readonly all: boolean }>

  constructor(intents: readonly Known[]) {
    const users = new Map<string, Set<string>>()
    for (const { id, examples } of intents) {
      for (const feature of examples.flatMap((example) => [...featuresOf(example)])) {
        users.set(feature, (users.get(feature) ?? new Set()).add(id))
      }
    }
    this.#unknown = Math.log(1 + intents.length)
    this.#weights = new Map([...users].map(([feature, ids]) => [feature, Math.log(1 + intents.length / ids.size)]))
    this.#marks = new Map(
      intents.map(({ id, examples }) => {
        const held = examples.map((example) => MARKS.filter((mark) => featuresOf(example).has(mark)))
        return [id, { some: new Set(held.flat()), all: held.every((marks) => marks.length > 0) }]
      }),
    )
    this.#examples = intents.flatMap(({ id, examples }) =>
      examples.map((example) => {
        const features = featuresOf(example)
        return { id, features, length: this.#lengthOf(features) }
      }),
    )
  }

  /** The intents a question may have, the likeliest first; those it has nothing in common with are left out. */
  understand(manner: string): readonly Understanding[] {
    const features = featuresOf(manner, (key) => this.#weights.has(key))
    const length = this.#lengthOf(features)
    if (length === 0) return []
    const strangeness = 1 - STRANGE * this.#strangeShare(features)
    const voices = new Map<string, number[]>()
    for (const example of this.#examples) {
      const likeness = this.#common(features, example.features) / (length * example.length)
      if (likeness > 0) voices.set(example.id, [...(voices.get(example.id) ?? []), likeness])
    }
    return [...voices]
      .map(([id, found]) => ({ id, likeness: strength(found) * this.#fitness(id, features) * strangeness }))
      .sort((a, b) => b.likeness - a.likeness || (a.id < b.id ? -1 : 1))
  }

  /** Whether the question names what the intent is asked about. */
  #fitness(id: string, features: ReadonlySet<string>): number {
    const marks = this.#marks.get(id)
    const named = MARKS.filter((mark) => features.has(mark))
    if (marks === undefined) return 1
    if (named.length === 0) return marks.all ? ALWAYS_ABOUT : 1
    return named.some((mark) => marks.some.has(mark)) ? 1 : NEVER_ABOUT
  }

  /** The share of the words of a question that no example has. */
  #strangeShare(features: ReadonlySet<string>): number {
    const single = [...features].filter((feature) => !feature.includes(' '))
    return single.filter((feature) => !this.#weights.has(feature)).length / Math.max(1, single.length)
  }

  #weightOf(feature: string): number {
    const weight = this.#weights.get(feature)
    // A pair of words never seen says nothing that its words do not say.
    return weight ?? (feature.includes(' ') ? 0 : this.#unknown * UNSEEN)
  }

  #lengthOf(features: ReadonlySet<string>): number {
    let sum = 0
    for (const feature of features) sum += this.#weightOf(feature) ** 2
    return Math.sqrt(sum)
  }

  #common(first: ReadonlySet<string>, second: ReadonlySet<string>): number {
    let sum = 0
    for (const feature of first) if (second.has(feature)) sum += this.#weightOf(feature) ** 2
    return sum
  }
}

/** The likest example says most; the next ones confirm it. */
function strength(likenesses: readonly number[]): number {
  const best = likenesses.toSorted((a, b) => b - a).slice(0, VOICES)
  const [first = 0, ...others] = best
  return 0.8 * first + (0.2 * others.reduce((sum, one) => sum + one, 0)) / (VOICES - 1)
}
