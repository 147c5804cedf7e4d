import type { ChatRequest, ChatResponse, Ollama } from 'ollama'
import type { Localised } from '../../../../core/src/language.ts'
import { type Circumstances, failure } from '../failure.ts'
import { HttpRefusal } from '../http.ts'
import type { Answer, Listener, Question } from '../model.ts'
import { type Patience, Watch } from '../patience.ts'
import { isUnreachable } from '../refusals.ts'
import { fewestTokens } from '../tokens.ts'
import type { Abilities } from './abilities.ts'

export interface Stream {
  readonly client: (signal: AbortSignal) => Ollama
  readonly model: string
  readonly contextSize: number
  readonly abilities: Abilities
  readonly patience: Patience
  readonly about: Circumstances
}

/**
 * Asks and listens to the end. Always streamed: a call that is not streamed fails after five minutes and cannot be cancelled.
 * Throws what the host or the connection throws; what the model itself did wrong is a failure.
 */
export async function streamedAnswer(question: Question, listener: Listener, stream: Stream): Promise<Answer> {
  const { about, patience } = stream
  const watch = new Watch()
  const failed = (code: Parameters<typeof failure>[0], partial: string, more: Partial<Circumstances> = {}): Answer => ({
    kind: 'failed',
    failure: failure(code, { ...about, ...more }),
    partial,
  })
  let text = ''
  let thought = false
  let last: ChatResponse | null = null
  let allowed = patience.firstWord
  try {
    watch.wind(allowed)
    const parts = await stream
      .client(AbortSignal.any([listener.signal, watch.signal]))
      .chat({ ...requestFor(question, stream), stream: true })
    for await (const part of parts) {
      allowed = patience.nextWord
      watch.wind(allowed)
      const said = part.message?.content ?? ''
      thought ||= (part.message?.thinking ?? '') !== ''
      text += said
      if (said !== '') listener.text?.(said)
      if (part.done) last = part
    }
  } catch (error) {
    if (listener.signal.aborted) return failed('cancelled', text)
    if (watch.signal.aborted) return failed('too-slow', text, { seconds: Math.round(allowed / 1000) })
    if (error instanceof HttpRefusal || isUnreachable(error)) throw error
    return failed(saidByHost(error) === null ? 'interrupted' : 'model-failed', text, { said: saidByHost(error) ?? '' })
  } finally {
    watch.stop()
  }
  if (last?.done_reason === 'length') return failed('answer-cut', text)
  if (text.trim() === '') return failed(thought ? 'only-thinking' : 'nothing-said', text)
  return { kind: 'answered', text, warnings: last === null ? [] : warningsAbout(question, last, stream) }
}

/** What the library throws when a line of the stream is `{"error": …}`, and not when the stream breaks. */
function saidByHost(error: unknown): string | null {
  const isPlain = error instanceof Error && Object.getPrototypeOf(error) === Error.prototype
  return isPlain && !/^Did not receive done/.test(error.message) ? error.message : null
}

function requestFor(question: Question, { model, contextSize, abilities }: Stream): ChatRequest {
  return {
    model,
    messages: question.messages.map(({ role, text }) => ({ role, content: text })),
    ...(question.schema !== undefined && abilities.takesSchema ? { format: question.schema } : {}),
    ...(abilities.thinks ? { think: false } : {}),
    options: { temperature: question.temperature, num_ctx: contextSize, num_predict: question.answerTokens },
  }
}

/** The host cuts the start of a prompt that is too long and says nothing: the count of what was read tells. */
function warningsAbout(question: Question, answer: ChatResponse, { model }: Stream): readonly Localised[] {
  const read: number | undefined = answer.prompt_eval_count
  const sent = question.messages.reduce((sum, { text }) => sum + fewestTokens(text), 0)
  if (read === undefined || read >= sent) return []
  return [
    {
      fr: `Le modèle «\u00a0${model}\u00a0» n’a lu que la fin de la demande (${read} unités)\u00a0: sa réponse ignore peut-être la compétence ou les consignes. Agrandissez le contexte dans les réglages.`,
      en: `The model “${model}” read only the end of the request (${read} tokens): its answer may not know the competency or the instructions. Enlarge the context in the settings.`,
    },
  ]
}
