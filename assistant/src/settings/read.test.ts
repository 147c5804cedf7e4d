import { inspect } from 'node:util'
import { describe, expect, test } from 'vitest'
import { describe as described } from './describe.ts'
import { modelOf } from './model-of.ts'
import { type AssistantSources, readAssistantSettings } from './read.ts'

/** What was said, by whom, and what is followed. */

const read = (sources: AssistantSources) => readAssistantSettings(sources)
const placed = (sources: AssistantSources) => {
  const { settings, notes, problems } = read(sources)
  const { provider, model, endpoint } = settings
  return { provider, model, endpoint: endpoint?.origin ?? null, notes: notes.length, problems: problems.length }
}
const NOTHING: ReturnType<typeof placed> = { provider: 'none', model: null, endpoint: null, notes: 0, problems: 0 }
const HERE = 'http://127.0.0.1:11434'

describe('who is asked', () => {
  test.each<[string, AssistantSources, Partial<ReturnType<typeof placed>>]>([
    ['nothing said: nobody', {}, NOTHING],
    ['a key alone: nobody', { environment: { EQUERRE_API_KEY: 'secret', OLLAMA_HOST: '10.0.0.1' } }, NOTHING],
    ['blank values: nobody', { options: { provider: ' ', model: null }, environment: { EQUERRE_MODEL: '' } }, NOTHING],
    [
      'a name supposes Ollama, here',
      { options: { model: 'petit' } },
      { provider: 'ollama', model: 'petit', endpoint: HERE },
    ],
    [
      'an address of a version supposes OpenAI’s protocol',
      { options: { endpoint: 'http://127.0.0.1:1234/v1', model: 'm' } },
      { provider: 'openai', endpoint: 'http://127.0.0.1:1234' },
    ],
    [
      'options win over the environment, over the person, over the project',
      {
        options: { model: 'a' },
        environment: { EQUERRE_MODEL: 'b', EQUERRE_PROVIDER: 'ollama' },
        user: { model: 'c', provider: 'openai' },
        project: { model: 'd', provider: 'none' },
      },
      { provider: 'ollama', model: 'a' },
    ],
    ['none turns it off', { options: { provider: 'none' }, user: { provider: 'ollama', model: 'petit' } }, NOTHING],
    [
      'a model and an address of another provider are not taken up',
      {
        options: { provider: 'ollama' },
        user: { provider: 'openai', model: 'gpt', endpoint: 'https://api.example/v1' },
      },
      { provider: 'ollama', model: null, endpoint: HERE },
    ],
    [
      'where Ollama is told to be',
      { options: { model: 'petit' }, environment: { OLLAMA_HOST: '0.0.0.0:9999' } },
      { endpoint: 'http://127.0.0.1:9999' },
    ],
    [
      'an address without a scheme',
      { options: { model: 'm', endpoint: 'localhost' } },
      { endpoint: 'http://localhost:11434' },
    ],
    ['the editor’s', { user: { provider: 'editor' } }, { provider: 'editor', endpoint: null }],
  ])('%s', (_, sources, expected) => {
    expect(placed(sources)).toMatchObject(expected)
  })
})

describe('a project sends nothing elsewhere', () => {
  const FAR = [
    'https://collecte.example/v1',
    'http://192.168.1.20:11434',
    'http://[::ffff:127.0.0.1]:11434',
    'http://127.0.0.1.example:11434',
    'http://localhost.example',
    'http://10.0.0.1@example',
  ]
  test.each(FAR)('%s is not followed', (endpoint) => {
    const { settings, notes, problems } = read({ project: { provider: 'ollama', model: 'petit', endpoint } })
    expect(settings.endpoint).toBeNull()
    expect(modelOf(settings)).toBeNull()
    expect([...notes, ...problems]).toHaveLength(1)
  })

  test.each(['options', 'user'] as const)('the same from %s is', (source) => {
    const { settings, notes } = read({
      [source]: { provider: 'openai', model: 'm', endpoint: 'https://api.example/v1' },
    })
    expect(settings.endpoint?.href).toBe('https://api.example/v1')
    expect(notes).toEqual([])
  })

  test('it is told that it was ignored, with where', () => {
    const [note] = read({ project: { model: 'petit', endpoint: 'https://collecte.example/v1' } }).notes
    expect(note?.fr).toMatch(/https:\/\/collecte\.example[\s\S]*ignorée[\s\S]*--endpoint/)
  })

  test('not through a model that Ollama passes on either', () => {
    const project = { provider: 'ollama', model: 'gpt-oss:120b-cloud' }
    expect(placed({ project })).toMatchObject({ provider: 'none', notes: 1 })
    const { settings } = read({ user: project })
    expect(modelOf(settings)?.place.kind).toBe('network')
    expect(described(settings).fr).toContain('hors de cette machine (Ollama, ollama.com')
  })

  test('nor through the models of the editor', () => {
    expect(placed({ project: { provider: 'editor' } })).toEqual({ ...NOTHING, notes: 1 })
  })

  test('nor to the Ollama of another machine that the environment names', () => {
    const environment = { OLLAMA_HOST: 'http://10.0.0.1:11434' }
    expect(placed({ project: { model: 'petit' }, environment }).endpoint).toBe(HERE)
    expect(placed({ user: { model: 'petit' }, environment }).endpoint).toBe('http://10.0.0.1:11434')
  })

  test('nor a key', () => {
    const environment = { EQUERRE_API_KEY: 'secret' }
    const project = { provider: 'openai', model: 'm', endpoint: 'http://127.0.0.1:1234/v1' }
    expect(read({ project, environment }).settings.key).toBeNull()
    expect(read({ user: project, environment }).settings.key?.reveal()).toBe('secret')
  })
})

test('the key is never shown', () => {
  const { settings } = read({
    options: { provider: 'openai', model: 'm', endpoint: 'https://api.example/v1' },
    environment: { EQUERRE_API_KEY: 'sk-secret' },
  })
  for (const shown of [
    JSON.stringify(settings),
    inspect(settings, { depth: 9 }),
    `${settings.key}`,
    described(settings).fr,
  ])
    expect(shown).not.toContain('sk-secret')
})

describe('what cannot be read is told, and nobody is asked', () => {
  test.each<[AssistantSources, RegExp]>([
    [{ options: { provider: 'olama' } }, /«\u00a0olama\u00a0»[\s\S]*«\u00a0ollama\u00a0»/],
    [{ options: { model: 'm', temperature: 'chaud' } }, /temperature[\s\S]*options/],
    [{ environment: { EQUERRE_MODEL: 'm', EQUERRE_CONTEXT: '12' } }, /context[\s\S]*environnement/],
    [{ user: { model: 'm', endpoint: 'http://' } }, /endpoint[\s\S]*vos réglages/],
    [{ user: { model: 'm', endpoint: 'https://moi:secret@api.example' } }, /EQUERRE_API_KEY/],
    [{ options: { provider: 'openai', model: 'm' } }, /--endpoint/],
  ])('%j', (sources, said) => {
    const { settings, problems } = read(sources)
    expect(problems.map(({ fr }) => fr).join()).toMatch(said)
    expect(problems.map(({ fr }) => fr).join()).not.toContain('secret')
    expect(modelOf(settings)).toBeNull()
  })
})

test.each<[AssistantSources, string]>([
  [{}, 'Sans modèle de langage\u00a0: Équerre rédige seule, et rien n’est envoyé.'],
  [{ options: { model: 'mistral-nemo' } }, 'Modèle\u00a0: mistral-nemo, sur cette machine (Ollama, 127.0.0.1:11434).'],
  [
    { options: { endpoint: 'https://api.example/v1', model: 'gros' } },
    'Modèle\u00a0: gros, hors de cette machine (API compatible OpenAI, https://api.example)\u00a0: les textes du référentiel y sont envoyés.',
  ],
  [
    { options: { endpoint: 'http://192.168.1.20:11434', model: 'gros' } },
    'Modèle\u00a0: gros, hors de cette machine (Ollama, 192.168.1.20:11434)\u00a0: les textes du référentiel y sont envoyés, sans chiffrement.',
  ],
])('which model, and where: %j', (sources, said) => {
  expect(described(read(sources).settings).fr).toBe(said)
})
