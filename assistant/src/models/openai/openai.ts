import { EventSourceParserStream } from 'eventsource-parser/stream'
import { z } from 'zod'
import { type Circumstances, type Failure, failure } from '../failure.ts'
import { fetchUntil, HttpRefusal } from '../http.ts'
import type { Answer, LanguageModel, Listener, Place, Question } from '../model.ts'
import { PATIENCE, type Patience, Watch } from '../patience.ts'
import { placeOf } from '../place.ts'
import { failureOfRefusal, isUnreachable } from '../refusals.ts'
import { askWithRetries } from '../retries.ts'
import { estimateTokens } from '../tokens.ts'

export interface OpenAiSettings {
  /** Up to and without `/chat/completions`: `http://127.0.0.1:1234/v1`. */
  readonly endpoint: URL
  readonly model: string
  readonly contextSize: number
  /** Sent to that endpoint alone. */
  readonly key?: string
  readonly patience?: Patience
}

/** What is read of one event: hosts add more, and leave out what they have nothing to say of. */
const EVENT = z.object({
  error: z.union([z.string(), z.object({ message: z.string() })]).optional(),
  choices: z
    .array(
      z.object({
        delta: z
          .object({
            content: z.string().nullish(),
            reasoning: z.string().nullish(),
            reasoning_content: z.string().nullish(),
          })
          .optional(),
        finish_reason: z.string().nullish(),
      }),
    )
    .optional(),
})

const END = '[DONE]'

/** A model behind an endpoint that speaks as OpenAI's does: LM Studio, llama.cpp, vLLM, a company's gateway. */
export class OpenAiModel implements LanguageModel {
  readonly name: string
  readonly place: Place
  readonly contextSize: number
  readonly #url: string
  readonly #headers: Record<string, string>
  readonly #patience: Patience

  constructor({ endpoint, model, contextSize, key, patience = PATIENCE }: OpenAiSettings) {
    this.name = model
    this.place = placeOf(endpoint)
    this.contextSize = contextSize
    this.#url = `${endpoint.href.replace(/\/$/, '')}/chat/completions`
    this.#headers = {
      'content-type': 'application/json',
      ...(key === undefined ? {} : { authorization: `Bearer ${key}` }),
    }
    this.#patience = patience
  }

  async ask(question: Question, listener: Listener): Promise<Answer> {
    const needed = question.answerTokens + question.messages.reduce((sum, { text }) => sum + estimateTokens(text), 0)
    if (needed > this.contextSize) return this.#failed('prompt-too-long')
    return askWithRetries(() => this.#askOnce(question, listener), this.#patience, listener, this.#about)
  }

  /** What a host refuses by name is left out, then the schema: the prompt says it too, and the answer is judged all the same. */
  async #askOnce(question: Question, listener: Listener): Promise<Answer> {
    let manner: Manner = { schema: question.schema, temperature: true, lengthKey: 'max_tokens' }
    for (;;) {
      const answer = await this.#stream(question, listener, manner)
      if (answer.kind !== 'failed' || answer.failure.code !== 'request-refused') return answer
      const next = mannerAfter(answer.failure.message.en, manner)
      if (next === null) return answer
      manner = next
    }
  }

  async #stream(question: Question, listener: Listener, manner: Manner): Promise<Answer> {
    const watch = new Watch()
    let allowed = this.#patience.firstWord
    let text = ''
    let thought = false
    let end: string | null = null
    try {
      watch.wind(allowed)
      const signal = AbortSignal.any([listener.signal, watch.signal])
      const response = await fetchUntil(signal)(this.#url, {
        method: 'POST',
        headers: this.#headers,
        body: JSON.stringify(this.#bodyFor(question, manner)),
      })
      const events = response.body?.pipeThrough(new TextDecoderStream()).pipeThrough(new EventSourceParserStream())
      for await (const { data } of events ?? []) {
        allowed = this.#patience.nextWord
        watch.wind(allowed)
        if (data === END) {
          end ??= 'stop'
          break
        }
        const { error, choices: [choice] = [] } = EVENT.parse(JSON.parse(data))
        if (error !== undefined) {
          const said = typeof error === 'string' ? error : error.message
          return this.#failed('model-failed', text, { said })
        }
        const said = choice?.delta?.content ?? ''
        thought ||= (choice?.delta?.reasoning ?? choice?.delta?.reasoning_content ?? '') !== ''
        text += said
        if (said !== '') listener.text?.(said)
        end = choice?.finish_reason ?? end
      }
    } catch (error) {
      if (listener.signal.aborted) return this.#failed('cancelled', text)
      if (watch.signal.aborted) return this.#failed('too-slow', text, { seconds: Math.round(allowed / 1000) })
      if (error instanceof HttpRefusal) return failedWith(failureOfRefusal(error, this.#about))
      return this.#failed(isUnreachable(error) ? 'not-running' : 'interrupted', text)
    } finally {
      watch.stop()
    }
    if (end === null) return this.#failed('interrupted', text)
    if (end === 'length') return this.#failed('answer-cut', text)
    if (text.trim() === '') return this.#failed(thought ? 'only-thinking' : 'nothing-said', text)
    return { kind: 'answered', text, warnings: [] }
  }

  #bodyFor({ messages, temperature, answerTokens }: Question, manner: Manner): object {
    const { schema, lengthKey } = manner
    return {
      model: this.name,
      stream: true,
      ...(manner.temperature ? { temperature } : {}),
      [lengthKey]: answerTokens,
      messages: messages.map(({ role, text }) => ({ role, content: text })),
      ...(schema === undefined
        ? {}
        : { response_format: { type: 'json_schema', json_schema: { name: 'reponse', strict: true, schema } } }),
    }
  }

  get #about(): Circumstances {
    return { address: this.place.address, model: this.name, isOther: true }
  }

  #failed(code: Failure['code'], partial = '', more: Partial<Circumstances> = {}): Answer {
    return failedWith(failure(code, { ...this.#about, ...more }), partial)
  }
}

/** What is sent beside the messages: hosts do not all take the same. */
interface Manner {
  readonly schema: Question['schema']
  readonly temperature: boolean
  readonly lengthKey: 'max_tokens' | 'max_completion_tokens'
}

/** Another way of asking after a refusal; `null` when there is none left. Each can be left once. */
function mannerAfter(said: string, manner: Manner): Manner | null {
  if (manner.lengthKey === 'max_tokens' && said.includes('max_completion_tokens'))
    return { ...manner, lengthKey: 'max_completion_tokens' }
  if (manner.temperature && said.includes('temperature')) return { ...manner, temperature: false }
  return manner.schema === undefined ? null : { ...manner, schema: undefined }
}

const failedWith = (failure: Failure, partial = ''): Answer => ({ kind: 'failed', failure, partial })
