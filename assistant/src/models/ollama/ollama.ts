import { Ollama, type ShowResponse } from 'ollama'
import { type Circumstances, type Failure, failure } from '../failure.ts'
import { fetchUntil, HttpRefusal, wholeLines } from '../http.ts'
import type { Answer, LanguageModel, Listener, Place, Question } from '../model.ts'
import { PATIENCE, type Patience } from '../patience.ts'
import { modelPlace } from '../place.ts'
import { failureOfRefusal, isUnreachable } from '../refusals.ts'
import { askWithRetries } from '../retries.ts'
import { estimateTokens } from '../tokens.ts'
import { type Abilities, abilitiesOf } from './abilities.ts'
import { streamedAnswer } from './streamed-answer.ts'

export interface OllamaSettings {
  readonly endpoint: URL
  readonly model: string
  /** Tokens of the context to ask for: Ollama's own default cuts the start of a longer prompt without a word. */
  readonly contextSize: number
  readonly patience?: Patience
}

/** A model that Ollama serves, over its own protocol: the one that lets the size of the context be set. */
export class OllamaModel implements LanguageModel {
  readonly name: string
  readonly place: Place
  readonly contextSize: number
  readonly #endpoint: string
  readonly #patience: Patience
  #abilities: Abilities | null = null

  constructor({ endpoint, model, contextSize, patience = PATIENCE }: OllamaSettings) {
    this.name = model
    this.place = modelPlace(model, endpoint)
    this.contextSize = contextSize
    this.#endpoint = endpoint.href.replace(/\/$/, '')
    this.#patience = patience
  }

  async ask(question: Question, listener: Listener): Promise<Answer> {
    const needed = question.answerTokens + question.messages.reduce((sum, { text }) => sum + estimateTokens(text), 0)
    if (needed > this.contextSize) return failed(failure('prompt-too-long', this.#about))
    return askWithRetries(() => this.#askOnce(question, listener), this.#patience, listener, this.#about)
  }

  /** Whether Ollama answers and has the model: what to know before a long piece of work. `null` when all is well. */
  async check(signal: AbortSignal): Promise<Failure | null> {
    try {
      this.#abilities = abilitiesOf(await this.#show(signal))
      return null
    } catch (error) {
      return this.#failureOf(error, signal)
    }
  }

  async #askOnce(question: Question, listener: Listener): Promise<Answer> {
    try {
      this.#abilities ??= abilitiesOf(await this.#show(listener.signal))
      const { servedFrom } = this.#abilities
      // Whoever asked was told that the texts stay on this machine.
      if (servedFrom !== null && this.place.kind === 'machine')
        return failed(failure('served-from-elsewhere', { ...this.#about, said: servedFrom }))
      const answer = await this.#stream(question, listener, this.#abilities)
      // A host that refuses what its own list of abilities promised is asked once more, for the words alone.
      return (
        answer ?? (await this.#stream(question, listener, PLAIN)) ?? failed(failure('request-refused', this.#about))
      )
    } catch (error) {
      return failed(this.#failureOf(error, listener.signal))
    }
  }

  async #stream(question: Question, listener: Listener, abilities: Abilities): Promise<Answer | null> {
    try {
      return await streamedAnswer(question, listener, {
        client: (signal) => this.#client(signal),
        model: this.name,
        contextSize: Math.min(this.contextSize, abilities.contextSize ?? this.contextSize),
        abilities,
        patience: this.#patience,
        about: this.#about,
      })
    } catch (error) {
      if (error instanceof HttpRefusal && error.status === 400 && abilities !== PLAIN) return null
      throw error
    }
  }

  #show(signal: AbortSignal): Promise<ShowResponse> {
    return this.#client(signal).show({ model: this.name })
  }

  /** One client a request: the library can only abort all the streams of a client together. */
  #client(signal: AbortSignal): Ollama {
    return new Ollama({ host: this.#endpoint, fetch: fetchUntil(signal, wholeLines) })
  }

  get #about(): Circumstances {
    return { address: this.place.address, model: this.name }
  }

  #failureOf(error: unknown, signal: AbortSignal): Failure {
    if (signal.aborted) return failure('cancelled', this.#about)
    if (error instanceof HttpRefusal) return failureOfRefusal(error, this.#about)
    if (isUnreachable(error)) return failure('not-running', this.#about)
    if (error instanceof SyntaxError) return failure('not-a-host', this.#about)
    return failure('interrupted', { ...this.#about, said: error instanceof Error ? error.message : String(error) })
  }
}

const failed = (failure: Failure): Answer => ({ kind: 'failed', failure, partial: '' })
const PLAIN: Abilities = { thinks: false, takesSchema: false, contextSize: null, servedFrom: null }
