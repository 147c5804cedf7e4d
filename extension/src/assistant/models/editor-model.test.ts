import { beforeEach, expect, test, vi } from 'vitest'

/** What the editor's API gives, as far as it is used here. */
const { LanguageModelError } = vi.hoisted(() => {
  class LanguageModelError extends Error {
    static NoPermissions = { name: 'NoPermissions' }
    static NotFound = { name: 'NotFound' }
    static Blocked = { name: 'Blocked' }
    readonly code: string
    constructor(code: string, message: string) {
      super(message)
      this.code = code
    }
  }
  return { LanguageModelError }
})
vi.mock('vscode', () => ({
  CancellationTokenSource: class {
    token = {}
    cancel() {}
    dispose() {}
  },
  LanguageModelChatMessage: {
    User: (content: string) => ({ role: 'user', content }),
    Assistant: (content: string) => ({ role: 'assistant', content }),
  },
  LanguageModelError,
}))

const { EditorModel } = await import('./editor-model.ts')

const question = { messages: [{ role: 'system', text: 'Réponds.' } as const], answerTokens: 100, temperature: 0 }
let asked: unknown[] = []
beforeEach(() => {
  asked = []
})

function modelSaying(stretches: readonly (string | Error)[], { tokens = 1, onAsk = () => {} } = {}) {
  const chat = {
    id: 'm',
    name: 'M',
    vendor: 'v',
    family: 'f',
    version: '1',
    maxInputTokens: 100,
    countTokens: async () => tokens,
    sendRequest: async (messages: unknown, options: unknown) => {
      asked.push([messages, options])
      onAsk()
      const [first] = stretches
      if (first instanceof Error) throw first
      async function* text() {
        for (const stretch of stretches) {
          if (stretch instanceof Error) throw stretch
          yield stretch
        }
      }
      return { text: text(), stream: text() }
    },
  }
  return new EditorModel(chat)
}

const ask = (model: InstanceType<typeof EditorModel>, signal = new AbortController().signal) =>
  model.ask(question, { signal })

test('the answer is told as it comes, and given whole', async () => {
  const heard: string[] = []
  const signal = new AbortController().signal
  const answer = await modelSaying(['Bon', 'jour']).ask(question, { signal, text: (stretch) => heard.push(stretch) })
  expect(answer).toEqual({ kind: 'answered', text: 'Bonjour', warnings: [] })
  expect(heard).toEqual(['Bon', 'jour'])
  expect(asked).toEqual([[[{ role: 'user', content: 'Réponds.' }], {}]])
})

test('a temperature is passed on when one is wanted', async () => {
  await modelSaying(['ok']).ask({ ...question, temperature: 0.4 }, { signal: new AbortController().signal })
  expect(asked).toEqual([[[{ role: 'user', content: 'Réponds.' }], { modelOptions: { temperature: 0.4 } }]])
})

test.each([
  ['NoPermissions', 'not-allowed'],
  ['NotFound', 'model-missing'],
  ['Blocked', 'request-refused'],
  ['other', 'model-failed'],
])('%s is %s, in words that say what to do', async (code, expected) => {
  const answer = await ask(modelSaying([new LanguageModelError(code, 'the host said so')]))
  expect(answer).toMatchObject({ kind: 'failed', failure: { code: expected } })
  if (answer.kind === 'failed') expect(answer.failure.message.fr).toContain('the host said so')
})

test('what came before a break is not used', async () => {
  const answer = await ask(modelSaying(['Bon', new Error('cut')]))
  expect(answer).toMatchObject({ kind: 'failed', failure: { code: 'interrupted' }, partial: 'Bon' })
})

test('nothing said, too much asked and a cancellation are failures too', async () => {
  expect(await ask(modelSaying(['  ']))).toMatchObject({ failure: { code: 'nothing-said' } })
  expect(await ask(modelSaying(['ok'], { tokens: 1000 }))).toMatchObject({ failure: { code: 'prompt-too-long' } })
  expect(asked).toHaveLength(1)
  const aborting = new AbortController()
  const model = modelSaying(['Bon', 'jour'], { onAsk: () => aborting.abort() })
  expect(await ask(model, aborting.signal)).toMatchObject({ failure: { code: 'cancelled' } })
})
