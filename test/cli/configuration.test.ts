import { describe, expect, test } from 'vitest'
import { equerre, FAULTY, folder, jsonOf } from './equerre.ts'

const RULE = 'structure-cle-inconnue'

function severityOf(cwd: string, args: readonly string[] = [], path = 'd/f.referentiel.yaml'): string {
  const { files } = jsonOf(equerre(['check', '--format', 'json', ...args], { cwd }))
  const file = files.find((one) => one.path === path)
  return file?.findings.find(({ rule }) => rule === RULE)?.severity ?? 'off'
}

describe('the nearest configuration', () => {
  test('wins, and nothing of a farther one is mixed in', () => {
    const cwd = folder({
      'equerre.config.yaml': `profil: strict\nregles: { ${RULE}: off }`,
      'd/equerre.config.yaml': 'profil: rs',
      'd/f.referentiel.yaml': FAULTY,
      'e/f.referentiel.yaml': FAULTY,
    })
    expect(severityOf(cwd)).toBe('error')
    expect(severityOf(cwd, [], 'e/f.referentiel.yaml')).toBe('off')
    const { files } = jsonOf(equerre(['check', '--format', 'json'], { cwd }))
    expect(files.map(({ profile }) => profile)).toEqual(['rs', 'strict'])
  })

  test('is found from the document, not from where the command runs', () => {
    const cwd = folder({ 'd/equerre.config.yaml': `regles: { ${RULE}: warning }`, 'd/f.referentiel.yaml': FAULTY })
    expect(severityOf(cwd, ['d/f.referentiel.yaml'])).toBe('warning')
  })

  test('gives way to --config and --no-config', () => {
    const cwd = folder({
      'equerre.config.yaml': `regles: { ${RULE}: warning }`,
      'autre.yaml': `regles: { ${RULE}: info }`,
      'd/f.referentiel.yaml': FAULTY,
    })
    expect(severityOf(cwd)).toBe('warning')
    expect(severityOf(cwd, ['--config', 'autre.yaml'])).toBe('info')
    expect(severityOf(cwd, ['--no-config'])).toBe('error')
    expect(equerre(['check', '--config', 'absente.yaml'], { cwd }).status).toBe(2)
    expect(equerre(['check', '--config', 'autre.yaml', '--no-config'], { cwd }).status).toBe(2)
  })
})

describe('extends', () => {
  test('takes up other files, relative to the one that names them, which overrides them', () => {
    const cwd = folder({
      'commun/base.yaml': `profil: strict\nregles: { ${RULE}: info, espaces-doubles: off }`,
      'commun/second.yaml': 'extends: base.yaml',
      'd/equerre.config.yaml': `extends: ../commun/second.yaml\nregles: { ${RULE}: warning }`,
      'd/f.referentiel.yaml': FAULTY,
    })
    expect(severityOf(cwd)).toBe('warning')
    const [file] = jsonOf(equerre(['check', '--format', 'json'], { cwd })).files
    expect(file?.profile).toBe('strict')
    expect(file?.findings.map(({ rule }) => rule)).not.toContain('espaces-doubles')
  })

  test('that goes round in circles is an error on the words that close the circle', () => {
    const cwd = folder({
      'equerre.config.yaml': 'extends: a.yaml',
      'a.yaml': 'extends:\n  - b.yaml',
      'b.yaml': 'profil: rs\nextends: a.yaml',
      'd/f.referentiel.yaml': FAULTY,
    })
    const ran = equerre(['check', '--format', 'json'], { cwd })
    expect(ran.status).toBe(2)
    const [wrong, ...others] = jsonOf(ran).configuration
    expect(others).toEqual([])
    expect(wrong).toMatchObject({
      path: 'b.yaml',
      findings: [{ rule: 'configuration-extends', range: { start: { line: 1, character: 9 } } }],
    })
    expect(wrong?.findings[0]?.message).toContain('a.yaml → b.yaml → a.yaml')
  })

  test('of a file that is not there is an error', () => {
    const cwd = folder({ 'equerre.config.yaml': 'extends: rien.yaml', 'd/f.referentiel.yaml': FAULTY })
    const ran = equerre(['check'], { cwd })
    expect(ran.status).toBe(2)
    expect(ran.stdout).toBe('')
    expect(ran.stderr).toContain('Il n’y a pas de fichier «\u00a0rien.yaml\u00a0».')
  })
})

test('a wrong configuration stops the check, says where, and leaves the output to data', () => {
  const cwd = folder({ 'equerre.config.yaml': 'regles:\n  espace-double: off\n', 'd/f.referentiel.yaml': FAULTY })
  const pretty = equerre(['check'], { cwd, env: { COLUMNS: '120' } })
  expect(pretty).toMatchObject({ status: 2, stdout: '' })
  expect(pretty.stderr.split('\n').slice(0, 8)).toEqual([
    'equerre.config.yaml',
    '',
    '  2:3  erreur  configuration-regle-inconnue',
    expect.stringContaining('Vouliez-vous dire «\u00a0espaces-doubles\u00a0»'),
    '  → Proposition\u00a0: Écrire «\u00a0espaces-doubles\u00a0»',
    '',
    '     2 │   espace-double: off',
    '       │   ^^^^^^^^^^^^^',
  ])
  const json = equerre(['check', '--format', 'json'], { cwd })
  expect(jsonOf(json)).toMatchObject({ files: [], configuration: [{ path: 'equerre.config.yaml' }] })
})

describe('ignore', () => {
  const cwd = folder({
    'equerre.config.yaml': 'extends: commun/base.yaml\nignore: [brouillons, "**/vieux-*"]',
    'commun/base.yaml': 'ignore: ["*.referentiel.yaml"]',
    'commun/ignore.referentiel.yaml': FAULTY,
    'brouillons/x/f.referentiel.yaml': FAULTY,
    'd/vieux-f.referentiel.yaml': FAULTY,
    'd/f.referentiel.yaml': FAULTY,
  })

  test('leaves aside what its patterns mean, each from the folder of its file', () => {
    const { files } = jsonOf(equerre(['check', '--format', 'json'], { cwd }))
    expect(files.map(({ path }) => path)).toEqual(['d/f.referentiel.yaml'])
  })

  test('is told for a file that was named', () => {
    const ran = equerre(['check', 'd/vieux-f.referentiel.yaml'], { cwd })
    expect(ran.status).toBe(0)
    expect(ran.stderr).toContain('«\u00a0d/vieux-f.referentiel.yaml\u00a0» est laissé de côté')
  })
})
