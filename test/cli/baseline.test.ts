import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { equerre, FAULTY, filesIn, folder, jsonOf, read } from './equerre.ts'

const NAME = 'Été n°1 #2 100%.referentiel.yaml'
const FILE = 'equerre.baseline.json'
const taken = (files: Readonly<Record<string, string>> = { [NAME]: FAULTY }) => {
  const cwd = folder(files)
  const ran = equerre(['baseline'], { cwd })
  expect(ran.status, ran.stderr).toBe(0)
  return cwd
}
const write = (cwd: string, name: string, text: string) => folder({ [name]: text }, cwd)
const countIn = (cwd: string): number =>
  Object.values<readonly unknown[]>(JSON.parse(read(cwd, FILE)).files).reduce((sum, list) => sum + list.length, 0)

describe('taking stock', () => {
  test('writes what is found, for people and for Git', () => {
    const cwd = taken()
    const content = JSON.parse(read(cwd, FILE))
    expect(Object.keys(content.files)).toEqual([NAME])
    expect(content.files[NAME][0]).toMatchObject({
      element: expect.stringMatching(/^(?:blocs|certification)/),
      rule: expect.stringMatching(/^[a-z-]+$/),
      message: expect.stringMatching(/\S/),
    })
    expect(read(cwd, FILE)).not.toMatch(/"line"|"range"|"offset"/)
  })

  test('twice gives the same file, and so in English', () => {
    const cwd = taken()
    const first = read(cwd, FILE)
    const again = equerre(['baseline', '--lang', 'en'], { cwd })
    expect(again.stderr).toContain('is up to date')
    expect(read(cwd, FILE)).toBe(first)
  })

  test('of some files leaves what is written of the others', () => {
    const cwd = taken({ 'a.referentiel.yaml': FAULTY, 'b.referentiel.yaml': FAULTY })
    write(cwd, 'a.referentiel.yaml', FAULTY.replace('intitul:', 'intitule:').replace('  des', ' des'))
    expect(equerre(['baseline', 'a.referentiel.yaml'], { cwd }).status).toBe(0)
    const { files } = JSON.parse(read(cwd, FILE))
    expect(files['a.referentiel.yaml'].length).toBeLessThan(files['b.referentiel.yaml'].length)
  })

  test('of files without findings writes nothing', () => {
    const cwd = folder({ 'a.referentiel.yaml': FAULTY })
    const ran = equerre(['check', '--format', 'json'], { cwd })
    const rules = new Set(jsonOf(ran).files.flatMap(({ findings }) => findings.map(({ rule }) => rule)))
    write(cwd, 'equerre.config.yaml', `regles:\n${[...rules].map((rule) => `  ${rule}: off\n`).join('')}`)
    expect(equerre(['baseline'], { cwd }).stderr).toContain('Aucun constat à inscrire.')
    expect(filesIn(cwd)).not.toContain(FILE)
  })

  test('nothing is written under a wrong configuration', () => {
    const cwd = folder({ [NAME]: FAULTY, 'equerre.config.yaml': 'profl: rs\n' })
    expect(equerre(['baseline'], { cwd }).status).toBe(2)
    expect(filesIn(cwd)).not.toContain(FILE)
  })
})

describe('check', () => {
  test('says only what is new, and how much it held back', () => {
    const cwd = taken()
    const clean = equerre(['check', '--fail-on', 'info'], { cwd })
    expect(clean.status).toBe(0)
    expect(clean.stdout).toContain('rien de nouveau à signaler')
    expect(clean.stdout).toMatch(
      /État des lieux \(equerre\.baseline\.json\)\u00a0: \d+\u00a0constats déjà connus, retenus\./,
    )

    write(cwd, NAME, `# plus bas\n\n${FAULTY}inconnu: 1\n`)
    const fresh = equerre(['check', '--format', 'json'], { cwd })
    expect(fresh.status).toBe(1)
    expect(jsonOf(fresh).files.flatMap(({ findings }) => findings.map(({ rule }) => rule))).toEqual([
      'structure-cle-inconnue',
    ])
    expect(JSON.parse(fresh.stdout).baseline).toMatchObject({ path: FILE, heldBack: countIn(cwd), stale: [] })
  })

  test('from a folder below uses the nearest one', () => {
    const cwd = taken({ 'a/b/x.referentiel.yaml': FAULTY })
    expect(equerre(['check', '--fail-on', 'info'], { cwd: join(cwd, 'a/b') }).status).toBe(0)
    expect(equerre(['check', '--no-baseline'], { cwd: join(cwd, 'a/b') }).status).toBe(1)
  })

  test('says which entries are gone', () => {
    const cwd = taken()
    write(cwd, NAME, FAULTY.replace('intitul:', 'intitule:'))
    const { stdout } = equerre(['check'], { cwd })
    expect(stdout).toMatch(/n’existe(?:nt)? plus\u00a0:.*structure-cle-inconnue/s)
    expect(stdout).toContain('equerre baseline --prune')
  })

  test('counts a file that is gone', () => {
    const cwd = taken({ 'a.referentiel.yaml': FAULTY, 'b.referentiel.yaml': FAULTY })
    const renamed = folder({ 'a.referentiel.yaml': FAULTY, [FILE]: read(cwd, FILE) })
    const ran = equerre(['check', '--format', 'json'], { cwd: renamed })
    const { stale } = JSON.parse(ran.stdout).baseline
    expect(new Set(stale.map(({ path }: { path: string }) => path))).toEqual(new Set(['b.referentiel.yaml']))
  })

  test.each([
    [['--baseline', 'autre.json'], 'autre.json'],
    [['--baseline', 'autre.json', '--no-baseline'], 'se contredisent'],
  ])('%j', (args, said) => {
    const ran = equerre(['check', ...args], { cwd: taken() })
    expect(ran.status).toBe(2)
    expect(ran.stderr).toContain(said)
  })

  test('a baseline that a merge broke is told, with what to do', () => {
    const cwd = taken()
    write(cwd, FILE, `<<<<<<< HEAD\n${read(cwd, FILE)}`)
    const ran = equerre(['check'], { cwd })
    expect(ran.status).toBe(2)
    expect(ran.stderr).toMatch(/ne se lit pas.*conflit de fusion.*equerre baseline.*--no-baseline/)
  })
})

describe('--prune', () => {
  test('removes what is gone, and adds nothing', () => {
    const cwd = taken()
    const before = countIn(cwd)
    write(cwd, NAME, `${FAULTY.replace('intitul:', 'intitule:')}inconnu: 1\n`)
    expect(equerre(['baseline', '--prune'], { cwd }).status).toBe(0)
    expect(countIn(cwd)).toBeLessThan(before)
    expect(read(cwd, FILE)).not.toContain('inconnu')
    expect(equerre(['check'], { cwd }).stdout).toContain('structure-cle-inconnue')
  })

  test('removes what was written of a file that is gone', () => {
    const cwd = folder({ 'a.referentiel.yaml': FAULTY, [FILE]: read(taken({ 'b.referentiel.yaml': FAULTY }), FILE) })
    equerre(['baseline', '--prune'], { cwd })
    expect(JSON.parse(read(cwd, FILE)).files).toEqual({})
  })
})

describe('--check', () => {
  test('writes nothing and fails when the file would change', () => {
    const cwd = taken()
    const before = read(cwd, FILE)
    expect(equerre(['baseline', '--check'], { cwd }).status).toBe(0)
    write(cwd, NAME, `${FAULTY}inconnu: 1\n`)
    const ran = equerre(['baseline', '--check'], { cwd })
    expect(ran.status).toBe(1)
    expect(ran.stderr).toContain('1 de plus')
    expect(equerre(['baseline', '--check', '--prune'], { cwd }).status).toBe(0)
    expect(read(cwd, FILE)).toBe(before)
  })

  test('without a baseline, fails on the first finding and writes none', () => {
    const cwd = folder({ [NAME]: FAULTY })
    expect(equerre(['baseline', '--check'], { cwd }).status).toBe(1)
    expect(existsSync(join(cwd, FILE))).toBe(false)
  })
})

test('a chosen file is made, read and written', () => {
  const cwd = folder({ [NAME]: FAULTY })
  expect(equerre(['baseline', '--baseline', 'etat.json'], { cwd }).status).toBe(0)
  expect(equerre(['check', '--baseline', 'etat.json', '--fail-on', 'info'], { cwd }).status).toBe(0)
  expect(filesIn(cwd)).not.toContain(FILE)
})
