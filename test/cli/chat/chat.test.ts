import { spawn } from 'node:child_process'
import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { scriptedOllama, stretch } from '../../assistant/scripted-ollama.ts'
import { folder, KEPT_CODE, read } from '../equerre.ts'
import { talked, withFile } from './talking.ts'

const SAMPLE = readFileSync(join(import.meta.dirname, '../../../samples/maintenance-froid.referentiel.yaml'), 'utf8')
const NAME = 'froid.referentiel.yaml'
const SEPARATE = '› '

/** What was answered to each question. */
const answers = (stdout: string): readonly string[] => stdout.split(SEPARATE).slice(1)

describe('without a model', () => {
  test('each line is a question, shown with its answer', async () => {
    const cwd = withFile(NAME, SAMPLE)
    const ran = await talked([NAME], ['compétences sans objectif', '', 'montre C1.3'], { cwd })
    expect(ran).toMatchObject({ status: 0 })
    expect(ran.stderr).toContain('Sans modèle de langage')
    const [first = '', second = '', ...others] = answers(ran.stdout)
    expect(others).toEqual([])
    expect(first).toMatch(/^compétences sans objectif\nSans objectif \(5\)/)
    expect(second).toContain('Diagnostiquer l’origine')
    expect(ran.stdout).not.toContain('\u001b')
  })

  test('a proposal is written once it is agreed to, and the rest of the file stands', async () => {
    const cwd = withFile(NAME, SAMPLE)
    const refused = await talked([NAME], ['rédige un objectif pour C1.2', 'non'], { cwd })
    expect(refused.stdout).toContain('+        objectifs:')
    expect(read(cwd, NAME)).toBe(SAMPLE)
    const agreed = await talked([NAME], ['rédige un objectif pour C1.2', 'oui'], { cwd })
    expect(agreed.stdout).toContain('C’est écrit')
    const lines = read(cwd, NAME).split('\n')
    expect(SAMPLE.split('\n').every((line) => lines.includes(line))).toBe(true)
    expect(lines.length).toBeGreaterThan(SAMPLE.split('\n').length)
  })

  test('a mock exam goes beside, never over a file that is there', async () => {
    const cwd = withFile(NAME, SAMPLE)
    const ask = ['prépare un examen blanc sur le bloc 2', 'oui']
    await talked([NAME], ask, { cwd })
    const second = await talked([NAME], ask, { cwd })
    expect(
      readdirSync(cwd)
        .filter((file) => file.endsWith('.examen.yaml'))
        .sort(),
    ).toEqual(['froid-bc2-2.examen.yaml', 'froid-bc2.examen.yaml'])
    expect(second.stderr).toContain('froid-bc2-2.examen.yaml')
  })

  test('what is not understood is said, and the conversation goes on', async () => {
    const cwd = withFile(NAME, SAMPLE)
    const ran = await talked([NAME], ['raconte-moi une blague', 'jury ?'], { cwd })
    const [first, second] = answers(ran.stdout)
    expect(first).toContain('Je ne sais pas répondre à cette question sans modèle de langage')
    expect(second).toContain('3 membres')
  })

  test('a file that cannot be written is said; nothing is lost', async () => {
    const cwd = withFile(NAME, SAMPLE)
    const child = talkingTo(cwd)
    await child.answered('rédige un objectif pour C1.2', /Je l’écris/)
    writeFileSync(join(cwd, NAME), `${SAMPLE}# changé\n`)
    // The lines that were shown are still those that would be written: the comment stays.
    await child.answered('oui', /C’est écrit/)
    expect(read(cwd, NAME)).toContain('# changé')
    expect(await child.ended()).toBe(0)
  })

  test('in English', async () => {
    const cwd = withFile(NAME, SAMPLE)
    const ran = await talked([NAME, '--lang', 'en'], ['competencies without objectives', 'quit', 'show C1.1'], { cwd })
    expect(ran.stdout).toContain('Without objective (5):')
    expect(answers(ran.stdout)).toHaveLength(1)
  })
})

describe('which file', () => {
  test('the only one of the folder', async () => {
    const cwd = withFile(NAME, SAMPLE)
    expect((await talked([], ['jury ?'], { cwd })).stdout).toContain('3 membres')
  })

  test('one of several, by its number', async () => {
    const cwd = folder({ [NAME]: SAMPLE, 'a.referentiel.yaml': 'referentiel: 1\n' })
    const ran = await talked([], ['7', '2', 'jury ?'], { cwd })
    expect(ran.stdout).toContain('1. a.referentiel.yaml')
    expect(ran.stderr).toContain('Un nombre de 1 à 2')
    expect(ran.stdout).toContain('3 membres')
  })

  test('nobody chooses', async () => {
    const cwd = folder({ [NAME]: SAMPLE, 'a.referentiel.yaml': 'referentiel: 1\n' })
    expect(await talked([], [], { cwd })).toMatchObject({ status: 2 })
  })

  test('none, or one that is not there', async () => {
    expect(await talked([], [], { cwd: folder({}) })).toMatchObject({ status: 2 })
    expect(await talked(['x.referentiel.yaml'], [], { cwd: folder({}) })).toMatchObject({ status: 2 })
  })

  test('--new and --continue contradict each other', async () => {
    expect(await talked([NAME, '--new', '--continue'], [], { cwd: withFile(NAME, SAMPLE) })).toMatchObject({
      status: 2,
    })
  })
})

describe('what is kept', () => {
  const stateOf = (cwd: string): readonly string[] => {
    const path = join(cwd, '.state/equerre/conversations')
    return existsSync(path) ? readdirSync(path).map((name) => join(path, name)) : []
  }

  test('a conversation is taken up where it was', async () => {
    const cwd = withFile(NAME, SAMPLE)
    await talked([NAME], ['qu’est-ce qui évalue C1.2 ?'], { cwd })
    const [file = ''] = stateOf(cwd)
    expect(statSync(file).mode & 0o077).toBe(0)
    const again = await talked([NAME, '--continue'], ['et C1.3 ?'], { cwd })
    expect(again.stderr).toContain('Conversation reprise')
    expect(again.stdout).toContain('C1.3 est évaluée par')
    const anew = await talked([NAME, '--new'], ['et C1.3 ?'], { cwd })
    expect(anew.stdout).not.toContain('est évaluée par')
  })

  test('what waited for a decision is not written the day after', async () => {
    const cwd = withFile(NAME, SAMPLE)
    await talked([NAME], ['rédige un objectif pour C1.2'], { cwd })
    const again = await talked([NAME, '--continue'], ['oui'], { cwd })
    expect(again.stdout).toContain('Aucune proposition n’attend')
    expect(read(cwd, NAME)).toBe(SAMPLE)
  })

  test('one that cannot be read or kept stops nothing', async () => {
    const cwd = withFile(NAME, SAMPLE)
    await talked([NAME], ['jury ?'], { cwd })
    const [file = ''] = stateOf(cwd)
    writeFileSync(file, '{"exchanges": [')
    expect((await talked([NAME, '--continue'], ['jury ?'], { cwd })).stdout).toContain('3 membres')
    const nowhere = await talked([NAME], ['jury ?', 'jury ?'], { cwd, env: { XDG_STATE_HOME: join(cwd, NAME) } })
    expect(nowhere.stdout).toContain('3 membres')
    expect(nowhere.stderr.match(/ne peut pas être gardée/g)).toHaveLength(1)
  })
})

describe('with a model', () => {
  const says = (step: object) => ({ says: [JSON.stringify(step)] })
  const FREE = 'comment rendre ce référentiel plus convaincant pour un évaluateur ?'
  const options = (endpoint: URL) => [NAME, '--provider', 'ollama', '--model', 'petit:3b', '--endpoint', endpoint.href]

  test('it is named first, looks at the file, and what it says is shown once', async () => {
    await using host = await scriptedOllama({
      turns: [says({ outil: 'lire', code: 'C1.3' }), says({ reponse: 'Précisez C1.3 avant C8.8.' })],
    })
    const cwd = withFile(NAME, SAMPLE)
    const ran = await talked(options(host.endpoint), [FREE], { cwd })
    expect(ran.stderr).toContain('petit:3b, sur cette machine')
    expect(ran.stdout).toContain('Précisez C1.3 avant C8.8 (ce code n’existe pas).')
    expect(ran.stdout.match(/Précisez/g)).toHaveLength(1)
  })

  test('what it proposes is written by the person alone', async () => {
    const texte = 'La cause retenue est confirmée par une mesure.'
    await using host = await scriptedOllama({
      turns: [
        says({ outil: 'proposer_modification', action: 'ajouter_critere', code: 'C1.3', texte }),
        says({ reponse: 'Voici un critère de plus.' }),
      ],
    })
    const cwd = withFile(NAME, SAMPLE)
    const before = await talked(options(host.endpoint), [FREE], { cwd })
    expect(before.stdout).toContain(`+          - enonce: ${texte}`)
    expect(read(cwd, NAME)).toBe(SAMPLE)
  })

  test('one that does not answer leaves what is understood without it', async () => {
    const cwd = withFile(NAME, SAMPLE)
    const ran = await talked(options(new URL('http://127.0.0.1:1')), [FREE, 'jury ?'], { cwd })
    expect(ran).toMatchObject({ status: 0 })
    expect(ran.stdout).toContain('Rien ne répond à')
    expect(ran.stdout).toContain('3 membres')
  })

  test('Ctrl-C ends an answer, not the conversation; twice, it leaves', async () => {
    await using host = await scriptedOllama({
      turns: [{ lines: [stretch('{"reponse": "Je réfléchis longtemps ')], ending: 'hang' }],
    })
    const cwd = withFile(NAME, SAMPLE)
    const child = talkingTo(cwd, options(host.endpoint))
    await child.answered(FREE, /réfléchis/)
    const interrupted = child.told(/Réponse interrompue/)
    child.interrupt()
    await interrupted
    await child.answered('jury ?', /3 membres/)
    const warned = child.noted(/encore une fois/)
    child.interrupt()
    await warned
    child.interrupt()
    expect(await child.left()).toBe(0)
  })
})

/** A conversation under way, followed by what it says. */
function talkingTo(cwd: string, args: readonly string[] = [NAME]) {
  const child = spawn(process.execPath, [join(import.meta.dirname, '../../../cli/dist/equerre.js'), 'chat', ...args], {
    cwd,
    env: {
      PATH: process.env.PATH,
      COLUMNS: '100',
      ...KEPT_CODE,
      XDG_STATE_HOME: join(cwd, '.state'),
      XDG_CONFIG_HOME: join(cwd, '.config'),
    },
  })
  const ended = new Promise<number | null>((resolve) => child.once('close', resolve))
  const heard = { stdout: '', stderr: '' }
  const waiting = new Set<() => void>()
  for (const name of ['stdout', 'stderr'] as const) {
    child[name].setEncoding('utf8').on('data', (text: string) => {
      heard[name] += text
      for (const look of waiting) look()
    })
  }
  const until = (name: 'stdout' | 'stderr', pattern: RegExp): Promise<void> =>
    new Promise((resolve) => {
      const from = heard[name].length
      const look = (): void => {
        if (!pattern.test(heard[name].slice(from))) return
        waiting.delete(look)
        resolve()
      }
      waiting.add(look)
      look()
    })
  return {
    answered(question: string, pattern: RegExp): Promise<void> {
      const done = until('stdout', pattern)
      child.stdin.write(`${question}\n`)
      return done
    },
    told: (pattern: RegExp) => until('stdout', pattern),
    noted: (pattern: RegExp) => until('stderr', pattern),
    interrupt: () => void child.kill('SIGINT'),
    left: () => ended,
    ended() {
      child.stdin.end()
      return ended
    },
  }
}
