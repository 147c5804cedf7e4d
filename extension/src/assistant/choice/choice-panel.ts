import { type ExtensionContext, type TextDocument, Uri, ViewColumn, type WebviewPanel, window } from 'vscode'
import type { Pending, Reply, ReplyPart } from '../../../../assistant/src/conversation/reply.ts'
import type { Localised } from '../../../../core/src/language.ts'
import { reportError } from '../../authoring/report-error.ts'
import { mayWrite } from '../../authoring/trusted.ts'
import { shellOf, viewOptions } from '../../webviews/shell.ts'
import type { Assistant } from '../assistant.ts'
import { Deciding } from '../writing/deciding.ts'
import type { Differences } from '../writing/difference.ts'
import { type FromChoice, isFromChoice, type Picked, type ToChoice } from './choice-messages.ts'

/** Proposals to choose from, beside the text they are for. */
export interface Choosing {
  readonly document: TextDocument
  readonly title: string
  readonly reply: Pick<Reply, 'parts'>
  readonly pending: readonly Pending[]
}

/** The page on which a person reads the proposals side by side, compares, and writes those they keep. One at a time. */
export class ChoicePanel {
  readonly #context: ExtensionContext
  readonly #assistant: Assistant
  readonly #differences: Differences
  #panel: WebviewPanel | null = null
  #choosing: Choosing | null = null

  constructor(context: ExtensionContext, assistant: Assistant, differences: Differences) {
    this.#context = context
    this.#assistant = assistant
    this.#differences = differences
  }

  show(choosing: Choosing): void {
    this.#choosing = choosing
    const { words } = this.#assistant.equerre
    const known = this.#panel
    if (known !== null) {
      known.title = choosing.title
      known.reveal(undefined, true)
      this.#tell()
      return
    }
    const panel = window.createWebviewPanel(
      'equerre.choice',
      choosing.title,
      { viewColumn: ViewColumn.Beside, preserveFocus: true },
      { ...viewOptions(this.#context), retainContextWhenHidden: true },
    )
    this.#panel = panel
    panel.iconPath = Uri.joinPath(this.#context.extensionUri, 'icons', 'referentiel.svg')
    panel.onDidDispose(() => {
      this.#panel = null
      this.#choosing = null
    })
    panel.webview.onDidReceiveMessage((message: unknown) => {
      if (isFromChoice(message)) void this.#receive(message)
    })
    panel.webview.html = shellOf(this.#context, panel.webview, 'choice', words.language)
  }

  #tell(): void {
    const { words } = this.#assistant.equerre
    if (this.#choosing === null) return
    const { title, reply, pending } = this.#choosing
    const message: ToChoice = {
      type: 'choices',
      language: words.language,
      title,
      words: reply.parts.flatMap((part) => wordsOf(part, words.say)),
      choices: pending.map((one, index) => ({
        title: words.say(one.title),
        ways: one.ways.map(({ text, lines }) => ({ text, lines })),
        notes: one.notes.map(words.say),
        findings: findingsOf(reply.parts, index).map(words.say),
      })),
    }
    void this.#panel?.webview.postMessage(message)
  }

  async #receive(message: FromChoice): Promise<void> {
    const choosing = this.#choosing
    if (choosing === null) return
    try {
      switch (message.type) {
        case 'ready':
          this.#tell()
          return
        case 'cancel':
          this.#panel?.dispose()
          return
        case 'compare':
          await this.#deciding(choosing).compare(questionOf(message.picks))
          return
        case 'write':
          if (!mayWrite(this.#assistant.equerre.words)) return
          if (await this.#deciding(choosing).write(questionOf(message.picks))) this.#panel?.dispose()
      }
    } catch (error) {
      reportError(this.#assistant.equerre, NOT_WRITTEN, error)
    }
  }

  #deciding = ({ document, pending }: Choosing): Deciding =>
    new Deciding(this.#assistant, this.#differences, document, pending)
}

const NOT_WRITTEN: Localised = { fr: 'Rien n’a été écrit.', en: 'Nothing was written.' }

/** What a person would type for the same: « applique 1b, 3 ». */
const questionOf = (picks: readonly Picked[]): string =>
  `applique ${picks.map(({ choice, way }) => `${choice + 1}${way === 0 ? '' : String.fromCharCode(97 + way)}`).join(', ')}`

/** What stands before the proposals; how to answer in a chat does not concern a page with buttons. */
function wordsOf(part: ReplyPart, say: (words: Localised) => string): readonly string[] {
  if (part.kind === 'elements') return part.items.map(({ code, words }) => [code, words].filter(Boolean).join(' · '))
  return part.kind === 'words' && !/^(?:Dites «|Je l’écris)/.test(part.words.fr) ? [say(part.words)] : []
}

const findingsOf = (parts: Reply['parts'], index: number): readonly Localised[] =>
  parts.flatMap((part) =>
    part.kind === 'proposals' ? (part.items[index]?.findings ?? []).map(({ message }) => message) : [],
  )
