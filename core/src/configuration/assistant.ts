/** Who runs the language model: nobody, Ollama, an endpoint that speaks as OpenAI's does, the editor. */
export const PROVIDERS = ['none', 'ollama', 'openai', 'editor'] as const
export type Provider = (typeof PROVIDERS)[number]

/** What a configuration says of the language model, each value of its right shape; what it does not say is absent. */
export interface AssistantConfiguration {
  readonly provider?: Provider
  readonly model?: string
  readonly endpoint?: string
  readonly temperature?: number
  readonly context?: number
}

/** What a value of `temperature` and of `context` may be. */
export const TEMPERATURES = { least: 0, most: 2 } as const
/** In tokens. Less holds no competency with its rules; more is more than any model reads. */
export const CONTEXT_SIZES = { least: 2_048, most: 2_000_000 } as const
