import {
  type CancellationToken,
  type Disposable,
  type ExtensionContext,
  type LanguageModelChatMessage,
  LanguageModelTextPart,
  lm,
  type Progress,
} from 'vscode'
import type { Assistant } from '../assistant.ts'
import { prepared } from '../assistant.ts'

/** As `package.json` names who offers it. */
export const OWN_VENDOR = 'equerre'

/** What the editor is told of a model: newer than the oldest editor this runs in. */
interface OfferedModel {
  readonly id: string
  readonly name: string
  readonly family: string
  readonly version: string
  readonly tooltip: string
  readonly maxInputTokens: number
  readonly maxOutputTokens: number
  readonly capabilities: { readonly toolCalling: boolean }
}

interface ModelProvider {
  provideLanguageModelChatInformation(): OfferedModel[]
  provideLanguageModelChatResponse(
    model: OfferedModel,
    messages: readonly Pick<LanguageModelChatMessage, 'content'>[],
    options: unknown,
    progress: Progress<LanguageModelTextPart>,
    token: CancellationToken,
  ): Promise<void>
  provideTokenCount(model: OfferedModel, text: unknown): Promise<number>
}

type Register = (vendor: string, provider: ModelProvider) => Disposable

/**
 * Offers Équerre's own answers as a model of the editor. Its chat calls no participant where there is no model at all: this is what lets
 * `@equerre` answer on a machine that has none.
 */
export function registerOwnModel(context: ExtensionContext, assistant: Assistant): void {
  const register: unknown = Reflect.get(lm ?? {}, 'registerLanguageModelChatProvider')
  if (!isRegister(register)) return
  const { words } = assistant.equerre
  const tooltip = {
    fr: 'Répond d’après le fichier ; rien n’est envoyé.',
    en: 'Answers from the file; nothing is sent.',
  }
  const provider: ModelProvider = {
    provideLanguageModelChatInformation: () => [
      {
        id: 'equerre-sans-modele',
        name: words.say({ fr: 'Équerre, sans modèle', en: 'Équerre, without a model' }),
        family: 'equerre',
        version: '1',
        tooltip: words.say(tooltip),
        maxInputTokens: 100_000,
        maxOutputTokens: 8_000,
        // Without it the editor leaves it out of its list; it calls none.
        capabilities: { toolCalling: true },
      },
    ],
    provideLanguageModelChatResponse: async (_model, messages, _options, progress, token) => {
      const aborting = new AbortController()
      const listening = token.onCancellationRequested(() => aborting.abort())
      try {
        progress.report(new LanguageModelTextPart(await answered(lastOf(messages), assistant, aborting.signal)))
      } finally {
        listening.dispose()
      }
    },
    // It has no tokens: about four characters each, as elsewhere.
    provideTokenCount: async (_model, text) => Math.ceil(textIn(text).length / 4),
  }
  context.subscriptions.push(register.call(lm, OWN_VENDOR, provider))
  // The editor counts only the models that were asked for.
  void lm.selectChatModels({ vendor: OWN_VENDOR }).then(undefined, () => {})
}

async function answered(question: string, assistant: Assistant, signal: AbortSignal): Promise<string> {
  const { equerre } = assistant
  const { engine, situation, checked, help } = await prepared(assistant, { document: equerre.current.document, signal })
  const without = { ...situation, help: { ...help, model: null } }
  const { reply } = await engine.answerWithoutModel(question, without)
  return engine.markdownOf(reply, checked, equerre.words.language, { place: () => null, rule: () => null })
}

const isRegister = (value: unknown): value is Register => typeof value === 'function'

const lastOf = (messages: readonly Pick<LanguageModelChatMessage, 'content'>[]): string => textIn(messages.at(-1))

function textIn(value: unknown): string {
  if (typeof value === 'string') return value
  if (value instanceof LanguageModelTextPart) return value.value
  if (Array.isArray(value)) return value.map(textIn).join('')
  return typeof value === 'object' && value !== null && 'content' in value ? textIn(value.content) : ''
}
