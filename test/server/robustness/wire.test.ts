import { spawn } from 'node:child_process'
import { describe, expect, onTestFinished, test } from 'vitest'
import { ResponseError } from 'vscode-languageserver-protocol/node'
import { generateReferential } from '../../generator/generate.ts'
import { VSCODE, valueAt } from '../client/capabilities.ts'
import { Client, type ClientOptions, framed, UNASKED } from '../client/client.ts'
import { clientForTest, workspaceForTest } from '../client/in-test.ts'
import { serverArguments, within } from '../client/process.ts'
import { sample } from './texts.ts'

/** What goes wrong on the wire or around it: a proper error or a clean end, within a deadline. */

const DEADLINE = 60_000
const URI = 'file:///projet/essai.referentiel.yaml'
const TEXT = sample('defauts/competences.referentiel.yaml')

const PARSE_ERROR = -32700
const METHOD_NOT_FOUND = -32601
const INVALID_PARAMS = -32602
const INVALID_REQUEST = -32600
const NOT_INITIALIZED = -32002
const CANCELLED = -32800
const REQUEST_FAILED = -32803

const session = (options: ClientOptions = {}): Promise<Client> =>
  clientForTest({ capabilities: VSCODE, deadline: DEADLINE, ignore: UNASKED, ...options })

/** A client whose test ends the server in another way than a session ends. */
function silentClient(options: ClientOptions = {}): Client {
  const client = new Client({ capabilities: VSCODE, deadline: DEADLINE, ...options })
  onTestFinished(() => client.kill())
  return client
}

describe('messages that cannot be understood', () => {
  test.each([
    ['text that is no JSON', framed('{ "jsonrpc": "2.0", "id": 99, ')],
    ['JSON that is no message', framed('[1, 2, "trois"]')],
    ['a message without a method', framed('{"jsonrpc":"2.0","id":"sans-methode"}')],
    ['an empty body', framed('')],
    [
      'bytes that are no UTF-8',
      Buffer.concat([Buffer.from('Content-Length: 4\r\n\r\n'), Buffer.from([0xff, 0xfe, 0xff, 0xc0])]),
    ],
    ['a header that is no header', 'Bonjour\r\n\r\n'],
    ['a length that is no number', 'Content-Length: beaucoup\r\n\r\n{}'],
    ['a negative length', 'Content-Length: -5\r\n\r\n{}'],
  ])('%s: the server says so, goes on or ends', async (_, bytes) => {
    const client = silentClient()
    await client.initialize()
    client.writeRaw(bytes)
    const answered = client.ask('textDocument/hover', {
      textDocument: { uri: URI },
      position: { line: 0, character: 0 },
    })
    const outcome = await within(
      DEADLINE,
      'an answer, an error or an end',
      Promise.race([
        answered.then(() => 'answered'),
        client.unreadable.next('a parse error', () => true, DEADLINE).then(({ params }) => valueAt(params, ['code'])),
        client.server.exit.then(() => 'ended'),
      ]),
    )
    expect(['answered', 'ended', PARSE_ERROR]).toContain(outcome)
    expect(client.server.stderr()).toBe('')
  })

  test.each([
    ['numbers for a document', 'textDocument/hover', { textDocument: 5, position: 'ici' }],
    ['no position', 'textDocument/completion', { textDocument: { uri: URI } }],
    ['no parameters', 'textDocument/definition', undefined],
    [
      'a position of words',
      'textDocument/hover',
      { textDocument: { uri: URI }, position: { line: 'un', character: null } },
    ],
    ['a list', 'textDocument/documentSymbol', ['un', 'deux']],
    [
      'a new name that is a number',
      'textDocument/rename',
      { textDocument: { uri: URI }, position: { line: 0, character: 0 }, newName: 7 },
    ],
    ['a command without a name', 'workspace/executeCommand', {}],
    ['an action that was never given', 'codeAction/resolve', { title: 'x', data: { rule: 3, nonsense: [] } }],
    ['a model of nothing', 'equerre/model', { textDocument: null }],
  ])('%s for %s: a proper error or nothing found, and the session goes on', async (_, method, params) => {
    const client = await session()
    await client.open(URI, TEXT)
    try {
      await client.ask(method, params)
    } catch (problem) {
      if (!(problem instanceof ResponseError)) throw problem
      expect([INVALID_PARAMS, INVALID_REQUEST, METHOD_NOT_FOUND, REQUEST_FAILED]).toContain(problem.code)
    }
    expect((await client.diagnostics(URI)).length).toBeGreaterThan(0)
  })

  test.each([
    ['a change without a document', 'textDocument/didChange', { contentChanges: [{ text: 'a' }] }],
    [
      'a change of a document that is not open',
      'textDocument/didChange',
      {
        textDocument: { uri: 'file:///ailleurs.referentiel.yaml', version: 3 },
        contentChanges: [{ text: 'a' }],
      },
    ],
    [
      'a close of a document that is not open',
      'textDocument/didClose',
      { textDocument: { uri: 'file:///nulle-part.referentiel.yaml' } },
    ],
    ['an opening without a text', 'textDocument/didOpen', { textDocument: { uri: 'file:///b.referentiel.yaml' } }],
    ['settings that are a number', 'workspace/didChangeConfiguration', { settings: 12 }],
    ['files that changed without a name', 'workspace/didChangeWatchedFiles', { changes: [{ type: 9 }] }],
    ['a notification that nobody knows', 'equerre/inventee', { a: 1 }],
    ['an optional notification that nobody knows', '$/inventee', {}],
    ['a cancellation of nothing', '$/cancelRequest', { id: 4242 }],
  ])('%s (notification): the session goes on', async (_, method, params) => {
    const client = await session({ ignore: [...UNASKED, 'window/logMessage'] })
    await client.open(URI, TEXT)
    const before = await client.diagnostics(URI)
    await client.notify(method, params)
    expect(await client.diagnostics(URI)).toEqual(before)
  })
})

describe('messages at the wrong time', () => {
  test('an unknown request has no method', async () => {
    const client = await session()
    expect((await client.refusal('equerre/inventee', {})).code).toBe(METHOD_NOT_FOUND)
    expect((await client.refusal('$/inventee', {})).code).toBe(METHOD_NOT_FOUND)
  })

  test('before initialize, requests are refused and notifications dropped', async () => {
    const client = silentClient()
    const params = { textDocument: { uri: URI }, position: { line: 0, character: 0 } }
    expect((await client.refusal('textDocument/hover', params)).code).toBe(NOT_INITIALIZED)
    await client.notify('textDocument/didClose', { textDocument: { uri: URI } })
    await client.initialize()
    await client.open(URI, TEXT)
    expect((await client.diagnostics(URI)).length).toBeGreaterThan(0)
    await client.end()
  })

  test('a second initialize is refused', async () => {
    const client = await session()
    expect((await client.refusal('initialize', { processId: null, rootUri: null, capabilities: {} })).code).toBe(
      INVALID_REQUEST,
    )
  })

  test('after shutdown, requests are refused and exit ends with 0', async () => {
    const client = silentClient({ ignore: UNASKED })
    await client.initialize()
    await client.open(URI, TEXT)
    await client.ask('shutdown')
    const params = client.at(URI, 0)
    expect((await client.refusal('textDocument/hover', params)).code).toBe(INVALID_REQUEST)
    await client.notify('textDocument/didClose', { textDocument: { uri: URI } })
    await client.notify('exit')
    expect(await client.ended()).toEqual({ code: 0, signal: null })
  })

  test('exit without shutdown ends with 1', async () => {
    const client = silentClient({ ignore: UNASKED })
    await client.initialize()
    await client.notify('exit')
    expect(await client.ended()).toEqual({ code: 1, signal: null })
  })

  test('exit before initialize ends with 1', async () => {
    const client = silentClient()
    await client.notify('exit')
    expect(await client.ended()).toEqual({ code: 1, signal: null })
  })
})

describe('a client that goes', () => {
  test.each([
    ['before initialize', async () => {}],
    ['after initialize', async (client: Client) => void (await client.initialize())],
    [
      'while the server works',
      async (client: Client) => {
        await client.initialize()
        await client.open(URI, generateReferential(200_000, 5))
        client.ask('textDocument/diagnostic', { textDocument: { uri: URI } }).catch(() => {})
      },
    ],
    ['in the middle of a message', async (client: Client) => client.writeRaw('Content-Length: 500\r\n\r\n{"jsonrpc":')],
  ])('the input closes %s: the server ends without a word', async (_, begin) => {
    const client = silentClient({ ignore: UNASKED })
    await begin(client)
    client.server.child.stdin.end()
    const { signal } = await within(DEADLINE, 'the end of the server', client.server.exit)
    expect(signal).toBeNull()
    expect(client.server.stderr()).toBe('')
  })

  test('nobody reads what it says: it ends with its input', async () => {
    const client = silentClient()
    await client.initialize()
    client.server.child.stdout.destroy()
    for (let turn = 1; turn <= 20; turn++) {
      const textDocument = { uri: `file:///${turn}.referentiel.yaml`, languageId: 'yaml', version: 1, text: TEXT }
      const method = 'textDocument/didOpen'
      client.writeRaw(framed({ jsonrpc: '2.0', method, params: { textDocument } }))
    }
    client.server.child.stdin.end()
    const { signal } = await within(DEADLINE, 'the end of the server', client.server.exit)
    expect(signal).toBeNull()
  })

  test('the process that it was told to watch dies: it ends though its input stays open', async () => {
    const editor = spawn(process.execPath, ['-e', 'setInterval(() => {}, 1000)'], { stdio: 'ignore' })
    onTestFinished(() => void editor.kill('SIGKILL'))
    const client = silentClient()
    await client.ask('initialize', { processId: editor.pid, rootUri: null, capabilities: {} })
    await client.notify('initialized', {})
    editor.kill('SIGKILL')
    const { signal } = await within(DEADLINE, 'the end of the server', client.server.exit)
    expect(signal).toBeNull()
    expect(client.server.stderr()).toBe('')
  })

  test('the editor is killed: its server does not stay', async () => {
    const code = `
      const { spawn } = require('node:child_process')
      const server = spawn(process.execPath, ${JSON.stringify(serverArguments())}, { stdio: ['pipe', 'pipe', 'inherit'] })
      const body = JSON.stringify({ jsonrpc: '2.0', id: 1, method: 'initialize', params: { processId: process.pid, rootUri: null, capabilities: {} } })
      server.stdin.write('Content-Length: ' + body.length + '\\r\\n\\r\\n' + body)
      server.stdout.once('data', () => console.log(server.pid))
    `
    const editor = spawn(process.execPath, ['-e', code], { stdio: ['ignore', 'pipe', 'inherit'] })
    onTestFinished(() => void editor.kill('SIGKILL'))
    const pid = Number(
      await within(
        DEADLINE,
        'the answer to the editor',
        new Promise<Buffer>((resolve) => {
          editor.stdout.once('data', resolve)
        }),
      ),
    )
    expect(isAlive(pid)).toBe(true)
    editor.kill('SIGKILL')
    await expect.poll(() => isAlive(pid), { timeout: DEADLINE, interval: 100 }).toBe(false)
  })
})

describe('a request that the client cancels', () => {
  test('stops, and the others are answered', async () => {
    const place = workspaceForTest()
    const client = await session({ folders: [place.uri] })
    const uri = place.uriOf('grand.referentiel.yaml')
    await client.open(uri, generateReferential(400_000, 2))
    await client.diagnostics(uri)
    for (let turn = 0; turn < 5; turn++) {
      const { text } = client.text(uri)
      await client.change(uri, { start: text.length, end: text.length, newText: `# ${turn}\n` })
      const method = turn % 2 === 0 ? 'textDocument/diagnostic' : 'textDocument/documentSymbol'
      expect(await client.cancelled(method, { textDocument: { uri } })).toBe(CANCELLED)
    }
    expect((await client.diagnostics(uri)).length).toBeGreaterThan(0)
  })

  test('the check of a whole folder stops', async () => {
    const files = Object.fromEntries(
      Array.from({ length: 12 }, (_, index) => [`f${index}.referentiel.yaml`, generateReferential(40_000, index + 1)]),
    )
    const place = workspaceForTest(files)
    const client = await session({ folders: [place.uri] })
    const start = performance.now()
    expect(await client.ask('workspace/diagnostic', { previousResultIds: [] })).toHaveProperty('items.length', 12)
    const whole = performance.now() - start
    await client.configure({ equerre: { profil: 'strict' } })
    const again = performance.now()
    expect(await client.cancelled('workspace/diagnostic', { previousResultIds: [] })).toBe(CANCELLED)
    // Not a measure: the whole check took so long, one that was cancelled at its start must not.
    expect(performance.now() - again).toBeLessThan(Math.max(whole, 2000))
  })
})

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch {
    return false
  }
}
