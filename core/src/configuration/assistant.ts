import type { Localised } from '../language.ts'

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

/** What a value of `temperature` may be. */
export const TEMPERATURES = { least: 0, most: 2 } as const

/** In tokens. Less holds no competency with its rules; more is more than any model reads. */
export const CONTEXT_SIZES = { least: 2_048, most: 2_000_000 } as const

interface AssistantKey {
  readonly title: Localised
  readonly description: Localised
  readonly schema: Readonly<Record<string, unknown>>
  readonly example: string | number
}

/** The keys of `assistant`: what an editor shows of them, and what the reader accepts. */
export const ASSISTANT_KEYS: Readonly<Record<keyof AssistantConfiguration, AssistantKey>> = {
  provider: {
    title: { fr: 'Qui exécute le modèle', en: 'Who runs the model' },
    description: {
      fr: '`none` : sans modèle. `ollama` : Ollama, sur cette machine par défaut. `openai` : une adresse compatible avec l’API d’OpenAI. `editor` : les modèles de l’éditeur.',
      en: '`none`: without a model. `ollama`: Ollama, on this machine by default. `openai`: an endpoint compatible with OpenAI’s API. `editor`: the models of the editor.',
    },
    schema: { type: 'string', enum: PROVIDERS },
    example: 'ollama',
  },
  model: {
    title: { fr: 'Modèle', en: 'Model' },
    description: {
      fr: 'Le nom du modèle, tel que son fournisseur le donne.',
      en: 'The name of the model, as its provider gives it.',
    },
    schema: { type: 'string' },
    example: 'mistral-nemo',
  },
  endpoint: {
    title: { fr: 'Adresse', en: 'Endpoint' },
    description: {
      fr: 'Où le modèle répond. Ici, seule une adresse de cette machine est suivie : une adresse plus lointaine se donne par `--endpoint`, par la variable EQUERRE_ENDPOINT ou dans vos réglages.',
      en: 'Where the model answers. Here only an address of this machine is followed: one further away is given by `--endpoint`, by the variable EQUERRE_ENDPOINT or in your own settings.',
    },
    schema: { type: 'string' },
    example: 'http://127.0.0.1:11434',
  },
  temperature: {
    title: { fr: 'Température', en: 'Temperature' },
    description: {
      fr: 'De 0 (la réponse la plus probable, par défaut) à 2 (plus de variété, moins de sûreté).',
      en: 'From 0 (the likeliest answer, the default) to 2 (more variety, less certainty).',
    },
    schema: { type: 'number', minimum: TEMPERATURES.least, maximum: TEMPERATURES.most },
    example: 0.2,
  },
  context: {
    title: { fr: 'Taille du contexte', en: 'Size of the context' },
    description: {
      fr: 'Ce que le modèle peut lire et écrire en tout, en tokens (8192 par défaut). Plus il est grand, plus il faut de mémoire.',
      en: 'What the model can read and write in all, in tokens (8192 by default). The larger, the more memory it takes.',
    },
    schema: { type: 'integer', minimum: CONTEXT_SIZES.least, maximum: CONTEXT_SIZES.most },
    example: 16_384,
  },
}

/** What several configurations say together, the strongest last. */
export const mergedAssistant = (all: readonly AssistantConfiguration[]): AssistantConfiguration =>
  Object.assign({}, ...all)
