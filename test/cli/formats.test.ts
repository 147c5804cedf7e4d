import { chmodSync, existsSync, readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { DRAFT, equerre, FAULTY, filesIn, folder, jsonOf, read } from './equerre.ts'

const NAME = 'Mes référentiels/Été n°1 #2 100%.referentiel.yaml'
const faulty = () => folder({ [NAME]: FAULTY })

/** What tells one format from another, at its beginning. */
const BEGINNINGS = {
  pretty: /^Mes référentiels\/Été/,
  json: /^\{\n {2}"equerre": /,
  sarif: /^\{\n {2}"\$schema": "https:\/\/docs\.oasis-open\.org\/sarif/,
  github: /^::error file=Mes référentiels\/Été n°1 #2 100%25\.referentiel\.yaml,line=3/,
  gitlab: /^\[\n {2}\{\n {4}"type": "issue"/,
  junit: /^<\?xml version="1\.0" encoding="UTF-8"\?>\n<testsuites name="Équerre"/,
  rdjson: /^\{\n {2}"source": \{\n {4}"name": "equerre"/,
  markdown: /^### Équerre\u00a0: \d/,
} as const

describe.each(Object.entries(BEGINNINGS))('%s', (format, beginning) => {
  test('on the standard output, and in a file', () => {
    const cwd = faulty()
    const ran = equerre(['check', '--format', format], { cwd })
    expect(ran.status, ran.stderr).toBe(1)
    expect(ran.stderr).toBe('')
    expect(ran.stdout).toMatch(beginning)
    expect(ran.stdout.endsWith('\n')).toBe(true)

    const written = equerre(['check', '--output', `${format}=rapports/du jour/équerre.txt`], { cwd })
    expect(written.status).toBe(1)
    expect(written.stdout).toMatch(BEGINNINGS.pretty)
    expect(read(cwd, 'rapports/du jour/équerre.txt')).toBe(ran.stdout)
  })

  test('the same run gives the same report, in both languages', () => {
    const cwd = faulty()
    const once = equerre(['check', '--format', format, '--lang', 'en'], { cwd }).stdout
    expect(equerre(['check', '--format', format, '--lang', 'en'], { cwd }).stdout).toBe(once)
    expect(once).not.toBe(equerre(['check', '--format', format], { cwd }).stdout)
  })

  test('has no colour in a file', () => {
    const cwd = faulty()
    equerre(['check', '--output', `${format}=r.txt`, '--color', 'always'], { cwd })
    expect(read(cwd, 'r.txt')).not.toContain('\u001b')
  })

  test('says what is wrong with the configuration, or leaves it to the error output', () => {
    const cwd = folder({ 'a.referentiel.yaml': DRAFT, 'equerre.config.yaml': 'profl: rs\n' })
    const ran = equerre(['check', '--format', format], { cwd })
    expect(ran.status).toBe(2)
    expect(`${ran.stdout}${ran.stderr}`).toContain('profl')
    if (format !== 'pretty') expect(ran.stdout).toContain('equerre.config.yaml')
  })
})

describe('several at once', () => {
  test('each where it was asked for', () => {
    const cwd = faulty()
    const ran = equerre(
      ['check', '--output', 'sarif=a.sarif', '-o', 'gitlab=b.json', '--output=markdown=-', '-o', 'junit=c.xml'],
      { cwd },
    )
    expect(ran.stdout).toMatch(BEGINNINGS.markdown)
    expect(read(cwd, 'a.sarif')).toMatch(BEGINNINGS.sarif)
    expect(read(cwd, 'b.json')).toMatch(BEGINNINGS.gitlab)
    expect(read(cwd, 'c.xml')).toMatch(BEGINNINGS.junit)
  })

  test.each([
    [['--format', 'json', '--output', 'markdown=-'], 'Deux rapports pour la sortie standard (markdown, json)'],
    [['--output', 'json=-', '--output', 'sarif=-'], 'Deux rapports pour la sortie standard (json, sarif)'],
    [['--output', 'json=x', '--output', 'sarif=x'], 'Deux rapports pour «\u00a0x\u00a0»'],
    [['--output', 'sarif'], '--output sarif ne dit pas où écrire\u00a0: --output sarif=FICHIER'],
    [['--output', 'sarif='], 'ne dit pas où écrire'],
    [['--output', 'sarrif=x'], 'Vouliez-vous dire «\u00a0sarif\u00a0»\u00a0?'],
    [['--output', 'rapport.sarif'], '--output attend FORME=FICHIER (--output sarif=rapport.sarif)'],
  ])('%j is refused before anything is checked', (args, said) => {
    const cwd = faulty()
    const before = filesIn(cwd)
    const ran = equerre(['check', ...args], { cwd })
    expect(ran.status).toBe(2)
    expect(ran.stdout).toBe('')
    expect(ran.stderr).toContain(said)
    expect(filesIn(cwd)).toEqual(before)
  })

  test('what stands in place of the findings needs a form that has room for it', () => {
    const cwd = faulty()
    for (const option of ['--dossier', '--fix-dry-run']) {
      expect(equerre(['check', option, '--format', 'sarif'], { cwd }).stderr).toContain(`${option} s’imprime en pretty`)
      expect(equerre(['check', option, '-o', 'sarif=a.sarif'], { cwd }).stdout).not.toContain('structure-cle-inconnue')
      expect(read(cwd, 'a.sarif')).toMatch(BEGINNINGS.sarif)
    }
    equerre(['check', '--dossier', '-o', 'json=a.json'], { cwd })
    expect(JSON.parse(read(cwd, 'a.json')).files[0]).toHaveProperty('dossier')
  })

  test('a file that cannot be written is told; the others are there', () => {
    const cwd = faulty()
    const ran = equerre(['check', '-o', `sarif=${NAME}/non.sarif`, '-o', 'json=oui.json', '--fail-on', 'never'], {
      cwd,
    })
    expect(ran.status).toBe(2)
    expect(ran.stdout).toMatch(BEGINNINGS.pretty)
    expect(ran.stderr).toContain('Choisissez un autre endroit pour le rapport.')
    expect(existsSync(join(cwd, 'oui.json'))).toBe(true)
  })

  test('a report replaces the one before in one step, and leaves nothing else', () => {
    const cwd = faulty()
    equerre(['check', '-o', 'sarif=a.sarif'], { cwd })
    chmodSync(join(cwd, 'a.sarif'), 0o600)
    equerre(['check', '-o', 'sarif=a.sarif', '--lang', 'en'], { cwd })
    expect(read(cwd, 'a.sarif')).toContain('"language": "en"')
    expect(statSync(join(cwd, 'a.sarif')).mode & 0o777).toBe(0o600)
    expect(readdirSync(cwd).sort()).toEqual(['Mes référentiels', 'a.sarif'])
  })
})

describe('the root of the repository', () => {
  const uriOf = (text: string): string =>
    JSON.parse(text).runs[0].results[0].locations[0].physicalLocation.artifactLocation.uri

  test('is where paths start, wherever the command runs', () => {
    const cwd = folder({ [`a/${NAME}`]: FAULTY, '.git/HEAD': '' })
    const ran = equerre(['check', '--format', 'sarif'], { cwd: join(cwd, 'a') })
    expect(uriOf(ran.stdout)).toBe(
      'a/Mes%20r%C3%A9f%C3%A9rentiels/%C3%89t%C3%A9%20n%C2%B01%20%232%20100%25.referentiel.yaml',
    )
  })

  test('is the workspace of the job where there is no .git', () => {
    const cwd = folder({ 'a/x.referentiel.yaml': FAULTY })
    const run = (env: Readonly<Record<string, string>>) =>
      uriOf(equerre(['check', '--format', 'sarif'], { cwd: join(cwd, 'a'), env }).stdout)
    expect(run({ GITHUB_WORKSPACE: cwd })).toBe('a/x.referentiel.yaml')
    expect(run({ CI_PROJECT_DIR: cwd })).toBe('a/x.referentiel.yaml')
    expect(run({ GITHUB_WORKSPACE: folder() })).toBe('x.referentiel.yaml')
    expect(run({})).toBe('x.referentiel.yaml')
  })
})

describe('on a forge', () => {
  const GITHUB = {
    GITHUB_SERVER_URL: 'https://forge.test',
    GITHUB_REPOSITORY: 'organisme/referentiels',
    GITHUB_SHA: 'abc123',
    GITHUB_REF_NAME: '12/merge',
    GITHUB_HEAD_REF: 'relecture',
  }

  test('Markdown links to the lines, SARIF says where it comes from', () => {
    const cwd = folder({ 'x.referentiel.yaml': FAULTY })
    const { stdout } = equerre(['check', '--format', 'markdown'], { cwd, env: GITHUB })
    expect(stdout).toContain('[3](https://forge.test/organisme/referentiels/blob/abc123/x.referentiel.yaml?plain=1#L3)')
    const sarif = JSON.parse(equerre(['check', '--format', 'sarif'], { cwd, env: GITHUB }).stdout)
    expect(sarif.runs[0].versionControlProvenance).toEqual([
      {
        repositoryUri: 'https://forge.test/organisme/referentiels',
        revisionId: 'abc123',
        branch: 'relecture',
        mappedTo: { uriBaseId: '%SRCROOT%' },
      },
    ])
  })

  test('GitLab has pages of its own', () => {
    const env = { CI_PROJECT_URL: 'https://forge.test/g/p', CI_COMMIT_SHA: 'abc' }
    const { stdout } = equerre(['check', '--format', 'markdown'], {
      cwd: folder({ 'x.referentiel.yaml': FAULTY }),
      env,
    })
    expect(stdout).toContain('[3](https://forge.test/g/p/-/blob/abc/x.referentiel.yaml#L3)')
  })

  test('the pages of the rules are linked to where they are', () => {
    const env = { EQUERRE_DOCS_URL: 'https://docs.test/equerre/' }
    const { stdout } = equerre(['check', '--format', 'rdjson'], { cwd: folder({ 'x.referentiel.yaml': FAULTY }), env })
    expect(stdout).toContain('"url": "https://docs.test/equerre/docs/regles/structure-cle-inconnue.md"')
  })
})

describe('GITHUB_STEP_SUMMARY', () => {
  const withSummary = (
    before: string | null,
    files: Readonly<Record<string, string>> = { 'x.referentiel.yaml': FAULTY },
  ) => {
    const cwd = folder(before === null ? files : { ...files, 'resume.md': before })
    const ran = equerre(['check'], { cwd, env: { GITHUB_STEP_SUMMARY: join(cwd, 'resume.md') } })
    return { cwd, ran, summary: existsSync(join(cwd, 'resume.md')) ? read(cwd, 'resume.md') : null }
  }

  test('is filled, after what was there', () => {
    const { summary } = withSummary('# Avant\n')
    expect(summary).toMatch(/^# Avant\n\n### Équerre\u00a0: /)
    expect(withSummary('').summary).toMatch(/^### Équerre/)
    expect(withSummary(null).summary).toMatch(/^### Équerre/)
  })

  test('stays below what GitHub takes', () => {
    const limit = 1024 * 1024
    const many = Array.from({ length: 60 }, (_, index) => `inconnu${index}: 1\n`).join('')
    const { summary } = withSummary('x'.repeat(limit - 2_000), { 'x.referentiel.yaml': `${FAULTY}${many}` })
    expect(Buffer.byteLength(summary ?? '')).toBeLessThanOrEqual(limit)
    expect(summary).toMatch(/constats? de plus/)
    expect(withSummary('x'.repeat(limit)).summary).toHaveLength(limit)
  })

  test('that cannot be written is told and changes nothing else', () => {
    const cwd = folder({ 'x.referentiel.yaml': DRAFT })
    const ran = equerre(['check'], { cwd, env: { GITHUB_STEP_SUMMARY: join(cwd, 'absent/resume.md') } })
    expect(ran.status).toBe(0)
    expect(ran.stderr).toContain('GITHUB_STEP_SUMMARY')
  })
})

test('what cannot be read is in the reports', () => {
  const cwd = folder({ 'a.referentiel.yaml': Buffer.from('intitulé: 1', 'latin1'), 'b.referentiel.yaml': DRAFT })
  const run = (format: string) => equerre(['check', '--format', format], { cwd })
  expect(run('sarif').status).toBe(2)
  expect(JSON.parse(run('sarif').stdout).runs[0].invocations[0].executionSuccessful).toBe(false)
  expect(run('junit').stdout).toContain('errors="1"')
  expect(run('github').stdout).toMatch(/^::error title=Équerre::«\u00a0a\.referentiel\.yaml\u00a0» n’est pas un texte/)
  expect(run('markdown').stdout).toContain('n’est pas un texte en UTF-8')
  expect(jsonOf(run('json')).errors).toHaveLength(1)
})
