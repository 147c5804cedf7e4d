import { CancellationTokenSource, type LanguageModelChat, LanguageModelChatMessage, LanguageModelError } from 'vscode'
import type { Failure, FailureCode } from '../../../../assistant/src/models/failure.ts'
import type {
  Answer,
  LanguageModel,
  Listener,
  Message,
  Place,
  Question,
} from '../../../../assistant/src/models/model.ts'
import type { Localised } from '../../../../core/src/language.ts'

/** A model that the editor offers. It asks for the person's consent by itself, and says where the texts go. */
export class EditorModel implements LanguageModel {
  readonly name: string
  readonly place: Place
  readonly contextSize: number
  readonly #chat: LanguageModelChat

  constructor(chat: LanguageModelChat) {
    this.#chat = chat
    this.name = chat.name
    this.place = { kind: 'editor', address: chat.vendor }
    this.contextSize = chat.maxInputTokens
  }

  async ask({ messages, temperature }: Question, { signal, text }: Listener): Promise<Answer> {
    const cancelling = new CancellationTokenSource()
    const cancel = (): void => cancelling.cancel()
    signal.addEventListener('abort', cancel)
    let answer = ''
    const failed = (code: FailureCode, said = ''): Answer => ({
      kind: 'failed',
      failure: failureOf(code, this.name, said),
      partial: answer,
    })
    try {
      if (signal.aborted) return failed('cancelled')
      const asked = messages.map(asTold)
      if ((await this.#tokens(asked, cancelling)) > this.contextSize) return failed('prompt-too-long')
      // Some models refuse a temperature; nought is what they have of themselves.
      const options = temperature === 0 ? {} : { modelOptions: { temperature } }
      const response = await this.#chat.sendRequest(asked, options, cancelling.token)
      for await (const stretch of response.text) {
        if (signal.aborted) return failed('cancelled')
        answer += stretch
        text?.(stretch)
      }
      if (signal.aborted) return failed('cancelled')
      return answer.trim() === '' ? failed('nothing-said') : { kind: 'answered', text: answer, warnings: [] }
    } catch (error) {
      if (signal.aborted) return failed('cancelled')
      return failed(answer === '' ? codeOf(error) : 'interrupted', error instanceof Error ? error.message : '')
    } finally {
      signal.removeEventListener('abort', cancel)
      cancelling.dispose()
    }
  }

  /** Nought when the model does not count: it will say itself that it is too much. */
  async #tokens(messages: readonly LanguageModelChatMessage[], { token }: CancellationTokenSource): Promise<number> {
    try {
      const counts = await Promise.all(messages.map((message) => this.#chat.countTokens(message, token)))
      return counts.reduce((sum, count) => sum + count, 0)
    } catch {
      return 0
    }
  }
}

/** The editor knows no message of the system: its instructions come first, as the person's. */
const asTold = ({ role, text }: Message): LanguageModelChatMessage =>
  role === 'assistant' ? LanguageModelChatMessage.Assistant(text) : LanguageModelChatMessage.User(text)

function codeOf(error: unknown): FailureCode {
  if (!(error instanceof LanguageModelError)) return 'model-failed'
  switch (error.code) {
    case LanguageModelError.NoPermissions.name:
      return 'not-allowed'
    case LanguageModelError.NotFound.name:
      return 'model-missing'
    case LanguageModelError.Blocked.name:
      return 'request-refused'
    default:
      return 'model-failed'
  }
}

const LONGEST_SAID = 300

/** In the words of the editor: nothing is installed nor started here, and no key is given. */
function failureOf(code: FailureCode, name: string, told: string): Failure {
  const words = told.replace(/\s+/g, ' ').trim().slice(0, LONGEST_SAID)
  const said: Localised =
    words === ''
      ? { fr: '', en: '' }
      : { fr: ` Sa réponse\u00a0: «\u00a0${words}\u00a0».`, en: ` It said: “${words}”.` }
  const message = MESSAGES[code]
  return {
    code,
    message: {
      fr: `${message?.fr ?? `Le modèle «\u00a0${name}\u00a0» n’a pas pu répondre.`}${said.fr}`,
      en: `${message?.en ?? `The model “${name}” could not answer.`}${said.en}`,
    },
  }
}

const MESSAGES: Readonly<Partial<Record<FailureCode, Localised>>> = {
  'not-allowed': {
    fr: 'L’éditeur n’a pas reçu votre accord pour que le modèle lise ces textes. Redemandez, puis acceptez, ou travaillez sans modèle.',
    en: 'The editor was not given your consent for the model to read these texts. Ask again and accept, or work without a model.',
  },
  'model-missing': {
    fr: 'Ce modèle n’est plus proposé par l’éditeur\u00a0: choisissez-en un autre.',
    en: 'The editor no longer offers this model: choose another.',
  },
  'request-refused': {
    fr: 'Le service du modèle refuse la demande, souvent parce que le quota est atteint.',
    en: 'The service of the model refuses the request, often because the quota is reached.',
  },
  'prompt-too-long': {
    fr: 'La demande est plus longue que ce que ce modèle peut lire\u00a0: demandez moins à la fois, ou choisissez un autre modèle.',
    en: 'The request is longer than this model can read: ask for less at a time, or choose another model.',
  },
  'nothing-said': {
    fr: 'Le modèle a rendu une réponse vide. Réessayez, ou choisissez-en un autre.',
    en: 'The model gave an empty answer. Try again, or choose another one.',
  },
  interrupted: {
    fr: 'La réponse s’est interrompue avant la fin\u00a0: elle n’est pas reprise. Réessayez.',
    en: 'The answer stopped before its end: it is not used. Try again.',
  },
  cancelled: { fr: 'La demande a été annulée.', en: 'The request was cancelled.' },
}
