import type { Localised } from '../../../core/src/language.ts'
import type { Failure } from './failure.ts'

/** A language model, whoever runs it. All that is asked of one goes through this door. */
export interface LanguageModel {
  /** As its provider names it. */
  readonly name: string
  readonly place: Place
  /** Tokens that a prompt and its answer may hold together. */
  readonly contextSize: number
  /**
   * Asks for one answer. Never throws for what can be expected of a model or of its host: that is a failure, with what to do next.
   * @param request.schema the answer shall be JSON valid against it; the answer is returned as text, to be judged by who asked
   * @param listener.text each stretch of the answer as it comes
   */
  ask(request: Question, listener: Listener): Promise<Answer>
}

/** Where a text goes when it is sent to a model: shown to the user before anything is sent. */
export interface Place {
  /** `machine`: a loopback address; `network`: anywhere else; `editor`: the models that the editor offers. */
  readonly kind: 'machine' | 'network' | 'editor'
  readonly address: string
}

export interface Message {
  readonly role: 'system' | 'user' | 'assistant'
  readonly text: string
}

export interface Question {
  readonly messages: readonly Message[]
  readonly schema?: Readonly<Record<string, unknown>>
  /** Most tokens of the answer. */
  readonly answerTokens: number
  readonly temperature: number
}

export interface Listener {
  readonly signal: AbortSignal
  readonly text?: (stretch: string) => void
  /** What is being waited for, in words: a model that loads, a queue. */
  readonly waiting?: (words: Localised) => void
}

export type Answer =
  | { readonly kind: 'answered'; readonly text: string; readonly warnings: readonly Localised[] }
  | { readonly kind: 'failed'; readonly failure: Failure; readonly partial: string }
