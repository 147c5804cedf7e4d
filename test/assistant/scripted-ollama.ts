import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import { json } from 'node:stream/consumers'

/**
 * A server on loopback that speaks Ollama's wire format and says what a script tells it: newline-delimited JSON, one stretch a line, the
 * counts on the last. It checks what a real one would refuse: paths, methods, bodies.
 */

/** What the server does with one call of `/api/chat`, in order. */
export type Turn =
  | { readonly says: readonly string[]; readonly end?: Partial<LastLine>; readonly thinks?: readonly string[] }
  | { readonly status: number; readonly body: string; readonly type?: string }
  /** Lines as they are, then the connection ends well (`end`), breaks (`cut`) or stays silent (`hang`). */
  | { readonly lines: readonly string[]; readonly ending: Ending }

export type Ending = 'end' | 'cut' | 'hang'

export interface LastLine {
  readonly done_reason: string
  readonly prompt_eval_count: number
  readonly eval_count: number
}

export interface Script {
  readonly turns: readonly Turn[]
  /** `null`: the model is not there until it is pulled. */
  readonly capabilities?: readonly string[] | null
  readonly contextLength?: number
  /** The host that the model is passed on to. */
  readonly remoteHost?: string
  /** Lines of a download. */
  readonly pull?: readonly object[]
}

export interface ChatCall {
  readonly model: string
  readonly messages: readonly { readonly role: string; readonly content: string }[]
  readonly stream?: boolean
  readonly format?: unknown
  readonly think?: boolean
  readonly options?: Readonly<Record<string, unknown>>
}

export interface ScriptedOllama extends AsyncDisposable {
  readonly endpoint: URL
  readonly calls: readonly ChatCall[]
  /** Resolves when a client hung up on a call of `/api/chat` before its end. */
  readonly hungUp: Promise<void>
  /** Resolves at the first call of `/api/chat`. */
  readonly called: Promise<void>
  /** To count who connects. */
  readonly server: Server
}

export async function scriptedOllama(script: Script): Promise<ScriptedOllama> {
  const calls: ChatCall[] = []
  let hangUp = (): void => {}
  const hungUp = new Promise<void>((resolve) => {
    hangUp = resolve
  })
  let call = (): void => {}
  const called = new Promise<void>((resolve) => {
    call = resolve
  })
  const turns = [...script.turns]
  let isThere = script.capabilities !== null

  const answer = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    if (request.url === '/api/tags') return sendJson(response, 200, { models: [{ name: 'petit:3b' }] })
    if (request.method !== 'POST') return sendJson(response, 405, { error: 'method not allowed' })
    const body = await json(request)
    if (request.url === '/api/show') {
      if (!isThere) return sendJson(response, 404, { error: "model 'petit:3b' not found" })
      return sendJson(response, 200, {
        capabilities: script.capabilities ?? ['completion'],
        ...(script.remoteHost === undefined ? {} : { remote_host: script.remoteHost, remote_model: 'grand:120b' }),
        model_info: { 'general.architecture': 'llama', 'llama.context_length': script.contextLength ?? 131_072 },
      })
    }
    if (request.url === '/api/pull') {
      isThere = true
      return sendLines(
        response,
        (script.pull ?? []).map((line) => JSON.stringify(line)),
        'end',
      )
    }
    if (request.url !== '/api/chat') return sendJson(response, 404, { error: 'page not found' })
    if (!isChatCall(body)) return sendJson(response, 400, { error: 'invalid request' })
    calls.push(body)
    call()
    response.on('close', () => {
      if (!response.writableFinished) hangUp()
    })
    const turn = turns.shift()
    if (turn === undefined) return sendJson(response, 500, { error: 'the script is over' })
    if ('status' in turn) {
      response.writeHead(turn.status, { 'content-type': turn.type ?? 'application/json; charset=utf-8' })
      response.end(turn.body)
      return
    }
    if ('lines' in turn) return sendLines(response, turn.lines, turn.ending)
    return sendLines(response, linesOf(turn, body), 'end')
  }

  const server = createServer((request, response) => {
    answer(request, response).catch(() => response.destroy())
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  if (address === null || typeof address === 'string') throw new Error('the server has no port')
  return {
    endpoint: new URL(`http://127.0.0.1:${address.port}`),
    calls,
    hungUp,
    called,
    server,
    async [Symbol.asyncDispose]() {
      server.closeAllConnections()
      await new Promise((resolve) => server.close(resolve))
    },
  }
}

/** A stretch of an answer, as a line of the stream. */
export const stretch = (content: string, thinking?: string): string =>
  JSON.stringify({
    model: 'petit:3b',
    created_at: '2026-11-21T08:00:00Z',
    message: { role: 'assistant', content, ...(thinking === undefined ? {} : { thinking }) },
    done: false,
  })

function linesOf(
  { says, thinks = [], end }: { says: readonly string[]; thinks?: readonly string[]; end?: Partial<LastLine> },
  call: ChatCall,
) {
  const last = {
    model: call.model,
    created_at: '2026-11-21T08:00:01Z',
    message: { role: 'assistant', content: '' },
    done: true,
    done_reason: 'stop',
    total_duration: 1_000_000,
    prompt_eval_count: Math.ceil(call.messages.reduce((sum, { content }) => sum + content.length, 0) / 4),
    eval_count: says.length,
    ...end,
  }
  return [
    ...thinks.map((thought) => stretch('', thought)),
    ...says.map((words) => stretch(words)),
    JSON.stringify(last),
  ]
}

function sendLines(response: ServerResponse, lines: readonly string[], ending: Ending): void {
  response.writeHead(200, { 'content-type': 'application/x-ndjson' })
  // Broken where a network breaks them: in the middle of a line, and of a letter.
  const bytes = Buffer.from(lines.map((line) => `${line}\n`).join(''))
  const middle = Math.floor(bytes.length / 2)
  response.write(bytes.subarray(0, middle))
  response.write(bytes.subarray(middle), () => {
    if (ending === 'end') response.end()
    if (ending === 'cut') response.destroy()
  })
  if (bytes.length === 0) response.flushHeaders()
}

function sendJson(response: ServerResponse, status: number, body: object): void {
  response.writeHead(status, { 'content-type': 'application/json; charset=utf-8' })
  response.end(JSON.stringify(body))
}

function isChatCall(body: unknown): body is ChatCall {
  return (
    typeof body === 'object' &&
    body !== null &&
    'model' in body &&
    typeof body.model === 'string' &&
    'messages' in body &&
    Array.isArray(body.messages) &&
    body.messages.every(
      (message: unknown) =>
        typeof message === 'object' &&
        message !== null &&
        'role' in message &&
        'content' in message &&
        typeof message.content === 'string',
    )
  )
}
