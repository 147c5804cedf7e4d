import {
  type InputRequiredResult,
  inputRequired,
  inputResponse,
  type ServerContext,
} from '@modelcontextprotocol/server'
import * as z from 'zod'

/** Something that a call lacks, and what it can be. */
export interface Question {
  /** Stable: answers are kept under it from one round to the next. */
  readonly key: string
  readonly message: string
  readonly choices: readonly Choice[]
}

export interface Choice {
  readonly value: string
  /** What a person reads: a code with the words that go with it. */
  readonly title: string
}

/** Ends a call for now: the client asks its user, then makes it again with the answer. */
export class Asking extends Error {
  readonly result: InputRequiredResult

  constructor(result: InputRequiredResult) {
    super('input required')
    this.result = result
  }
}

export type Answer = { readonly status: 'given'; readonly value: string } | { readonly status: 'declined' | 'unasked' }

/**
 * The answers of a call. They come back by the hand of the client, so each is taken for what an argument is: something to be
 * validated. That is why the state needs no seal: it can say nothing that an argument could not.
 */
export class Answers {
  readonly #context: ServerContext
  readonly #earlier: Readonly<Record<string, string>>

  constructor(context: ServerContext) {
    this.#context = context
    this.#earlier = earlierAnswers(context.mcpReq.requestState())
  }

  to({ key, choices }: Question): Answer {
    const isChoice = (value: unknown): value is string => choices.some((choice) => choice.value === value)
    const view = inputResponse(this.#context.mcpReq.inputResponses, key)
    if (view.kind === 'elicit') {
      const value = view.action === 'accept' ? ANSWER.safeParse(view.content).data?.choice : undefined
      return isChoice(value) ? { status: 'given', value } : { status: 'declined' }
    }
    const earlier = this.#earlier[key]
    return isChoice(earlier) ? { status: 'given', value: earlier } : { status: 'unasked' }
  }

  /** @param given the answers that the call holds so far, by key */
  ask({ key, message, choices }: Question, given: Readonly<Record<string, string>>): Asking {
    const choice = {
      type: 'string' as const,
      title: message,
      oneOf: choices.map(({ value, title }) => ({ const: value, title })),
    }
    return new Asking(
      inputRequired({
        inputRequests: {
          [key]: inputRequired.elicit({
            message,
            requestedSchema: { type: 'object', properties: { choice }, required: ['choice'] },
          }),
        },
        requestState: JSON.stringify(given),
      }),
    )
  }
}

const ANSWER = z.object({ choice: z.string() })
const STATE = z.record(z.string().max(100), z.string().max(200))

function earlierAnswers(state: unknown): Readonly<Record<string, string>> {
  if (typeof state !== 'string' || state.length > 4000) return {}
  try {
    return STATE.safeParse(JSON.parse(state)).data ?? {}
  } catch {
    return {}
  }
}
