import { setImmediate as nextTurn } from 'node:timers/promises'
import type { Language, Localised } from '@equerre/core'
import type { McpServer, ServerContext } from '@modelcontextprotocol/server'
import { Cannot } from '../answers/cannot.ts'
import { canAsk } from '../asking/can-ask.ts'
import { Answers, type Question } from '../asking/question.ts'
import type { Served } from '../served.ts'
import type { Workspace } from '../workspace/contract.ts'

/** Long enough to be worth it, short enough for a cancellation to be heard. */
const TURN = 25

/** One call of a tool: what it may touch, and how it speaks with the client while it works. */
export class Call {
  readonly workspace: Workspace
  readonly language: Language
  readonly signal: AbortSignal
  readonly #server: McpServer
  readonly #context: ServerContext
  readonly #answers: Answers
  readonly #given: Record<string, string> = {}
  #turn = Date.now()

  constructor({ workspace, language }: Served, server: McpServer, context: ServerContext) {
    this.workspace = workspace
    this.language = language
    this.signal = context.mcpReq.signal
    this.#server = server
    this.#context = context
    this.#answers = new Answers(context)
  }

  say(words: Localised): string {
    return words[this.language]
  }

  /**
   * Tells how far a long call is, to clients that asked to know, and lets a cancellation through.
   * @throws the reason of the cancellation
   */
  async progress(progress: number, total: number, message?: string): Promise<void> {
    if (Date.now() - this.#turn > TURN) {
      await nextTurn()
      this.#turn = Date.now()
    }
    this.signal.throwIfAborted()
    const progressToken = this.#context.mcpReq._meta?.progressToken
    if (progressToken === undefined) return
    await this.#context.mcpReq.notify({
      method: 'notifications/progress',
      params: { progressToken, progress, total, ...(message === undefined ? {} : { message }) },
    })
  }

  /**
   * The answer to a question, from the person behind the client where it can ask.
   * @param otherwise what a client that cannot ask is told to do
   * @throws Asking when the question is to be put, Cannot when there is no answer to be had
   */
  choose(question: Question, otherwise: Localised): string {
    const [only, ...others] = question.choices
    if (only !== undefined && others.length === 0) return only.value
    const answer = this.#answers.to(question)
    if (answer.status === 'given') {
      this.#given[question.key] = answer.value
      return answer.value
    }
    if (
      answer.status === 'declined' ||
      question.choices.length > MOST_CHOICES ||
      !canAsk(this.#server, this.#context)
    ) {
      throw new Cannot(otherwise)
    }
    throw this.#answers.ask(question, this.#given)
  }
}

/** More is no question for a person. */
const MOST_CHOICES = 60
