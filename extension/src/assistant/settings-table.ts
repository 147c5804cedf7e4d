import { CONTEXT_SIZES, PROVIDERS, type Provider, TEMPERATURES } from '../../../core/src/configuration/assistant.ts'
import type { Localised } from '../../../core/src/language.ts'

/**
 * The settings of the language model, as the editor shows them. All are of the machine: a folder that someone else wrote cannot say who is
 * sent its texts.
 */
export const ASSISTANT_SETTINGS = {
  provider: {
    schema: { type: 'string', enum: PROVIDERS },
    default: 'none',
    description: {
      fr: 'Qui exécute le modèle de langage qui aide à rédiger et à répondre. Sans modèle, Équerre rédige et répond seule, et rien n’est envoyé.',
      en: 'Who runs the language model that helps to write and to answer. Without one, Équerre writes and answers by itself, and nothing is sent.',
    },
  },
  model: {
    schema: { type: 'string' },
    default: '',
    description: {
      fr: 'Le nom du modèle, tel que son fournisseur le donne (`mistral-nemo`). Avec `editor`, vide\u00a0: celui de la conversation, sinon le premier que l’éditeur propose.',
      en: 'The name of the model, as its provider gives it (`mistral-nemo`). With `editor`, empty: that of the chat, else the first that the editor offers.',
    },
  },
  endpoint: {
    schema: { type: 'string' },
    default: '',
    description: {
      fr: 'Où le modèle répond. Vide, avec `ollama`\u00a0: cette machine (`http://127.0.0.1:11434`). Avec `openai`, une adresse compatible avec l’API d’OpenAI, et sa clé dans la variable d’environnement `EQUERRE_API_KEY`. Une adresse hors de cette machine reçoit les textes du référentiel.',
      en: 'Where the model answers. Empty, with `ollama`: this machine (`http://127.0.0.1:11434`). With `openai`, an endpoint compatible with OpenAI’s API, and its key in the environment variable `EQUERRE_API_KEY`. An endpoint outside this machine is sent the texts of the référentiel.',
    },
  },
  temperature: {
    schema: { type: 'number', minimum: TEMPERATURES.least, maximum: TEMPERATURES.most },
    default: 0,
    description: {
      fr: 'De 0 (la réponse la plus probable) à 2 (plus de variété, moins de sûreté).',
      en: 'From 0 (the likeliest answer) to 2 (more variety, less certainty).',
    },
  },
  context: {
    schema: { type: 'integer', minimum: CONTEXT_SIZES.least, maximum: CONTEXT_SIZES.most },
    default: 8192,
    description: {
      fr: 'Ce que le modèle peut lire et écrire en tout, en tokens. Plus il est grand, plus il faut de mémoire.',
      en: 'What the model can read and write in all, in tokens. The larger, the more memory it takes.',
    },
  },
} as const satisfies Readonly<Record<string, AssistantSetting>>

interface AssistantSetting {
  readonly schema: Readonly<Record<string, unknown>>
  readonly default: string | number
  readonly description: Localised
}

/** What each provider is. */
export const PROVIDER_WORDS: Readonly<Record<Provider, Localised>> = {
  none: { fr: 'Sans modèle\u00a0: rien n’est envoyé.', en: 'Without a model: nothing is sent.' },
  ollama: { fr: 'Ollama, sur cette machine par défaut.', en: 'Ollama, on this machine by default.' },
  openai: {
    fr: 'Une adresse compatible avec l’API d’OpenAI.',
    en: 'An endpoint compatible with OpenAI’s API.',
  },
  editor: {
    fr: 'Les modèles de l’éditeur, qui demande votre accord.',
    en: 'The models of the editor, which asks for your consent.',
  },
}
