import { describe, expect, test } from 'vitest'
import { DRAFT, equerre, FAULTY, folder, jsonOf, rulesOf } from './equerre.ts'

const UNKNOWN_KEY = 'structure-cle-inconnue'
const two = () =>
  folder({
    'b.referentiel.yaml': FAULTY,
    'sous/a.referentiel.yml': DRAFT,
    'autre.yaml': 'a: 1',
    'node_modules/c.referentiel.yaml': FAULTY,
  })

describe('exit codes', () => {
  const cwd = two()

  test.each([
    [['check', 'sous'], 0],
    [['check', 'b.referentiel.yaml'], 1],
    [['check', 'b.referentiel.yaml', '--fail-on', 'never'], 0],
    [['check', 'sous', '--fail-on', 'info'], 1],
    [['check', 'sous', '--fail-on', 'warning'], 0],
    [['check', 'rien.referentiel.yaml'], 2],
    [['check', '*.rien'], 2],
    [['check', 'node_modules/vide'], 2],
    [['check', '--fixx'], 2],
    [['check', '--format'], 2],
    [['check', '--format', 'xml'], 2],
    [['check', '--fix', '--fix-dry-run'], 2],
    [['chek'], 2],
    [['preview'], 2],
    [['rules', 'inconnue'], 2],
    [['--version'], 0],
    [['--help'], 0],
    [['check', '--help'], 0],
    [[], 0],
  ])('equerre %j ends with %i', (args, status) => {
    const ran = equerre(args, { cwd })
    expect(ran.status, ran.stderr).toBe(status)
    if (status === 2) {
      expect(ran.stdout).toBe('')
      expect(ran.stderr).toMatch(/^equerre\u00a0: .+/)
    } else expect(ran.stderr).toBe('')
  })
})

describe('what is said of a wrong command', () => {
  test.each([
    [['chek'], 'fr', 'Il n’y a pas de commande «\u00a0chek\u00a0». Vouliez-vous dire «\u00a0check\u00a0»\u00a0?'],
    [['chek'], 'en', 'There is no command “chek”. Did you mean “check”?'],
    [['check', '--formt', 'json'], 'fr', 'Option inconnue\u00a0: --formt. Vouliez-vous dire --format\u00a0?'],
    [['check', '--profile', 'strit'], 'en', 'Did you mean “strict”?'],
    [['check', '--stats=oui'], 'fr', '--stats n’attend pas de valeur.'],
    [['check', 'absent.yaml'], 'fr', 'Le fichier «\u00a0absent.yaml\u00a0» n’existe pas.'],
    [['check', '*.absent'], 'en', 'No file matches the pattern “*.absent”.'],
  ])('%j in %s', (args, lang, said) => {
    expect(equerre([...args, '--lang', lang], { cwd: folder() }).stderr).toContain(said)
  })

  test('an empty folder says how to begin', () => {
    expect(equerre(['check'], { cwd: folder() }).stderr).toContain('equerre init')
  })
})

describe('the language', () => {
  test.each([
    [{}, 'Aucun référentiel'],
    [{ LANG: 'C.UTF-8' }, 'Aucun référentiel'],
    [{ LANG: 'en_GB.UTF-8' }, 'No référentiel'],
    [{ LANG: 'en_GB.UTF-8', LC_ALL: 'fr_FR.UTF-8' }, 'Aucun référentiel'],
    [{ LC_MESSAGES: 'en' }, 'No référentiel'],
  ])('follows %j', (env, said) => {
    expect(equerre(['check'], { cwd: folder(), env }).stderr).toContain(said)
  })

  test('is that of --lang before all, wherever it stands', () => {
    const cwd = folder()
    expect(equerre(['--lang', 'en', 'check'], { cwd, env: { LANG: 'fr_FR' } }).stderr).toContain('No référentiel')
    expect(equerre(['check', '--lang=en'], { cwd, env: { LANG: 'fr_FR' } }).stderr).toContain('No référentiel')
  })
})

describe('the text', () => {
  const cwd = folder({ 'f.referentiel.yaml': FAULTY })

  test('groups by file, shows the place and sums up', () => {
    const { stdout, stderr } = equerre(['check'], { cwd })
    expect(stderr).toBe('')
    expect(stdout.split('\n').slice(0, 10)).toEqual([
      'f.referentiel.yaml',
      'profil sur_demande (RNCP, enregistrement sur demande)',
      '',
      `  3:3  erreur  ${UNKNOWN_KEY}`,
      expect.stringContaining('intitul'),
      expect.stringContaining('→ Proposition'),
      '',
      '     3 │   intitul: Fleuriste # à compléter',
      '       │   ^^^^^^^',
      '',
    ])
    expect(stdout).toMatch(/\d+\u00a0erreurs?, .* dans 1 fichier vérifié\.\nCouverture\u00a0: 0\u00a0compétence · /)
    expect(stdout).toContain('Réparations sans risque\u00a0: 1 (equerre check --fix).')
  })

  test('says in one line that nothing is wrong', () => {
    const clean = folder({
      'f.referentiel.yaml': `# equerre-disable-file brouillon-a-completer -- essai\n${DRAFT}`,
    })
    const { stdout, status } = equerre(['check'], { cwd: clean })
    expect({ status, first: stdout.split('\n')[0] }).toEqual({
      status: 0,
      first: '✓ 1\u00a0fichier vérifié\u00a0: rien à signaler.',
    })
  })

  test('has colours only when they are wanted', () => {
    const coloured = (args: readonly string[], env = {}): boolean =>
      equerre(['check', ...args], { cwd, env }).stdout.includes('\u001b[')
    expect(coloured([])).toBe(false)
    expect(coloured(['--color', 'always'])).toBe(true)
    expect(coloured(['--color', 'always'], { NO_COLOR: '1' })).toBe(true)
    expect(coloured([], { FORCE_COLOR: '1' })).toBe(true)
    expect(coloured([], { FORCE_COLOR: '1', NO_COLOR: '1' })).toBe(false)
  })

  test('fits the width', () => {
    const lines = equerre(['check'], { cwd, env: { COLUMNS: '50' } }).stdout.split('\n')
    const findings = lines.slice(0, lines.findIndex((line) => line.startsWith('Couverture')) - 1)
    expect(Math.max(...findings.slice(2).map((line) => line.length))).toBeLessThanOrEqual(50)
  })
})

describe('JSON', () => {
  test('gives path, profile, findings with places, fixes and coverage', () => {
    const cwd = folder({ 'd/f.referentiel.yaml': FAULTY })
    const ran = equerre(['check', '--format', 'json'], { cwd })
    const { files, summary, configuration, errors } = jsonOf(ran)
    expect({ stderr: ran.stderr, configuration, errors }).toEqual({ stderr: '', configuration: [], errors: [] })
    const [file] = files
    const key = FAULTY.indexOf('intitul')
    expect(file).toMatchObject({
      path: 'd/f.referentiel.yaml',
      profile: 'sur_demande',
      coverage: { total: { competencies: 0 } },
    })
    expect(file?.findings.find(({ rule }) => rule === UNKNOWN_KEY)).toMatchObject({
      severity: 'error',
      range: { start: { line: 2, character: 2, offset: key }, end: { line: 2, character: 9, offset: key + 7 } },
      pointer: '/certification/intitul',
      fixes: [{ safety: 'proposal', edits: [{ newText: 'intitule' }] }],
      docs: `docs/regles/${UNKNOWN_KEY}.md`,
    })
    expect(summary).toMatchObject({
      files: 1,
      error: file?.findings.filter(({ severity }) => severity === 'error').length,
    })
  })

  test('counts characters in UTF-16 units and lines as editors do', () => {
    const text = '\ufeffreferentiel: 1\r\n# 😀\r\n😀: 1\r\n'
    const { files } = jsonOf(
      equerre(['check', '--format', 'json', '--stdin-filename', 'f.referentiel.yaml'], { input: text }),
    )
    expect(files[0]?.findings.find(({ rule }) => rule === UNKNOWN_KEY)?.range).toEqual({
      start: { line: 2, character: 0, offset: text.indexOf('😀:') },
      end: { line: 2, character: 2, offset: text.indexOf('😀:') + 2 },
    })
  })

  test('is the same twice, and knows no clock', () => {
    const cwd = two()
    const [once, twice] = [0, 1].map(() => equerre(['check', '--format', 'json'], { cwd }).stdout)
    expect(once).toBe(twice)
  })

  test('adds the time of each rule when asked', () => {
    const cwd = folder({ 'f.referentiel.yaml': FAULTY })
    const { stats } = JSON.parse(equerre(['check', '--format', 'json', '--stats'], { cwd }).stdout)
    expect(stats).toMatchObject({ files: 1, characters: FAULTY.length })
    expect(Object.keys(stats.rules).length).toBeGreaterThan(10)
    const pretty = equerre(['check', '--stats'], { cwd })
    expect(pretty.stdout).not.toContain('\u00a0ms')
    expect(pretty.stderr).toContain('\u00a0ms')
  })
})

describe('files', () => {
  const pathsOf = (args: readonly string[], cwd: string): readonly string[] =>
    jsonOf(equerre(['check', '--format', 'json', ...args], { cwd })).files.map(({ path }) => path)

  test('are all those below, in order, outside hidden folders and node_modules', () => {
    const cwd = two()
    expect(pathsOf([], cwd)).toEqual(['b.referentiel.yaml', 'sous/a.referentiel.yml'])
  })

  test.each([
    [['b.referentiel.yaml', './b.referentiel.yaml'], ['b.referentiel.yaml']],
    [['sous'], ['sous/a.referentiel.yml']],
    [['**/*.referentiel.{yaml,yml}'], ['b.referentiel.yaml', 'sous/a.referentiel.yml']],
    [['*.referentiel.yaml'], ['b.referentiel.yaml']],
    [['./sous/*'], ['sous/a.referentiel.yml']],
    [['autre.yaml'], ['autre.yaml']],
  ])('%j means %j', (args, expected) => {
    expect(pathsOf(args, two())).toEqual(expected)
  })

  test('outside the current folder keep a way to them', () => {
    const cwd = two()
    expect(pathsOf(['../b.referentiel.yaml'], `${cwd}/sous`)).toEqual(['../b.referentiel.yaml'])
  })

  test('that cannot be read do not hide the others', () => {
    const cwd = folder({
      'a.referentiel.yaml': DRAFT,
      'b.referentiel.yaml': Buffer.from([0x61, 0x3a, 0x20, 0xe9, 0x0a]),
    })
    const ran = equerre(['check', '--format', 'json'], { cwd })
    expect(ran.status).toBe(2)
    expect(jsonOf(ran).files.map(({ path }) => path)).toEqual(['a.referentiel.yaml'])
    expect(jsonOf(ran).errors[0]).toContain('n’est pas un texte en UTF-8 (ligne 1)')
    expect(ran.stderr).toContain('b.referentiel.yaml')
  })
})

describe('the standard input', () => {
  test('is checked under the name that is given', () => {
    const ran = equerre(['check', '--stdin-filename', 'x.referentiel.yaml', '--format', 'json'], { input: FAULTY })
    expect(jsonOf(ran).files[0]?.path).toBe('x.referentiel.yaml')
    expect(rulesOf(ran)).toContain(UNKNOWN_KEY)
    expect(ran.status).toBe(1)
  })

  test('takes the configuration of its place', () => {
    const cwd = folder({ 'd/equerre.config.yaml': `regles: { ${UNKNOWN_KEY}: info }` })
    const ran = equerre(['check', '--stdin-filename', 'd/x.referentiel.yaml', '--format', 'json'], {
      cwd,
      input: FAULTY,
    })
    expect(jsonOf(ran).files[0]?.findings.find(({ rule }) => rule === UNKNOWN_KEY)?.severity).toBe('info')
  })

  test('cannot be written back', () => {
    expect(equerre(['check', '--fix', '--stdin-filename', 'x.referentiel.yaml'], { input: FAULTY }).status).toBe(2)
  })
})

describe('suppression', () => {
  const withComment = (comment: string): string => FAULTY.replace('  intitul:', `  # ${comment}\n  intitul:`)

  test.each([
    [`equerre-disable-next-line ${UNKNOWN_KEY} -- clé de notre outil`, false, []],
    [`equerre-disable-next-line ${UNKNOWN_KEY}`, false, ['suppression-sans-motif']],
    ['equerre-disable-next-line espaces-doubles -- rien là', true, ['suppression-inutile']],
    ['equerre-disable-next-line regle-inconnue -- essai', true, ['suppression-inconnue']],
    [`equerre-disable-file ${UNKNOWN_KEY} -- partout`, false, []],
  ])('%s', (comment, reported, suppressions) => {
    const ran = equerre(['check', '--format', 'json', '--stdin-filename', 'x.referentiel.yaml'], {
      input: withComment(comment),
    })
    expect(rulesOf(ran).includes(UNKNOWN_KEY)).toBe(reported)
    expect(rulesOf(ran).filter((rule) => rule.startsWith('suppression-'))).toEqual(suppressions)
  })
})

describe('profile', () => {
  test.each([
    ['registre: RNCP', 'sur_demande'],
    ['registre: RNCP\n  enregistrement: de_droit', 'de_droit'],
    ['registre: RS', 'rs'],
  ])('of a file that says %j is %s', (text, profile) => {
    const input = `referentiel: 1\ncertification:\n  ${text}\n`
    const run = (...args: readonly string[]) =>
      jsonOf(equerre(['check', '--format', 'json', '--stdin-filename', 'x.referentiel.yaml', ...args], { input }))
        .files[0]?.profile
    expect(run()).toBe(profile)
    expect(run('--profile', 'strict')).toBe('strict')
  })
})

test.skipIf(process.platform === 'win32')('a reader that has had enough is no error', () => {
  const files = Array.from({ length: 40 }, (_, index) => [`f${index}.referentiel.yaml`, FAULTY])
  const ran = equerre(['check', '--format', 'json', '--fail-on', 'never'], {
    cwd: folder(Object.fromEntries(files)),
    script: '{ "$@"; echo "status $?" >&2; } | head -c 1',
  })
  expect(ran).toMatchObject({ stdout: '{', stderr: 'status 0\n' })
})
