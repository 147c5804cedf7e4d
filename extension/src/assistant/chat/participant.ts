import {
  type CancellationToken,
  type ChatContext,
  type ChatFollowup,
  type ChatRequest,
  ChatRequestTurn,
  ChatResponseMarkdownPart,
  type ChatResponseStream,
  ChatResponseTurn,
  type ChatResult,
  chat,
  type ExtensionContext,
  Location,
  MarkdownString,
  type TextDocument,
  Uri,
  workspace,
} from 'vscode'
import type { Localised } from '../../../../core/src/language.ts'
import { OPEN_PLACE, placeLink } from '../../authoring/page/place-link.ts'
import { mayWrite } from '../../authoring/trusted.ts'
import { REFERENTIAL } from '../../current.ts'
import { type Assistant, prepared } from '../assistant.ts'
import { atCursor } from '../at-cursor.ts'
import type { Memory, Turn } from '../engine/engine.ts'
import { write } from '../writing/write.ts'
import { questionOf } from './questions.ts'
import { Spoken } from './spoken.ts'

/** As `package.json` names it. */
export const PARTICIPANT = 'equerre.assistant'
/** Shows proposals of the conversation, to compare and write. */
export const REVIEW = 'equerre.reviewProposals'
export const CONFIRM = 'equerre.writeProposal'

/** What is kept with an answer: it comes back with the history of the conversation. */
export interface Kept {
  readonly uri: string | null
  readonly memory: Memory
  readonly followUps: readonly string[]
  /** Of what was proposed, while the editor runs. */
  readonly token: string
}

type Handler = (
  request: ChatRequest,
  context: ChatContext,
  stream: ChatResponseStream,
  token: CancellationToken,
) => Promise<ChatResult>

/** `@equerre` in the editor's chat. */
export function registerParticipant(context: ExtensionContext, assistant: Assistant): Handler {
  const conversation = new Conversation(assistant)
  const handler: Handler = (request, history, stream, token) => conversation.answer(request, history, stream, token)
  // Editors made of an older version have no chat.
  if (typeof chat?.createChatParticipant !== 'function') return handler
  const participant = chat.createChatParticipant(PARTICIPANT, handler)
  participant.iconPath = Uri.joinPath(context.extensionUri, 'icons', 'referentiel.svg')
  participant.followupProvider = {
    provideFollowups: ({ metadata }): ChatFollowup[] => {
      const followUps: unknown = metadata?.followUps
      return Array.isArray(followUps) ? followUps.map((prompt) => ({ prompt: String(prompt) })) : []
    },
  }
  context.subscriptions.push(participant)
  return handler
}

/** The most conversations whose proposals can still be taken up. */
const MOST_LIVE = 50

class Conversation {
  readonly #assistant: Assistant
  /** What was shown in this life of the editor, and may be written when someone says so. */
  readonly #live = new Map<string, Memory>()
  #count = 0

  constructor(assistant: Assistant) {
    this.#assistant = assistant
  }

  async answer(
    request: ChatRequest,
    { history }: ChatContext,
    stream: ChatResponseStream,
    token: CancellationToken,
  ): Promise<ChatResult> {
    const { equerre } = this.#assistant
    const document = await referentialFor(request, equerre.current.document)
    const uri = document?.uri.toString() ?? null
    const aborting = new AbortController()
    const listening = token.onCancellationRequested(() => aborting.abort())
    try {
      const memory = await this.#memoryOf(history, uri)
      const { language } = equerre.words
      const { engine, situation, checked, chosen, help } = await prepared(this.#assistant, {
        document,
        chat: request.model,
        memory,
        signal: aborting.signal,
        tell: (words) => stream.progress(words),
      })
      if (chosen.told !== null) stream.progress(equerre.words.say(chosen.told))
      const model = document === null ? null : await equerre.requests.model(document.uri)
      const question = questionOf(request.command, request.prompt, atCursor(model, document), language)
      const links = linksIn(document)
      const spoken = new Spoken((line) => {
        const marked = checked === null ? line : new engine.Codes(checked.referential).marked(line, MARK[language])
        const reply = { parts: [{ kind: 'model', text: marked } as const], followUps: [] }
        stream.markdown(this.#markdown(`${engine.markdownOf(reply, checked, language, links)}\n`))
      })
      const turn = await engine.converse(question, {
        ...situation,
        help: { ...help, listener: { ...help.listener, text: (stretch) => spoken.hear(stretch) } },
        language,
        exchanges: exchangesIn(history),
      })
      spoken.end()
      if (token.isCancellationRequested) return {}
      const refusal = await this.#write(turn, document)
      if (refusal !== null) {
        stream.markdown(equerre.words.say(refusal))
        return this.#result({ uri, memory, followUps: [] })
      }
      if (document !== null) stream.reference(document.uri)
      for (const note of chosen.notes) stream.markdown(`*${equerre.words.say(note)}*\n\n`)
      // What the model said was shown as it came.
      const parts = turn.reply.parts.filter(({ kind }) => kind !== 'model' || !spoken.wasHeard)
      stream.markdown(this.#markdown(engine.markdownOf({ ...turn.reply, parts }, checked, language, links)))
      this.#buttons(turn, document, stream)
      return this.#result({
        uri,
        memory: turn.memory,
        followUps: turn.reply.followUps.map((words) => equerre.words.say(words)),
      })
    } finally {
      listening.dispose()
    }
  }

  /** What the person has just confirmed by typing it: what is written was shown to them before. */
  async #write({ writes }: Turn, document: TextDocument | null): Promise<Localised | null> {
    if (writes.length === 0 || document === null) return null
    if (!mayWrite(this.#assistant.equerre.words)) return NOT_TRUSTED
    const written = await write(document, writes)
    return written.kind === 'refused' ? written.why : null
  }

  #buttons({ reply, memory, writes }: Turn, document: TextDocument | null, stream: ChatResponseStream): void {
    const proposals = reply.parts.flatMap((part) => (part.kind === 'proposals' ? part.items : []))
    if (document === null || writes.length > 0 || proposals.length === 0) return
    const { words } = this.#assistant.equerre
    const uri = document.uri.toString()
    const { pending } = memory
    stream.button({
      command: REVIEW,
      title: words.say({ fr: 'Comparer et choisir…', en: 'Compare and choose…' }),
      arguments: [{ uri, parts: reply.parts, pending }],
    })
    for (const [index, { ways, isDone }] of pending.entries()) {
      if (isDone || ways.length === 0) continue
      const number = pending.length === 1 ? '' : ` ${index + 1}`
      stream.button({
        command: CONFIRM,
        title: words.say({ fr: `Voir la différence${number}…`, en: `See the difference${number}…` }),
        arguments: [{ uri, pending, question: `applique ${index + 1}` }],
      })
    }
  }

  #markdown(text: string): MarkdownString {
    const markdown = new MarkdownString(text)
    // Its words are escaped; its links lead to places of files and to pages of rules alone.
    markdown.isTrusted = { enabledCommands: [OPEN_PLACE, 'equerre.openRule'] }
    return markdown
  }

  async #memoryOf(history: ChatContext['history'], uri: string | null): Promise<Memory> {
    const engine = await this.#assistant.engine()
    const last = history.findLast(
      (turn): turn is ChatResponseTurn => turn instanceof ChatResponseTurn && turn.participant.startsWith('equerre'),
    )
    const kept: unknown = last?.result.metadata
    if (!isKept(kept) || kept.uri !== uri) return engine.readMemory(null)
    return this.#live.get(kept.token) ?? engine.readMemory(kept.memory)
  }

  #result({ uri, memory, followUps }: Omit<Kept, 'token'>): ChatResult {
    const kept: Kept = { uri, memory, followUps, token: `${STARTED}-${++this.#count}` }
    this.#live.set(kept.token, memory)
    for (const old of [...this.#live.keys()].slice(0, -MOST_LIVE)) this.#live.delete(old)
    return { metadata: { ...kept } }
  }
}

const MARK = { fr: '(ce code n’existe pas)', en: '(no such code)' } as const

/** What was asked and answered before, in this conversation. */
function exchangesIn(
  history: ChatContext['history'],
): readonly { readonly question: string; readonly answer: string }[] {
  return history.flatMap((turn, index) => {
    const answer = history[index + 1]
    if (!(turn instanceof ChatRequestTurn) || !(answer instanceof ChatResponseTurn)) return []
    const said = answer.response.flatMap((part) => (part instanceof ChatResponseMarkdownPart ? [part.value.value] : []))
    return [{ question: turn.prompt, answer: said.join('') }]
  })
}

/** A token of an earlier life of the editor names nothing in this one. */
const STARTED = Date.now().toString(36)

const NOT_TRUSTED: Localised = {
  fr: 'Ce dossier n’est pas approuvé\u00a0: rien n’est écrit.',
  en: 'This folder is not trusted: nothing is written.',
}

/** The référentiel that the question comes with, else the one on screen. */
async function referentialFor(request: ChatRequest, current: TextDocument | null): Promise<TextDocument | null> {
  for (const { value } of request.references) {
    const uri = value instanceof Uri ? value : value instanceof Location ? value.uri : null
    if (uri === null || !/\.referentiel\.ya?ml$/.test(uri.path)) continue
    const document = await workspace.openTextDocument(uri)
    if (document.languageId === REFERENTIAL) return document
  }
  return current
}

const linksIn = (document: TextDocument | null) => ({
  place: (range: { readonly start: number; readonly end: number }): string | null => {
    if (document === null) return null
    const at = (offset: number) => {
      const { line, character } = document.positionAt(offset)
      return { line, character }
    }
    return placeLink({ uri: document.uri.toString(), start: at(range.start), end: at(range.end) })
  },
  rule: (id: string): string => `command:equerre.openRule?${encodeURIComponent(JSON.stringify([id]))}`,
})

function isKept(value: unknown): value is Kept {
  return (
    typeof value === 'object' &&
    value !== null &&
    'uri' in value &&
    'memory' in value &&
    'token' in value &&
    typeof value.token === 'string'
  )
}
