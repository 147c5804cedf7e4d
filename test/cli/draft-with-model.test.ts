import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync } from 'node:fs'
import { createServer } from 'node:http'
import { join } from 'node:path'
import { text } from 'node:stream/consumers'
import { describe, expect, test } from 'vitest'
import { type ScriptedOllama, scriptedOllama, stretch, type Turn } from '../assistant/scripted-ollama.ts'
import { folder, KEPT_CODE, type Ran, read } from './equerre.ts'

/** `equerre draft` with a language model, over the wire, as a person runs it. */

const COMMAND = join(import.meta.dirname, '../../cli/dist/equerre.js')

const TEXT = `# Un référentiel à nous.
referentiel: 1
certification: { intitule: Médiateur de lecture }   # à relire
blocs:
  - id: BC1
    intitule: Animer des ateliers
    competences:
      - id: C1
        enonce: Organiser un atelier de lecture en préparant des albums variés afin de donner le goût des livres
    modalites: [{ id: E1, intitule: Mise en situation, type: mise_en_situation, duree: PT45M }]
`
const FILE = 'l.referentiel.yaml'

const GOOD = {
  aspect: 'resultat',
  enonce: 'Le déroulé de l’atelier annonce un temps pour chaque album.',
  indicateurs: [],
}
const VAGUE = { aspect: 'moyen', enonce: 'Le choix des albums est pertinent.', indicateurs: [] }
const says = (...drafts: readonly object[]): Turn => ({ says: [JSON.stringify({ drafts })] })

interface Surroundings {
  readonly cwd: string
  readonly env?: Readonly<Record<string, string>>
}

const spawned = (args: readonly string[], { cwd, env }: Surroundings) =>
  spawn(process.execPath, [COMMAND, ...args], {
    cwd,
    stdio: ['ignore', 'pipe', 'pipe'],
    // A folder without settings: those of whoever runs the tests are none of theirs.
    env: {
      PATH: process.env.PATH,
      COLUMNS: '100',
      ...KEPT_CODE,
      XDG_CONFIG_HOME: join(cwd, 'reglages'),
      ...env,
    },
  })

/** The command beside a server of this process: both must run at once. */
async function equerre(args: readonly string[], around: Surroundings): Promise<Ran> {
  const child = spawned(args, around)
  const [[status], stdout, stderr] = await Promise.all([once(child, 'close'), text(child.stdout), text(child.stderr)])
  return { status, stdout, stderr }
}

const at = ({ endpoint }: ScriptedOllama): readonly string[] => ['--endpoint', endpoint.origin, '--model', 'petit:3b']
const criteria = ['draft', 'criteria', FILE, 'C1']

describe('criteria', () => {
  test('are the model’s, and it is told which was asked and where', async () => {
    await using host = await scriptedOllama({ turns: [says(GOOD)] })
    const cwd = folder({ [FILE]: TEXT })
    const ran = await equerre([...criteria, ...at(host), '--temperature', '0.4', '--context', '6000'], { cwd })
    expect(ran).toMatchObject({
      status: 0,
      stdout: `competences:\n  - id: C1\n    criteres:\n      # résultat\n      - enonce: ${GOOD.enonce}\n`,
      stderr: `Modèle\u00a0: petit:3b, sur cette machine (Ollama, ${host.endpoint.host}).\n`,
    })
    expect(host.calls[0]?.options).toMatchObject({ temperature: 0.4, num_ctx: 6000 })
    expect(read(cwd, FILE)).toBe(TEXT)
  })

  test('what is still to mend stands beside them in every format', async () => {
    const turns = Array.from({ length: 6 }, (_, index) => (index % 3 === 0 ? says(GOOD, VAGUE) : says(VAGUE)))
    await using host = await scriptedOllama({ turns })
    const cwd = folder({ [FILE]: TEXT })
    const page = await equerre([...criteria, ...at(host), '--format', 'markdown'], { cwd })
    expect(page.stdout).toMatch(/Le choix des albums est pertinent\.\n {2}- à revoir\u00a0: .*pertinent/)
    const { competencies } = JSON.parse((await equerre([...criteria, ...at(host), '--format', 'json'], { cwd })).stdout)
    expect(competencies[0]).toMatchObject({ by: { model: 'petit:3b', address: host.endpoint.origin } })
    expect(competencies[0].drafts[1].findings[0].rule).toBe('critere-mot-vague')
  })

  test('are written with an agreement only, and what was added is shown', async () => {
    await using host = await scriptedOllama({ turns: [says(GOOD), says(GOOD)] })
    const cwd = folder({ [FILE]: TEXT })
    const refused = await equerre([...criteria, ...at(host), '--apply'], { cwd })
    expect(refused.status).toBe(2)
    expect(refused.stderr).toContain('--yes')
    expect(read(cwd, FILE)).toBe(TEXT)
    const agreed = await equerre([...criteria, ...at(host), '--apply', '--yes'], { cwd })
    expect(agreed).toMatchObject({ status: 0, stdout: expect.stringMatching(/^\+ .*Le déroulé de l’atelier/m) })
    const after = read(cwd, FILE)
    expect(after).toContain(GOOD.enonce)
    for (const line of TEXT.split('\n')) expect(after).toContain(line)
  })
})

describe('a model that cannot help', () => {
  test.each<[string, Turn, RegExp]>([
    ['fails', { status: 500, body: '{"error":"model requires more system memory"}' }, /more system memory/],
    ['answers something else', { lines: [stretch('Voici'), 'garbage'], ending: 'end' }, /interrompue/],
  ])('%s: the drafts made without it come, and why', async (_, turn, said) => {
    await using host = await scriptedOllama({ turns: [turn] })
    const ran = await equerre([...criteria, ...at(host)], { cwd: folder({ [FILE]: TEXT }) })
    expect(ran.status).toBe(0)
    expect(ran.stdout).toMatch(/^competences:\n/)
    expect(ran.stdout).not.toContain('garbage')
    expect(ran.stderr).toMatch(said)
    expect(ran.stderr).toContain('rédigé par Équerre, sans modèle')
  })

  test('is not there: how to download it, and the drafts made without it', async () => {
    await using host = await scriptedOllama({ turns: [], capabilities: null })
    const ran = await equerre([...criteria, ...at(host)], { cwd: folder({ [FILE]: TEXT }) })
    expect(ran).toMatchObject({ status: 0, stdout: expect.stringMatching(/^competences:/) })
    expect(ran.stderr).toContain('ollama pull petit:3b')
  })

  test('has no name: which there are', async () => {
    await using host = await scriptedOllama({ turns: [] })
    const args = [...criteria, '--provider', 'ollama', '--endpoint', host.endpoint.origin]
    const ran = await equerre(args, { cwd: folder({ [FILE]: TEXT }) })
    expect(ran).toMatchObject({ status: 2, stdout: '' })
    expect(ran.stderr).toContain('petit:3b')
  })
})

/** An address of this machine that is not written as one: what a project could name to reach anybody. */
const disguised = ({ endpoint }: ScriptedOllama): string => `http://[::ffff:127.0.0.1]:${endpoint.port}`

/** Not on a system without the sixth version of the protocol. */
const hasDisguise = await reaches(disguised)

async function reaches(address: (host: ScriptedOllama) => string): Promise<boolean> {
  await using host = await scriptedOllama({ turns: [] })
  return await fetch(`${address(host)}/api/tags`).then(
    ({ ok }) => ok,
    () => false,
  )
}

describe('where the texts go', () => {
  test.skipIf(!hasDisguise)(
    'a project that names another machine is not followed; a person who names it is',
    async () => {
      await using host = await scriptedOllama({ turns: [says(GOOD)] })
      let connections = 0
      host.server.on('connection', () => {
        connections += 1
      })
      const configuration = `assistant: { provider: ollama, model: "petit:3b", endpoint: "${disguised(host)}" }\n`
      const cwd = folder({ [FILE]: TEXT, 'equerre.config.yaml': configuration })
      const ran = await equerre(criteria, { cwd })
      expect(ran).toMatchObject({ status: 0, stdout: expect.stringMatching(/^competences:/) })
      expect(ran.stderr).toMatch(/configuration du projet[\s\S]*ignorée[\s\S]*rien n’y est envoyé/)
      expect(connections).toBe(0)
      const named = await equerre([...criteria, '--endpoint', disguised(host)], { cwd })
      expect(named.stderr).toContain('hors de cette machine')
      expect(named.stdout).toContain(GOOD.enonce)
      expect(connections).toBeGreaterThan(0)
    },
  )

  test('a project, the person’s settings and the environment, each stronger than the one before', async () => {
    await using host = await scriptedOllama({ turns: [says(GOOD), says(GOOD), says(GOOD)] })
    const assistant = (model: string) =>
      `assistant: { provider: ollama, model: ${model}, endpoint: "${host.endpoint.origin}" }\n`
    const cwd = folder({ [FILE]: TEXT, 'equerre.config.yaml': assistant('du-projet') })
    await equerre(criteria, { cwd })
    const mine = folder({ 'equerre/equerre.config.yaml': assistant('a-moi') })
    await equerre(criteria, { cwd, env: { XDG_CONFIG_HOME: mine } })
    await equerre(criteria, { cwd, env: { XDG_CONFIG_HOME: mine, EQUERRE_MODEL: 'du-jour' } })
    expect(host.calls.map(({ model }) => model)).toEqual(['du-projet', 'a-moi', 'du-jour'])
    const without = await equerre([...criteria, '--provider', 'none'], { cwd })
    expect(without).toMatchObject({ status: 0, stderr: '' })
    expect(host.calls).toHaveLength(3)
  })

  test('a key goes to its endpoint and is never shown', async () => {
    const keys: (string | undefined)[] = []
    const server = createServer((request, response) => {
      keys.push(request.headers.authorization)
      response.writeHead(401, { 'content-type': 'application/json' })
      response.end('{"error":{"message":"bad key"}}')
    })
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
    const address = server.address()
    const port = typeof address === 'object' ? address?.port : 0
    const cwd = folder({ [FILE]: TEXT })
    const args = [...criteria, '--endpoint', `http://127.0.0.1:${port}/v1`, '--model', 'm', '--format', 'json']
    const ran = await equerre(args, { cwd, env: { EQUERRE_API_KEY: 'sk-secret' } })
    server.close()
    expect(keys).toEqual(['Bearer sk-secret'])
    expect(ran.status).toBe(0)
    expect(ran.stderr).toContain('EQUERRE_API_KEY')
    expect(ran.stdout + ran.stderr).not.toContain('sk-secret')
  })

  test.each<[readonly string[], RegExp]>([
    [['--provider', 'chatgpt'], /none, ollama, openai/],
    [['--model', 'm', '--temperature', 'chaud'], /temperature/],
    [['--model', 'm', '--context', '10'], /2048/],
    [['--model', 'm', '--provider', 'openai'], /--endpoint/],
  ])('%j is refused with what to do', async (args, said) => {
    const ran = await equerre([...criteria, ...args], { cwd: folder({ [FILE]: TEXT }) })
    expect(ran).toMatchObject({ status: 2, stdout: '' })
    expect(ran.stderr).toMatch(said)
  })
})

test('Ctrl-C hangs up, and nothing is written', async () => {
  await using host = await scriptedOllama({ turns: [{ lines: [stretch('{"drafts'), stretch(': [')], ending: 'hang' }] })
  const cwd = folder({ [FILE]: TEXT })
  const child = spawned([...criteria, ...at(host), '--apply', '--yes'], { cwd })
  const closed = once(child, 'close')
  await host.called
  child.kill('SIGINT')
  await host.hungUp
  const [status, signal] = await closed
  expect({ status, signal }).toEqual({ status: null, signal: 'SIGINT' })
  expect(read(cwd, FILE)).toBe(TEXT)
})

describe('a mock exam', () => {
  const SITUATION = {
    contexte:
      'Vous êtes médiatrice à la bibliothèque de Valmeuse, une équipe de quatre personnes. L’école voisine demande un atelier pour une classe de vingt-deux élèves, mardi matin.',
    documents: [{ intitule: 'Demande de l’école', contenu: 'Vingt-deux élèves de CE1.' }],
  }
  const Q1 = {
    question: 'Q1',
    enonce: 'À partir du document D1, organisez l’atelier de lecture demandé en préparant des albums variés.',
    reponse_attendue: ['Un temps est prévu pour chaque album'],
    role: '',
    relances: [],
    options: [],
    explication: '',
  }

  test('is the référentiel’s, with the situation of the model; it reads without an error', async () => {
    await using host = await scriptedOllama({ turns: [says(SITUATION), says(Q1)] })
    const cwd = folder({ [FILE]: TEXT })
    const ran = await equerre(['draft', 'exam', FILE, ...at(host), '-o', 'x.examen.yaml'], { cwd })
    expect(ran.status).toBe(0)
    const written = read(cwd, 'x.examen.yaml')
    expect(written).toContain('bibliothèque de Valmeuse')
    expect(written).toContain('(petit:3b)')
    expect((await equerre(['check', 'x.examen.yaml'], { cwd })).status).toBe(0)
  })

  test('what prevents it is told before anybody is asked', async () => {
    await using host = await scriptedOllama({ turns: [] })
    const ran = await equerre(['draft', 'exam', FILE, '--bloc', 'BC9', ...at(host)], { cwd: folder({ [FILE]: TEXT }) })
    expect(ran).toMatchObject({ status: 2, stdout: '' })
    expect(host.calls).toEqual([])
  })
})

describe.skipIf(!existsSync('/usr/bin/script'))('a person at a terminal', () => {
  const answering = async (answer: string, args: readonly string[], cwd: string) => {
    const words = [process.execPath, COMMAND, ...args].map((word) => `'${word}'`).join(' ')
    const child = spawn('/usr/bin/script', ['-qec', words, '/dev/null'], {
      cwd,
      env: { PATH: process.env.PATH, TERM: 'xterm', XDG_CONFIG_HOME: join(cwd, 'reglages') },
    })
    let seen = ''
    child.stdout.setEncoding('utf8').on('data', (shown: string) => {
      const before = seen
      seen += shown
      if (!before.includes('[o/N]') && seen.includes('[o/N]')) child.stdin.write(`${answer}\r`)
    })
    await once(child, 'close')
    return seen
  }

  test('sees what would be written and is asked first', async () => {
    await using host = await scriptedOllama({ turns: [says(GOOD), says(GOOD)] })
    const cwd = folder({ [FILE]: TEXT })
    const no = await answering('n', [...criteria, ...at(host), '--apply'], cwd)
    expect(no).toMatch(/\+ .*Le déroulé de l’atelier[\s\S]*Écrire ceci dans[\s\S]*Rien n’a été écrit/)
    expect(read(cwd, FILE)).toBe(TEXT)
    const yes = await answering('o', [...criteria, ...at(host), '--apply'], cwd)
    expect(yes).toContain('un critère écrit')
    expect(read(cwd, FILE)).toContain(GOOD.enonce)
  })

  test('is offered to download a model that is not there, and sees how far it is', async () => {
    await using host = await scriptedOllama({
      turns: [says(GOOD)],
      capabilities: null,
      pull: [
        { status: 'pulling manifest' },
        { status: 'pulling 970a', total: 100, completed: 40 },
        { status: 'success' },
      ],
    })
    const seen = await answering('o', [...criteria, ...at(host)], folder({ [FILE]: TEXT }))
    expect(seen).toMatch(/Le télécharger maintenant[\s\S]*40\u00a0%[\s\S]*est là[\s\S]*Le déroulé de l’atelier/)
  })
})
