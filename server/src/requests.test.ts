import { PassThrough } from 'node:stream'
import { expect, onTestFinished, test } from 'vitest'
import {
  CancellationTokenSource,
  createConnection,
  createMessageConnection,
  HoverRequest,
  InitializeRequest,
  RenameRequest,
  type ResponseError,
  StreamMessageReader,
  StreamMessageWriter,
} from 'vscode-languageserver/node'
import { Refusal, Requests } from './requests.ts'
import { Session } from './session.ts'

const URI = 'file:///essai.referentiel.yaml'
const AT = { textDocument: { uri: URI }, position: { line: 0, character: 0 } }

/** A session over streams in memory, with what a test registers. */
async function session(register: (requests: Requests) => void) {
  const [up, down] = [new PassThrough(), new PassThrough()]
  const connection = createConnection(new StreamMessageReader(up), new StreamMessageWriter(down))
  const session = new Session(connection, { version: '0', matcher: () => () => false, rulePage: () => '' })
  register(new Requests(connection, session))
  connection.onInitialize((params) => {
    session.begin(params)
    session.documents.open({ uri: URI, languageId: 'yaml', version: 1, text: 'referentiel: 1\n' })
    return { capabilities: {} }
  })
  connection.listen()
  const client = createMessageConnection(new StreamMessageReader(down), new StreamMessageWriter(up))
  const told: unknown[] = []
  client.onNotification('window/logMessage', (params) => void told.push(params))
  client.listen()
  onTestFinished(() => {
    client.dispose()
    connection.dispose()
  })
  await client.sendRequest(InitializeRequest.method, { processId: null, rootUri: null, capabilities: {} })
  const refusal = (method: string, params: unknown): Promise<ResponseError<unknown>> =>
    client.sendRequest(method, params).then(
      () => Promise.reject(new Error('it was answered')),
      (error) => error,
    )
  return { client, told, refusal }
}

test('a crash is an internal error, told once in the log, and the next request is answered', async () => {
  let crashes = 0
  const { client, told, refusal } = await session((requests) => {
    requests.atPosition(HoverRequest.type, () => {
      if (crashes++ < 2) throw new TypeError('essai')
      return { contents: 'bien' }
    })
  })
  const first = await refusal(HoverRequest.method, AT)
  expect(first.code).toBe(-32603)
  expect(first.message).not.toContain('essai')
  expect((await refusal(HoverRequest.method, AT)).code).toBe(-32603)
  expect(await client.sendRequest(HoverRequest.method, AT)).toEqual({ contents: 'bien' })
  expect(told).toMatchObject([{ type: 1, message: expect.stringContaining('essai') }])
})

test('a refusal is told in words and is no crash', async () => {
  const { told, refusal } = await session((requests) => {
    requests.atPosition(RenameRequest.type, () => {
      throw new Refusal({ fr: 'Non.', en: 'No.' })
    })
  })
  const { code, message } = await refusal(RenameRequest.method, { ...AT, newName: 'C1' })
  expect([code, message]).toEqual([-32803, 'Non.'])
  expect(told).toEqual([])
})

test('what is cancelled while it is answered is cancelled, whatever comes of it', async () => {
  const source = new CancellationTokenSource()
  const { client } = await session((requests) => {
    requests.on(HoverRequest.type, async (_, token) => {
      source.cancel()
      await new Promise<void>((resolve) => void token.onCancellationRequested(() => resolve()))
      throw new Error('essai')
    })
  })
  await expect(client.sendRequest(HoverRequest.method, AT, source.token)).rejects.toMatchObject({ code: -32800 })
})

test.each([
  ['without parameters', undefined],
  ['without a document', { position: AT.position }],
  ['with a position of words', { ...AT, position: { line: 'un', character: 0 } }],
  ['without a position', { textDocument: AT.textDocument }],
])('%s, parameters are invalid', async (_, params) => {
  const { refusal } = await session((requests) => requests.atPosition(HoverRequest.type, () => null))
  expect((await refusal(HoverRequest.method, params)).code).toBe(-32602)
})
