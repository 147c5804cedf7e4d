import type { AssistantConfiguration, Provider } from '../../../core/src/configuration/assistant.ts'
import type { ApiKey } from './key.ts'

export { CONTEXT_SIZES, PROVIDERS, type Provider, TEMPERATURES } from '../../../core/src/configuration/assistant.ts'

/** Which language model is asked, where, and how. What `readAssistantSettings` makes of all that was said. */
export interface AssistantSettings {
  /** `none`: no model; `editor`: those of the editor, which only the editor can ask. */
  readonly provider: Provider
  /** As its provider names it; `null` when nobody said which. */
  readonly model: string | null
  /** Where it is asked; `null` for `none` and `editor`, and for `openai` when nobody said where. */
  readonly endpoint: URL | null
  readonly temperature: number
  /** Tokens that a prompt and its answer may hold together. */
  readonly contextSize: number
  /** Sent to the endpoint that its owner gave, never to one that a project names. */
  readonly key: ApiKey | null
}

/** What someone wrote of the settings: text from a command or from the environment, values from a file. */
export type WrittenSettings = {
  readonly [Key in keyof AssistantConfiguration]?: string | number | null | undefined
}

/** Enough for a competency, its rules and some neighbours, and small enough for a machine without a large card. */
export const DEFAULT_CONTEXT = 8_192
/** The same request gives the same answer, as far as the model allows. */
export const DEFAULT_TEMPERATURE = 0

export const WITHOUT_MODEL: AssistantSettings = {
  provider: 'none',
  model: null,
  endpoint: null,
  temperature: DEFAULT_TEMPERATURE,
  contextSize: DEFAULT_CONTEXT,
  key: null,
}
