import { existsSync, readFileSync } from 'node:fs'
import {
  CancellationToken,
  type ClientCapabilities,
  createMessageConnection,
  type Diagnostic,
  type InitializeResult,
  Message,
  type MessageConnection,
  type MessageReader,
  type Position,
  type ProtocolNotificationType,
  type ProtocolRequestType,
  type PublishDiagnosticsParams,
  type Range,
  ResponseError,
  type ResponseMessage,
  StreamMessageReader,
  StreamMessageWriter,
  TextDocumentSyncKind,
  type TextEdit,
  type WorkspaceEdit,
} from 'vscode-languageserver-protocol/node'
import { mayRefresh, mayRegister, VSCODE, valueAt } from './capabilities.ts'
import { type Deferred, deferred } from './deferred.ts'
import { type Arrived, Inbox } from './inbox.ts'
import { type Exit, type ServerProcess, type Started, startProcess, within } from './process.ts'
import { foldProblems, placesOutside, tokenProblems } from './ranges.ts'
import { applied, ClientText, type Edit, type Encoding } from './text.ts'
import { pathOf } from './workspace.ts'

export interface ClientOptions extends Started {
  readonly capabilities?: ClientCapabilities
  /** Folders of the workspace, as addresses. */
  readonly folders?: readonly string[]
  /** What the client answers to `workspace/configuration`, by section: `{ equerre: { … } }`. May be changed with `configure`. */
  readonly settings?: Readonly<Record<string, unknown>>
  readonly initializationOptions?: unknown
  readonly locale?: string
  /** Notifications that may stay untaken at the end of a test. */
  readonly ignore?: readonly string[]
  /** Off only to measure the server of others: answers are then not judged. */
  readonly strict?: boolean
  /** How long anything may take, in milliseconds. */
  readonly deadline?: number
}

interface Asked {
  readonly method: string
  readonly uri: string | null
  readonly versions: ReadonlyMap<string, number>
}

interface Opened {
  readonly languageId: string
  version: number
  /** The texts of the latest versions, the present one last. */
  texts: readonly { readonly version: number; readonly text: ClientText }[]
}

/** What a server may say at any time, for tests that look at something else. */
export const UNASKED = ['$/progress', 'equerre/changed']

const KEPT_VERSIONS = 32

/**
 * A client of the protocol for tests, strict: it fails on a message it does not know, on one nobody took, on a range outside the document
 * it speaks of, on anything the server writes to its standard error and on an end that is not clean.
 */
export class Client {
  readonly server: ServerProcess
  readonly capabilities: ClientCapabilities
  /** What the server registered after the start, by method. */
  readonly registered = new Map<string, unknown>()
  /** Requests that the server sent, answered by this client. */
  readonly requests = new Inbox()
  /** Answers without an id: what the server says of text that it could not read. */
  readonly unreadable = new Inbox()
  initialized: InitializeResult = { capabilities: {} }
  encoding: Encoding = 'utf-16'
  /** How long anything may take from now on, in milliseconds. */
  deadline: number
  readonly #options: ClientOptions
  readonly #strict: boolean
  readonly #connection: MessageConnection
  readonly #inbox = new Inbox()
  readonly #asked = new Map<number | string, Asked>()
  readonly #documents = new Map<string, Opened>()
  readonly #problems: string[] = []
  readonly #cancelled = new Map<number | string, Deferred<number | null>>()
  #count = 0
  /** The document of a request that does not name it. */
  #about: string | null = null
  #settings: Readonly<Record<string, unknown>>
  #ended = false

  constructor(options: ClientOptions = {}) {
    this.#options = options
    this.deadline = options.deadline ?? 60_000
    this.#strict = options.strict ?? true
    this.#settings = options.settings ?? {}
    this.capabilities = options.capabilities ?? VSCODE
    this.server = startProcess(options)
    this.#connection = this.#connect()
    this.server.exit.then(
      ({ code, signal }) => this.#closed(`the server ended with ${signal ?? code} ${this.server.stderr()}`),
      (problem) => this.#closed(`the server did not start: ${problem}`),
    )
  }

  // — The session —

  async initialize(): Promise<InitializeResult> {
    const folders = this.#options.folders ?? []
    const result: unknown = await this.ask('initialize', {
      processId: process.pid,
      clientInfo: { name: 'equerre-test' },
      locale: this.#options.locale ?? 'fr',
      rootUri: folders[0] ?? null,
      workspaceFolders:
        folders.length === 0 ? null : folders.map((uri) => ({ uri, name: uri.split('/').at(-1) ?? '' })),
      capabilities: this.capabilities,
      ...(this.#options.initializationOptions === undefined
        ? {}
        : { initializationOptions: this.#options.initializationOptions }),
    })
    const encoding = valueAt(result, ['capabilities', 'positionEncoding']) ?? 'utf-16'
    const offered = this.capabilities.general?.positionEncodings ?? ['utf-16']
    if ((encoding !== 'utf-16' && encoding !== 'utf-8') || !offered.includes(encoding)) {
      throw new Error(`the server chose positions in ${encoding}`)
    }
    this.encoding = encoding
    if (isInitializeResult(result)) this.initialized = result
    await this.notify('initialized', {})
    return this.initialized
  }

  /** Ends the session as an editor does and fails on all that was not as it must be. */
  async end(): Promise<void> {
    if (this.#ended) return
    this.#ended = true
    try {
      await within(this.deadline, 'the answer to shutdown', this.#connection.sendRequest('shutdown'))
      await this.#connection.sendNotification('exit')
      const { code, signal } = await within(this.deadline, 'the end of the server', this.server.exit)
      if (code !== 0) this.#problems.push(`the server ended with ${signal ?? code}`)
    } finally {
      this.#connection.dispose()
      this.server.child.kill('SIGKILL')
    }
    this.#judgeEnd()
  }

  /** For tests of other ends than the usual one: what the session showed is judged, the server is not spoken to. */
  async ended(): Promise<Exit> {
    const exit = await within(this.deadline, 'the end of the server', this.server.exit)
    this.#ended = true
    this.#connection.dispose()
    this.#judgeEnd()
    return exit
  }

  /** Ends the server without a word. */
  async kill(): Promise<void> {
    this.#ended = true
    this.#connection.dispose()
    this.server.child.kill('SIGKILL')
    await this.server.exit
  }

  #judgeEnd(): void {
    const ignored = this.#options.ignore ?? []
    const left = this.#inbox.left.filter(({ method }) => !ignored.includes(method))
    const untaken = this.#strict ? left.map(({ method, params }) => `nobody took ${method} ${shown(params)}`) : []
    const told = this.unreadable.left.map(({ params }) => `the server could not read a message: ${shown(params)}`)
    const stderr = this.server.stderr() === '' || !this.#strict ? [] : [`standard error: ${this.server.stderr()}`]
    const problems = [...this.#problems, ...untaken, ...told, ...stderr]
    if (problems.length > 0) throw new Error(problems.join('\n'))
  }

  // — Asking and telling —

  /** @throws the server's error, or what is wrong with its answer */
  request<P, R, PR, E, RO>(
    type: ProtocolRequestType<P, R, PR, E, RO>,
    params: P,
    token?: CancellationToken,
  ): Promise<R> {
    return this.#send<R>(type.method, params, token)
  }

  /** A request by its name: for those of the product's own, and for what no type allows. */
  ask(method: string, params?: unknown, token?: CancellationToken): Promise<unknown> {
    return this.#send<unknown>(method, params, token)
  }

  /** Asks for the rest of an item of an answer about a document. */
  resolve(uri: string, method: string, item: unknown): Promise<unknown> {
    this.#about = uri
    try {
      return this.#send<unknown>(method, item)
    } finally {
      this.#about = null
    }
  }

  async #send<R>(method: string, params: unknown, token: CancellationToken = CancellationToken.None): Promise<R> {
    const asked: Promise<R> =
      params === undefined
        ? this.#connection.sendRequest(method, token)
        : this.#connection.sendRequest(method, params, token)
    return this.#judged(await within(this.deadline, `the answer to ${method}`, asked))
  }

  /** The error with which the server refuses a request. @throws when it answers */
  async refusal(method: string, params?: unknown): Promise<ResponseError<unknown>> {
    try {
      const answer = await this.ask(method, params)
      throw new Error(`${method} was answered: ${shown(answer)}`)
    } catch (problem) {
      if (problem instanceof ResponseError) return problem
      throw problem
    }
  }

  async tell<P, RO>(type: ProtocolNotificationType<P, RO>, params: P): Promise<void> {
    await this.notify(type.method, params)
  }

  async notify(method: string, params?: unknown): Promise<void> {
    await (params === undefined
      ? this.#connection.sendNotification(method)
      : this.#connection.sendNotification(method, params))
  }

  /**
   * A request and its cancellation in one piece, so that the server has both before it does anything.
   * @returns the code of the error, or `null` when it was answered all the same
   */
  async cancelled(method: string, params: object): Promise<number | null> {
    const id = `cancelled-${++this.#count}`
    const answer = deferred<number | null>()
    this.#cancelled.set(id, answer)
    this.#asked.set(id, { method, uri: null, versions: new Map() })
    this.writeRaw(
      framed({ jsonrpc: '2.0', id, method, params }) +
        framed({ jsonrpc: '2.0', method: '$/cancelRequest', params: { id } }),
    )
    return this.#judged(await within(this.deadline, `the answer to ${method}, cancelled`, answer.promise))
  }

  /** Bytes as they are, for what no client would write. */
  writeRaw(bytes: string | Buffer): void {
    this.server.child.stdin.write(bytes)
  }

  /** The next notification of a method, that came or that comes. */
  async next(method: string, accepts: (params: unknown) => boolean = () => true): Promise<Arrived> {
    const wanted = (message: Arrived): boolean => message.method === method && accepts(message.params)
    return this.#judged(await this.#inbox.next(method, wanted, this.deadline))
  }

  /** All notifications of a method that came and were not taken yet. */
  take(method: string): readonly Arrived[] {
    return this.#judged(this.#inbox.take((message) => message.method === method))
  }

  /** The next request of the server of a method, that came or that comes. */
  asked(method: string): Promise<Arrived> {
    return this.requests.next(method, (message) => message.method === method, this.deadline)
  }

  /** Changes the settings and says so, as an editor does. */
  async configure(settings: Readonly<Record<string, unknown>>): Promise<void> {
    this.#settings = settings
    await this.notify('workspace/didChangeConfiguration', { settings })
  }

  // — Documents —

  async open(uri: string, text: string, languageId = 'yaml'): Promise<void> {
    const version = 1
    this.#documents.set(uri, {
      languageId,
      version,
      texts: [{ version, text: new ClientText(text, this.encoding) }],
    })
    await this.notify('textDocument/didOpen', { textDocument: { uri, languageId, version, text } })
  }

  /**
   * Edits one after the other, each in offsets of the text that the one before left; one notification.
   * @returns when it was sent, as `performance.now()`
   */
  async change(uri: string, ...edits: readonly Edit[]): Promise<number> {
    let text = this.text(uri)
    const contentChanges: { range: Range; text: string }[] = []
    for (const edit of edits) {
      contentChanges.push({ range: text.range(edit.start, edit.end), text: edit.newText })
      text = text.with(edit)
    }
    return this.#changed(uri, text, this.#wantsWholeTexts() ? [{ text: text.text }] : contentChanges)
  }

  #wantsWholeTexts(): boolean {
    const sync = this.initialized.capabilities.textDocumentSync
    return (typeof sync === 'object' ? sync.change : sync) === TextDocumentSyncKind.Full
  }

  /** The whole text anew. */
  async replace(uri: string, text: string): Promise<void> {
    await this.#changed(uri, new ClientText(text, this.encoding), [{ text }])
  }

  async close(uri: string): Promise<void> {
    this.#documents.delete(uri)
    await this.notify('textDocument/didClose', { textDocument: { uri } })
  }

  async save(uri: string): Promise<void> {
    await this.notify('textDocument/didSave', { textDocument: { uri } })
  }

  async #changed(uri: string, text: ClientText, contentChanges: readonly object[]): Promise<number> {
    const opened = this.#opened(uri)
    opened.version++
    const version = opened.version
    opened.texts = [...opened.texts.slice(1 - KEPT_VERSIONS), { version, text }]
    const sent = performance.now()
    await this.notify('textDocument/didChange', { textDocument: { uri, version }, contentChanges })
    return sent
  }

  #opened(uri: string): Opened {
    const opened = this.#documents.get(uri)
    if (opened === undefined) throw new Error(`${uri} is not open`)
    return opened
  }

  /** The text of an open document, or of the file. */
  text(uri: string): ClientText {
    const text = this.#textsOf(uri).at(-1)
    if (text === undefined) throw new Error(`${uri} does not exist`)
    return text
  }

  version(uri: string): number {
    return this.#opened(uri).version
  }

  /** Parameters for a place: an offset, or the start of the first occurrence of some words, plus `delta`. */
  at(uri: string, place: number | string, delta = 0): { textDocument: { uri: string }; position: Position } {
    const { text } = this.text(uri)
    const offset = typeof place === 'number' ? place : text.indexOf(place)
    if (offset === -1) throw new Error(`${shown(place)} is not in ${uri}`)
    return { textDocument: { uri }, position: this.text(uri).position(offset + delta) }
  }

  /** The words that a range of an answer covers. */
  words(uri: string, range: Range): string {
    const text = this.text(uri)
    return text.text.slice(text.offset(range.start), text.offset(range.end))
  }

  /** The text of a document after edits of an answer; the document itself stays. */
  after(uri: string, edits: readonly TextEdit[] | null): string {
    return applied(this.text(uri), edits ?? []).text
  }

  /** Does what an editor does with a change of the workspace: open documents change and the server is told; files change on disk only by hand. */
  async apply(edit: WorkspaceEdit): Promise<void> {
    for (const [uri, edits] of editsByDocument(edit, (uri) => this.#documents.get(uri)?.version ?? null)) {
      await this.replace(uri, applied(this.text(uri), edits).text)
    }
  }

  // — Diagnostics —

  /** What the server says of the present text: asked for when the client pulls, awaited when it is pushed. */
  async diagnostics(uri: string): Promise<readonly Diagnostic[]> {
    if (this.capabilities.textDocument?.diagnostic === undefined) return (await this.published(uri)).diagnostics
    const report = await this.ask('textDocument/diagnostic', { textDocument: { uri } })
    const items = valueAt(report, ['items'])
    if (valueAt(report, ['kind']) !== 'full' || !Array.isArray(items)) throw new Error(`no report: ${shown(report)}`)
    return items
  }

  /** The diagnostics pushed for the present version; those of versions before it are taken as well. */
  async published(uri: string): Promise<PublishDiagnosticsParams> {
    const { params } = await this.#nextPublished(uri)
    if (isPublished(params)) return params
    throw new Error(`not diagnostics: ${shown(params)}`)
  }

  async #nextPublished(uri: string): Promise<Arrived> {
    const method = 'textDocument/publishDiagnostics'
    const version = this.#documents.get(uri)?.version
    const arrived = await this.next(method, (params) => {
      const said = valueAt(params, ['version'])
      return valueAt(params, ['uri']) === uri && (said === undefined || version === undefined || said === version)
    })
    this.#inbox.take(({ method: other, params }) => {
      const said = valueAt(params, ['version'])
      return (
        other === method &&
        valueAt(params, ['uri']) === uri &&
        typeof said === 'number' &&
        version !== undefined &&
        said < version
      )
    })
    return arrived
  }

  // — The wire —

  #connect(): MessageConnection {
    const { stdin, stdout } = this.server.child
    const reader = tapped(new StreamMessageReader(stdout), (message) => this.#read(message))
    const writer = new StreamMessageWriter(stdin)
    const write = writer.write.bind(writer)
    writer.write = (message) => {
      this.#written(message)
      return write(message)
    }
    const connection = createMessageConnection(reader, writer, {
      error: (text) => this.#problems.push(text),
      warn: (text) => this.#problems.push(text),
      info: () => {},
      log: () => {},
    })
    connection.onRequest((method, params) => this.#answer(method, params))
    // Taken from the inbox, where the tap has put it.
    connection.onNotification(() => {})
    connection.onUnhandledProgress(() => {})
    connection.onError(([problem]) => this.#problems.push(`the connection: ${problem.message}`))
    connection.listen()
    return connection
  }

  #written(message: Message): void {
    if (!Message.isRequest(message) || message.id === null) return
    const uri = valueAt(message.params, ['textDocument', 'uri']) ?? this.#about
    this.#asked.set(message.id, {
      method: message.method,
      uri: typeof uri === 'string' ? uri : null,
      versions: new Map([...this.#documents].map(([name, { version }]) => [name, version])),
    })
  }

  #read(message: Message): void {
    const at = performance.now()
    if (Message.isNotification(message)) {
      this.#judge(message.method, message.params, null, new Map())
      this.#inbox.put({ method: message.method, params: message.params, at })
    } else if (Message.isRequest(message)) {
      this.requests.put({ method: message.method, params: message.params, at })
    } else if (Message.isResponse(message)) {
      this.#readAnswer(message, at)
    }
  }

  #readAnswer({ id, result, error }: ResponseMessage, at: number): void {
    if (id === null) {
      this.unreadable.put({ method: '', params: error, at })
      return
    }
    const asked = this.#asked.get(id)
    if (asked === undefined) this.#problems.push(`an answer to no question: ${id} ${shown(error ?? result)}`)
    else this.#judge(asked.method, result, asked.uri, asked.versions)
    this.#asked.delete(id)
    this.#cancelled.get(id)?.resolve(error?.code ?? null)
    this.#cancelled.delete(id)
  }

  #judge(method: string, value: unknown, uri: string | null, versions: ReadonlyMap<string, number>): void {
    if (!this.#strict) return
    const textsOf = (name: string): readonly ClientText[] => this.#textsOf(name, versions.get(name))
    const own = uri === null ? undefined : textsOf(uri).at(-1)
    const types = valueAt(this.initialized.capabilities.semanticTokensProvider, ['legend', 'tokenTypes'])
    const special =
      own === undefined
        ? []
        : method.startsWith('textDocument/semanticTokens')
          ? tokenProblems(value, own, Array.isArray(types) ? types.length : 0)
          : method === 'textDocument/foldingRange'
            ? foldProblems(value, own)
            : []
    for (const problem of [...placesOutside(value, uri, textsOf), ...special]) {
      this.#problems.push(`${method}: ${problem}`)
    }
  }

  /** The texts that a message may speak of: those since the version at which it was asked for; all that are kept, for one not asked for. */
  #textsOf(uri: string, since = 0): readonly ClientText[] {
    const opened = this.#documents.get(uri)
    if (opened !== undefined) return opened.texts.filter(({ version }) => version >= since).map(({ text }) => text)
    const path = uri.startsWith('file:') ? pathOf(uri) : ''
    return existsSync(path) ? [new ClientText(readFileSync(path, 'utf8').replace(/^\uFEFF/, ''), this.encoding)] : []
  }

  /** What an editor answers to a request of the server. */
  async #answer(method: string, params: unknown): Promise<unknown> {
    switch (method) {
      case 'workspace/configuration':
        return itemsOf(params).map((item) => this.#setting(valueAt(item, ['section'])))
      case 'client/registerCapability':
        for (const { method: registered, options } of registrationsOf(params)) this.#register(registered, options)
        return null
      case 'client/unregisterCapability':
        for (const { method: gone } of registrationsOf(params)) this.registered.delete(gone)
        return null
      case 'window/workDoneProgress/create':
        if (this.capabilities.window?.workDoneProgress !== true) this.#problems.push(`${method} is not offered`)
        return null
      case 'workspace/applyEdit': {
        const edit = valueAt(params, ['edit'])
        this.#judge(method, edit, null, new Map())
        await this.apply(isWorkspaceEdit(edit) ? edit : {})
        return { applied: true }
      }
      case 'workspace/workspaceFolders':
        return (this.#options.folders ?? []).map((uri) => ({ uri, name: uri.split('/').at(-1) ?? '' }))
      case 'window/showDocument':
        return { success: true }
      case 'window/showMessageRequest':
        return null
    }
    if (method.endsWith('/refresh') && mayRefresh(this.capabilities, method)) return null
    this.#problems.push(`the server asked ${method}, which this client does not offer`)
    return null
  }

  #setting(section: unknown): unknown {
    if (typeof section !== 'string' || section === '') return this.#settings
    return valueAt(this.#settings, section.split('.')) ?? null
  }

  #register(method: string, options: unknown): void {
    const offered = mayRegister(this.capabilities, method) || method === 'workspace/didChangeWorkspaceFolders'
    if (!offered && this.#strict)
      this.#problems.push(`the server registered ${method}, which this client does not offer`)
    this.registered.set(method, options)
  }

  #closed(reason: string): void {
    this.#inbox.close(reason)
    this.requests.close(reason)
    this.unreadable.close(reason)
  }

  /** Passes a value on unless something is already wrong. */
  #judged<T>(value: T): T {
    if (this.#problems.length > 0) throw new Error(this.#problems.join('\n'))
    return value
  }

  /** What is wrong so far, taken: for tests that provoke it. */
  takeProblems(): readonly string[] {
    return this.#problems.splice(0, this.#problems.length)
  }
}

/** Starts a server and says hello. The one who starts it ends it: `await client.end()`. */
export async function startClient(options: ClientOptions = {}): Promise<Client> {
  const client = new Client(options)
  try {
    await client.initialize()
  } catch (problem) {
    await client.kill()
    throw problem
  }
  return client
}

function tapped(reader: MessageReader, tap: (message: Message) => void): MessageReader {
  const listen = reader.listen.bind(reader)
  reader.listen = (callback) =>
    listen((message) => {
      tap(message)
      callback(message)
    })
  return reader
}

/** The edits of a change of the workspace, by document. @throws on a version that is not the present one */
export function editsByDocument(
  edit: WorkspaceEdit,
  versionOf: (uri: string) => number | null,
): readonly (readonly [string, readonly TextEdit[]])[] {
  const plain = Object.entries(edit.changes ?? {})
  const versioned = (edit.documentChanges ?? []).flatMap((change): [string, TextEdit[]][] => {
    if (!('textDocument' in change)) throw new Error(`a change this client does not make: ${shown(change)}`)
    const { uri, version } = change.textDocument
    const present = versionOf(uri)
    if (version !== null && present !== null && version !== present) {
      throw new Error(`the edit speaks of version ${version} of ${uri}, which is at ${present}`)
    }
    return [[uri, change.edits.flatMap((one) => ('newText' in one ? [one] : []))]]
  })
  return [...plain, ...versioned]
}

/** A message, or bytes in its place, as they go over the wire. */
export function framed(message: object | string): string {
  const body = typeof message === 'string' ? message : JSON.stringify(message)
  return `Content-Length: ${Buffer.byteLength(body)}\r\n\r\n${body}`
}

const shown = (value: unknown): string => (JSON.stringify(value) ?? String(value)).slice(0, 400)

const itemsOf = (params: unknown): readonly unknown[] => {
  const items = valueAt(params, ['items'])
  return Array.isArray(items) ? items : []
}

function registrationsOf(params: unknown): readonly { readonly method: string; readonly options: unknown }[] {
  const all = valueAt(params, ['registrations']) ?? valueAt(params, ['unregisterations'])
  if (!Array.isArray(all)) return []
  return all.map((one) => ({ method: String(valueAt(one, ['method'])), options: valueAt(one, ['registerOptions']) }))
}

const isInitializeResult = (value: unknown): value is InitializeResult =>
  typeof valueAt(value, ['capabilities']) === 'object'

const isWorkspaceEdit = (value: unknown): value is WorkspaceEdit => typeof value === 'object' && value !== null

const isPublished = (value: unknown): value is PublishDiagnosticsParams =>
  typeof valueAt(value, ['uri']) === 'string' && Array.isArray(valueAt(value, ['diagnostics']))
