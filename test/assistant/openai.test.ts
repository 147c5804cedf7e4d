import { createServer } from 'node:http'
import { json } from 'node:stream/consumers'
import { expect, test } from 'vitest'
import type { Question } from '../../assistant/src/models/model.ts'
import { OpenAiModel } from '../../assistant/src/models/openai/openai.ts'

/** An endpoint that speaks as OpenAI's does, over the wire. */

const QUESTION: Question = { messages: [{ role: 'user', text: 'Bonjour.' }], answerTokens: 100, temperature: 0 }
const PATIENCE = { firstWord: 5_000, nextWord: 5_000, retries: [1] }

const event = (delta: object, finish: string | null = null): string =>
  `data: ${JSON.stringify({ id: 'x', object: 'chat.completion.chunk', choices: [{ index: 0, delta, finish_reason: finish }] })}\n\n`

interface Reply {
  readonly status?: number
  readonly body: string
}

async function asked(
  replies: readonly Reply[],
  { question = QUESTION, key }: { question?: Question; key?: string } = {},
) {
  const calls: {
    readonly body: unknown
    readonly authorization: string | undefined
    readonly path: string | undefined
  }[] = []
  const left = [...replies]
  const server = createServer(async (request, response) => {
    calls.push({ body: await json(request), authorization: request.headers.authorization, path: request.url })
    const { status = 200, body } = left.shift() ?? { status: 500, body: 'the script is over' }
    response.writeHead(status, { 'content-type': status === 200 ? 'text/event-stream' : 'application/json' })
    response.end(body)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  const port = typeof address === 'object' ? address?.port : 0
  const heard: string[] = []
  const model = new OpenAiModel({
    endpoint: new URL(`http://127.0.0.1:${port}/v1/`),
    model: 'petit',
    contextSize: 4096,
    patience: PATIENCE,
    ...(key === undefined ? {} : { key }),
  })
  const answer = await model.ask(question, { signal: new AbortController().signal, text: (words) => heard.push(words) })
  server.closeAllConnections()
  await new Promise((resolve) => server.close(resolve))
  return { answer, heard, calls }
}

const failed = (code: string, partial = '') => ({ kind: 'failed', failure: expect.objectContaining({ code }), partial })

test('an answer is heard as it comes; the key goes where it belongs', async () => {
  const body = `${event({ role: 'assistant', content: '' })}: keep-alive\n\n${event({ content: 'Bon' })}${event({ content: 'jour.' })}${event({}, 'stop')}data: [DONE]\n\n`
  const { answer, heard, calls } = await asked([{ body }], { key: 'secret' })
  expect(answer).toEqual({ kind: 'answered', text: 'Bonjour.', warnings: [] })
  expect(heard).toEqual(['Bon', 'jour.'])
  expect(calls).toMatchObject([
    {
      path: '/v1/chat/completions',
      authorization: 'Bearer secret',
      body: { model: 'petit', stream: true, max_tokens: 100 },
    },
  ])
})

test('a schema that the host refuses is left out', async () => {
  const { answer, calls } = await asked(
    [
      { status: 400, body: '{"error":{"message":"response_format is not supported"}}' },
      { body: `${event({ content: '{}' })}${event({}, 'stop')}data: [DONE]\n\n` },
    ],
    { question: { ...QUESTION, schema: { type: 'object' } } },
  )
  expect(answer).toMatchObject({ kind: 'answered', text: '{}' })
  expect(calls[0]?.body).toHaveProperty('response_format')
  expect(calls[1]?.body).not.toHaveProperty('response_format')
})

test('what newer hosts refuse by name is asked in their way', async () => {
  const refusal = (message: string) => ({ status: 400, body: JSON.stringify({ error: { message } }) })
  const { answer, calls } = await asked(
    [
      refusal("Unsupported parameter: 'max_tokens'. Use 'max_completion_tokens' instead."),
      refusal("Unsupported value: 'temperature' does not support 0 with this model."),
      { body: `${event({ content: '{}' })}${event({}, 'stop')}data: [DONE]\n\n` },
    ],
    { question: { ...QUESTION, schema: { type: 'object' } } },
  )
  expect(answer).toMatchObject({ kind: 'answered', text: '{}' })
  expect(calls[2]?.body).toMatchObject({ max_completion_tokens: QUESTION.answerTokens })
  expect(calls[2]?.body).toHaveProperty('response_format')
  expect(calls[2]?.body).not.toHaveProperty('max_tokens')
  expect(calls[2]?.body).not.toHaveProperty('temperature')
})

test('a host that refuses whatever is asked is not asked for ever', async () => {
  const refusal = { status: 400, body: '{"error":{"message":"max_completion_tokens temperature no"}}' }
  const { answer, calls } = await asked([refusal, refusal, refusal, refusal, refusal], {
    question: { ...QUESTION, schema: { type: 'object' } },
  })
  expect(answer).toEqual(failed('request-refused'))
  expect(calls).toHaveLength(4)
})

test.each([
  ['the key is refused', { status: 401, body: '{"error":{"message":"bad key"}}' }, 'not-allowed'],
  [
    'the model is missing',
    { status: 404, body: '{"error":{"message":"The model `petit` does not exist"}}' },
    'model-missing',
  ],
  ['nothing of the kind is there', { status: 404, body: '<html></html>' }, 'not-a-host'],
  ['an error in the stream', { body: `data: {"error":{"message":"out of memory"}}\n\n` }, 'model-failed'],
  ['a stream without an end', { body: event({}) }, 'interrupted'],
  ['an event that is no JSON', { body: 'data: {"choices"\n\n' }, 'interrupted'],
  ['thinking alone', { body: `${event({ reasoning_content: 'Voyons' })}${event({}, 'stop')}` }, 'only-thinking'],
])('%s', async (_name, reply, code) => {
  expect((await asked([reply])).answer).toEqual(failed(code))
})

test('an answer cut by its length', async () => {
  expect(
    (await asked([{ body: `${event({ content: '{"a"' })}${event({}, 'length')}data: [DONE]\n\n` }])).answer,
  ).toEqual(failed('answer-cut', '{"a"'))
})

test('a host too busy, then not', async () => {
  const body = `${event({ content: 'Oui.' })}${event({}, 'stop')}data: [DONE]\n\n`
  expect((await asked([{ status: 429, body: '{}' }, { body }])).answer).toMatchObject({ kind: 'answered' })
})
