import { createServer } from 'node:http'
import { describe, expect, test, vi } from 'vitest'
import type { Listener, Question } from '../../assistant/src/models/model.ts'
import { installedModels, pullModel } from '../../assistant/src/models/ollama/installed.ts'
import { OllamaModel } from '../../assistant/src/models/ollama/ollama.ts'
import type { Patience } from '../../assistant/src/models/patience.ts'
import { type Script, scriptedOllama, stretch } from './scripted-ollama.ts'

/** Each way an Ollama fails, over the wire, and what is made of it. */

const PATIENCE: Patience = { firstWord: 5_000, nextWord: 5_000, retries: [1, 1] }
const QUESTION: Question = {
  messages: [{ role: 'user', text: 'Propose un critère pour la compétence C1.' }],
  answerTokens: 200,
  temperature: 0,
}

async function asked(
  script: Script,
  more: { question?: Partial<Question>; patience?: Partial<Patience>; listener?: Partial<Listener> } = {},
) {
  await using host = await scriptedOllama(script)
  const model = new OllamaModel({
    endpoint: host.endpoint,
    model: 'petit:3b',
    contextSize: 8192,
    patience: { ...PATIENCE, ...more.patience },
  })
  const heard: string[] = []
  const waited: string[] = []
  const answer = await model.ask(
    { ...QUESTION, ...more.question },
    {
      signal: new AbortController().signal,
      text: (words) => heard.push(words),
      waiting: ({ fr }) => waited.push(fr),
      ...more.listener,
    },
  )
  return { answer, heard, waited, calls: host.calls, model }
}

const failed = (code: string, partial = '') => ({ kind: 'failed', failure: expect.objectContaining({ code }), partial })

test('an answer is heard as it comes and given whole', async () => {
  const { answer, heard, calls } = await asked({
    turns: [{ says: ['Le plan ', 'est établi à partir ', 'du relevé.'] }],
  })
  expect(answer).toEqual({ kind: 'answered', text: 'Le plan est établi à partir du relevé.', warnings: [] })
  expect(heard).toEqual(['Le plan ', 'est établi à partir ', 'du relevé.'])
  expect(calls).toEqual([
    {
      model: 'petit:3b',
      messages: [{ role: 'user', content: QUESTION.messages[0]?.text }],
      stream: true,
      options: { temperature: 0, num_ctx: 8192, num_predict: 200 },
    },
  ])
})

test('the schema is given where the answer is held to it', async () => {
  const schema = { type: 'object' }
  const { calls } = await asked({ turns: [{ says: ['{}'] }] }, { question: { schema } })
  expect(calls[0]?.format).toEqual(schema)
})

test('a model that thinks is told not to, and never asked for more context than it was made for', async () => {
  const { calls } = await asked({
    turns: [{ says: ['Oui.'] }],
    capabilities: ['completion', 'thinking'],
    contextLength: 4096,
  })
  expect(calls[0]).toMatchObject({ think: false, options: { num_ctx: 4096 } })
})

describe('what fails', () => {
  test('nobody listens', async () => {
    const server = createServer()
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
    const address = server.address()
    const port = typeof address === 'object' ? address?.port : 0
    await new Promise((resolve) => server.close(resolve))
    const endpoint = new URL(`http://127.0.0.1:${port}`)
    const model = new OllamaModel({ endpoint, model: 'petit:3b', contextSize: 8192, patience: PATIENCE })
    const answer = await model.ask(QUESTION, { signal: new AbortController().signal })
    expect(answer).toEqual(failed('not-running'))
    expect(answer.kind === 'failed' && answer.failure.message.fr).toContain(endpoint.origin)
  })

  test('the model is not pulled', async () => {
    expect((await asked({ turns: [], capabilities: null })).answer).toEqual(failed('model-missing'))
  })

  test('a model that Ollama passes on to another host under a local name is sent nothing', async () => {
    const { answer, calls, model } = await asked({ turns: [{ says: ['Oui.'] }], remoteHost: 'https://ollama.com' })
    expect(answer).toEqual(failed('served-from-elsewhere'))
    expect(calls).toEqual([])
    expect(model.place.kind).toBe('machine')
    const named = new OllamaModel({
      endpoint: new URL('http://127.0.0.1:1'),
      model: 'grand:120b-cloud',
      contextSize: 1,
    })
    expect(named.place).toEqual({ kind: 'network', address: 'ollama.com, 127.0.0.1:1' })
  })

  test('a host that is no Ollama', async () => {
    const script: Script = { turns: [{ status: 404, body: '<html>Not found</html>', type: 'text/html' }] }
    expect((await asked(script)).answer).toEqual(failed('not-a-host'))
  })

  test('a queue that is full, then not', async () => {
    const busy = { status: 503, body: '{"error":"server busy, please try again"}' }
    const { answer, waited } = await asked({ turns: [busy, busy, { says: ['Enfin.'] }] })
    expect(answer).toMatchObject({ kind: 'answered', text: 'Enfin.' })
    expect(waited).toHaveLength(2)
  })

  test('a queue that stays full', async () => {
    const busy = { status: 503, body: '{"error":"server busy"}' }
    expect((await asked({ turns: [busy, busy, busy] })).answer).toEqual(failed('busy'))
  })

  test('an option that the model refuses is left out', async () => {
    const refusal = { status: 400, body: '{"error":"\\"petit:3b\\" does not support thinking"}' }
    const script: Script = { turns: [refusal, { says: ['{}'] }], capabilities: ['completion', 'thinking'] }
    const { answer, calls } = await asked(script, { question: { schema: { type: 'object' } } })
    expect(answer).toMatchObject({ kind: 'answered', text: '{}' })
    expect(calls[1]).not.toHaveProperty('think')
    expect(calls[1]).not.toHaveProperty('format')
  })

  test('memory that lacks', async () => {
    const body = '{"error":"model requires more system memory (9.1 GiB) than is available (4.2 GiB)"}'
    const { answer } = await asked({ turns: [{ status: 500, body }] })
    expect(answer).toEqual(failed('model-failed'))
    expect(answer.kind === 'failed' && answer.failure.message.fr).toContain('9.1 GiB')
  })

  test('a model served from elsewhere that cannot be reached', async () => {
    const { answer } = await asked({ turns: [{ status: 502, body: '{"error":"upstream unreachable"}' }] })
    expect(answer).toEqual(failed('model-unreachable'))
  })

  test('an error in the middle of the stream', async () => {
    const lines = [stretch('Le plan '), '{"error":"an error was encountered while running the model"}']
    const { answer } = await asked({ turns: [{ lines, ending: 'end' }] })
    expect(answer).toEqual(failed('model-failed', 'Le plan '))
  })

  test('an error before the first word of the stream', async () => {
    const { answer } = await asked({ turns: [{ lines: ['{"error":"llama runner terminated"}'], ending: 'end' }] })
    expect(answer).toEqual(failed('model-failed'))
  })

  test.each(['end', 'cut'] as const)('a stream without its last line (%s)', async (ending) => {
    const { answer } = await asked({ turns: [{ lines: [stretch('Le plan ')], ending }] })
    expect(answer).toMatchObject({ kind: 'failed', failure: { code: 'interrupted' } })
  })

  test('a line that is no JSON is not left out in silence', async () => {
    const end = JSON.stringify({ message: { content: '' }, done: true, done_reason: 'stop' })
    const { answer } = await asked({
      turns: [{ lines: [stretch('Le '), '{"message":{"cont', stretch('plan'), end], ending: 'end' }],
    })
    expect(answer).toMatchObject({ kind: 'failed', failure: { code: 'interrupted' } })
  })

  test('an answer cut by its length', async () => {
    const { answer } = await asked({ turns: [{ says: ['{"criteres": ['], end: { done_reason: 'length' } }] })
    expect(answer).toEqual(failed('answer-cut', '{"criteres": ['))
  })

  test('thinking alone', async () => {
    expect((await asked({ turns: [{ says: [], thinks: ['Voyons…'] }] })).answer).toEqual(failed('only-thinking'))
  })

  test('nothing', async () => {
    expect((await asked({ turns: [{ says: [' '] }] })).answer).toEqual(failed('nothing-said', ' '))
  })

  test('a prompt that does not fit is not sent', async () => {
    const messages = [{ role: 'user' as const, text: 'mot '.repeat(10_000) }]
    const { answer, calls } = await asked({ turns: [] }, { question: { messages } })
    expect(answer).toEqual(failed('prompt-too-long'))
    expect(calls).toEqual([])
  })

  test('a prompt whose start was cut in silence is told of', async () => {
    const messages = [{ role: 'user' as const, text: 'mot '.repeat(4_000) }]
    const turns = [{ says: ['Un critère.'], end: { prompt_eval_count: 500 } }]
    const { answer } = await asked({ turns }, { question: { messages } })
    expect(answer).toMatchObject({
      kind: 'answered',
      warnings: [expect.objectContaining({ fr: expect.stringContaining('500') })],
    })
  })

  test('a silence too long', async () => {
    const { answer } = await asked({ turns: [{ lines: [], ending: 'hang' }] }, { patience: { firstWord: 50 } })
    expect(answer).toEqual(failed('too-slow'))
  })

  test('a silence too long after the first words', async () => {
    const { answer } = await asked(
      { turns: [{ lines: [stretch('Le ')], ending: 'hang' }] },
      { patience: { nextWord: 50 } },
    )
    expect(answer).toEqual(failed('too-slow', 'Le '))
  })
})

test('cancelling hangs up', async () => {
  await using host = await scriptedOllama({ turns: [{ lines: [stretch('Le ')], ending: 'hang' }] })
  const model = new OllamaModel({ endpoint: host.endpoint, model: 'petit:3b', contextSize: 8192, patience: PATIENCE })
  const controller = new AbortController()
  const answer = await model.ask(QUESTION, { signal: controller.signal, text: () => controller.abort() })
  expect(answer).toEqual(failed('cancelled', 'Le '))
  await host.hungUp
})

test('the models installed, and one that is downloaded step by step', async () => {
  await using host = await scriptedOllama({
    turns: [],
    pull: [
      { status: 'pulling manifest' },
      { status: 'pulling 970aa74c0a90', digest: 'sha256:970a', total: 100, completed: 40 },
      { status: 'pulling 970aa74c0a90', digest: 'sha256:970a', total: 100, completed: 100 },
      { status: 'success' },
    ],
  })
  const { signal } = new AbortController()
  expect(await installedModels(host.endpoint, signal)).toEqual({ kind: 'models', names: ['petit:3b'] })
  const steps: (number | null)[] = []
  const failure = await pullModel(host.endpoint, 'petit:3b', signal, ({ completed, total }) =>
    steps.push(total === null ? null : completed / total),
  )
  expect(failure).toBeNull()
  expect(steps).toEqual([null, 0.4, 1, null])
})

test('a download that the host refuses', async () => {
  await using host = await scriptedOllama({
    turns: [],
    pull: [{ status: 'pulling manifest' }, { error: 'pull model manifest: file does not exist' }],
  })
  const failure = await pullModel(host.endpoint, 'absent', new AbortController().signal, () => {})
  expect(failure).toMatchObject({
    code: 'interrupted',
    message: { fr: expect.stringContaining('file does not exist') },
  })
})

test('the library says nothing on the standard output', async () => {
  const log = vi.spyOn(console, 'log')
  const write = vi.spyOn(process.stdout, 'write')
  await asked({ turns: [{ status: 500, body: 'not json' }] })
  await asked({ turns: [{ status: 500, body: '<html>', type: 'text/html' }] })
  await asked({ turns: [{ lines: ['not json'], ending: 'end' }] })
  expect(log).not.toHaveBeenCalled()
  expect(write).not.toHaveBeenCalled()
  vi.restoreAllMocks()
})
