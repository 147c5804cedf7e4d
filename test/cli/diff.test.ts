import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { Ajv2020 } from 'ajv/dist/2020.js'
import { describe, expect, test } from 'vitest'
import { equerre, folder, read } from './equerre.ts'
import { Repository } from './repository.ts'

const CYCLES = `referentiel: 1
certification:
  intitule: Responsable d’un atelier de réparation de cycles
  registre: RNCP
  niveau: 5
blocs:
  - id: BC1
    intitule: Organiser l’atelier
    competences:
      - id: C1.1
        enonce: Planifier les interventions de l’atelier à l’aide du carnet de rendez-vous.
        criteres: [Le planning tient compte des absences.]
      - id: C1.2
        enonce: Commander les pièces détachées en comparant les offres des fournisseurs.
    modalites:
      - { id: E1, intitule: Étude de cas, duree: PT2H, competences: [C1.1, C1.2] }
`
const REVISED = CYCLES.replace('du carnet de rendez-vous', 'du planning partagé').replace('niveau: 5', 'niveau: 6')
const FLORIST = CYCLES.replace('Responsable d’un atelier de réparation de cycles', 'Fleuriste')

interface Diff {
  readonly since: string | null
  readonly files: readonly {
    readonly path: string
    readonly status: string
    readonly renamedFrom: string | null
    readonly before: { readonly path: string; readonly name: string; readonly problems: readonly unknown[] } | null
    readonly after: { readonly path: string; readonly name: string; readonly problems: readonly unknown[] } | null
    readonly certification: readonly { readonly key: string }[]
    readonly changes: readonly { readonly status: string; readonly kind: string; readonly name: string }[]
    readonly coverage: { readonly before: unknown; readonly after: unknown }
  }[]
  readonly errors: readonly string[]
}

function diff(args: readonly string[], cwd: string): Diff {
  const { stdout, stderr } = equerre(['diff', ...args, '--format', 'json'], { cwd })
  if (stdout === '') throw new Error(stderr)
  return JSON.parse(stdout)
}

const statuses = ({ files }: Diff): readonly string[] =>
  files.map(({ path, status, renamedFrom }) => `${status} ${path}${renamedFrom === null ? '' : ` < ${renamedFrom}`}`)

describe('equerre diff OLD NEW', () => {
  test('compares two files, outside of any repository too', () => {
    const cwd = folder({ 'ancien.referentiel.yaml': CYCLES, 'nouveau.referentiel.yaml': REVISED })
    const { status, stdout, stderr } = equerre(['diff', 'ancien.referentiel.yaml', 'nouveau.referentiel.yaml'], { cwd })
    expect([status, stderr]).toEqual([0, ''])
    expect(stdout.replace(/\s+/g, ' ')).toContain('[-carnet de rendez-vous-] {+planning partagé+}.')
    expect(stdout).toContain('ancien.referentiel.yaml → nouveau.referentiel.yaml')
    expect(stdout).toContain('Certification\u00a0: niveau de qualification')
  })

  test('--exit-code tells a script whether anything changed; the layout is nothing', () => {
    const windows = `# relu\r\n${CYCLES.replaceAll('\n', '\r\n')}`
    const cwd = folder({ 'a.yaml': CYCLES, 'b.yaml': REVISED, 'c.yaml': windows })
    expect(equerre(['diff', 'a.yaml', 'b.yaml', '--exit-code'], { cwd }).status).toBe(1)
    const same = equerre(['diff', 'a.yaml', 'c.yaml', '--exit-code'], { cwd })
    expect(same.status).toBe(0)
    expect(same.stdout).toContain('disent la même chose')
  })

  test('REVISION:path from the top of the repository, from here, and REVISION FILE', () => {
    const path = 'dossiers/été 50%/froid #1.referentiel.yaml'
    const repository = new Repository({ [path]: CYCLES })
    repository.git('tag', 'enregistrement-2021')
    repository.write({ [path]: REVISED.replaceAll('\n', '\r\n') })
    const below = join(repository.path, 'dossiers/été 50%')
    const runs = [
      diff([`HEAD:${path}`, path], repository.path),
      diff(['HEAD:./froid #1.referentiel.yaml', 'froid #1.referentiel.yaml'], below),
      diff(['HEAD:froid #1.referentiel.yaml', 'froid #1.referentiel.yaml'], below),
      diff(['enregistrement-2021', path], repository.path),
      diff([path], repository.path),
      diff(['--since', 'HEAD'], repository.path),
    ]
    for (const run of runs) {
      expect(run.files).toHaveLength(1)
      expect(run.files[0]?.changes.map(({ name }) => name)).toEqual(['C1.1'])
      expect(run.files[0]?.certification.map(({ key }) => key)).toEqual(['niveau'])
    }
    expect(runs[3]?.files[0]?.before?.name).toBe('enregistrement-2021')
  })

  test('REVISION FILE follows the file to the name it had', () => {
    const repository = new Repository({ 'vieux.referentiel.yaml': CYCLES })
    repository.git('mv', 'vieux.referentiel.yaml', 'neuf.referentiel.yaml')
    const { files } = diff(['HEAD', 'neuf.referentiel.yaml'], repository.path)
    expect(files[0]).toMatchObject({ status: 'same', renamedFrom: 'vieux.referentiel.yaml' })
  })

  test('two revisions of one file', () => {
    const repository = new Repository({ 'a.referentiel.yaml': CYCLES })
    repository.commit('deux', { 'a.referentiel.yaml': REVISED })
    const { files } = diff(['HEAD~1:a.referentiel.yaml', 'HEAD:a.referentiel.yaml'], repository.path)
    expect(files[0]?.changes).toHaveLength(1)
    expect([files[0]?.before?.name, files[0]?.after?.name]).toEqual(['HEAD~1', 'HEAD'])
  })

  test('a text that is broken is told, and compared as far as it reads', () => {
    const cwd = folder({ 'a.yaml': CYCLES, 'b.yaml': CYCLES.replace('intitule: Étude de cas', 'intitule: "Étude') })
    const { status, stdout } = equerre(['diff', 'a.yaml', 'b.yaml'], { cwd })
    expect(status).toBe(0)
    expect(stdout).toMatch(/La nouvelle version ne se lit pas en entier \(ligne \d+/)
    expect(diff(['b.yaml', 'a.yaml'], cwd).files[0]?.before?.problems.length).toBeGreaterThan(0)
  })

  test.each([
    [['absent.yaml', 'a.referentiel.yaml'], /absent\.yaml.*n’existe pas/],
    [['HEAD:absent.yaml', 'a.referentiel.yaml'], /Il n’y a pas de fichier «\u00a0absent\.yaml\u00a0» dans la révision/],
    [['v9', 'a.referentiel.yaml'], /ne connaît pas la révision «\u00a0v9\u00a0»/],
    [['--since', '--output=x'], /--since attend une valeur/],
    [['a', 'b', 'c'], /deux textes/],
    [['--format', 'html', '--output', 'json=-'], /Deux rapports pour la sortie standard/],
    [['--limit', '12'], /--limit attend un nombre/],
    [['absent.referentiel.yaml'], /n’existe pas/],
  ])('%j is a mistake that is explained', (args, said) => {
    const repository = new Repository({ 'a.referentiel.yaml': CYCLES })
    const { status, stderr } = equerre(['diff', ...args], { cwd: repository.path })
    expect(status).toBe(2)
    expect(stderr).toMatch(said)
  })

  test('outside of a repository there is no earlier version', () => {
    const { status, stderr } = equerre(['diff', 'a.yaml'], { cwd: folder({ 'a.yaml': CYCLES }) })
    expect([status, /n’est dans aucun dépôt Git/.test(stderr)]).toEqual([2, true])
  })
})

describe('equerre diff --since', () => {
  const start = {
    'cycles.referentiel.yaml': CYCLES,
    'b/fleuriste été.referentiel.yaml': FLORIST,
    'b/autre.referentiel.yaml': FLORIST.replace('Fleuriste', 'Jardinier'),
    'notes.yaml': 'x: 1',
  }

  test('every référentiel that changed, came, went or was renamed, and no other file', () => {
    const repository = new Repository(start)
    repository.git('mv', 'b/fleuriste été.referentiel.yaml', 'b/fleurs #2.referentiel.yaml')
    repository.write({
      'cycles.referentiel.yaml': REVISED,
      'b/autre.referentiel.yaml': null,
      'c/nouveau.referentiel.yaml': CYCLES.replace('Responsable d’un', 'Gérant d’un'),
      'notes.yaml': 'x: 2',
    })
    const all = diff(['--since', 'HEAD'], repository.path)
    expect(statuses(all)).toEqual([
      'removed b/autre.referentiel.yaml',
      'same b/fleurs #2.referentiel.yaml < b/fleuriste été.referentiel.yaml',
      'added c/nouveau.referentiel.yaml',
      'changed cycles.referentiel.yaml',
    ])
    expect(statuses(diff(['--since', 'HEAD', 'b'], repository.path))).toHaveLength(2)
    expect(statuses(diff(['--since', 'HEAD', '*.referentiel.yaml'], repository.path))).toEqual([
      'changed cycles.referentiel.yaml',
    ])
    expect(statuses(diff([], join(repository.path, 'b')))).toEqual([
      'removed autre.referentiel.yaml',
      'same fleurs #2.referentiel.yaml < fleuriste été.referentiel.yaml',
    ])
  })

  test('a file that was moved and not added to Git is one file', () => {
    const repository = new Repository(start)
    repository.write({ 'cycles.referentiel.yaml': null, 'd/velos.referentiel.yaml': REVISED })
    expect(statuses(diff(['--since', 'HEAD'], repository.path))).toEqual([
      'changed d/velos.referentiel.yaml < cycles.referentiel.yaml',
    ])
  })

  test('a branch counts from where the work left it', () => {
    const repository = new Repository(start)
    repository.git('checkout', '-q', '-b', 'travail')
    repository.commit('travail', { 'cycles.referentiel.yaml': REVISED })
    repository.git('checkout', '-q', 'main')
    repository.commit('ailleurs', { 'b/autre.referentiel.yaml': FLORIST.replace('Fleuriste', 'Pépiniériste') })
    repository.git('checkout', '-q', 'travail')
    expect(statuses(diff(['--since', 'main'], repository.path))).toEqual(['changed cycles.referentiel.yaml'])
  })

  test('nothing changed', () => {
    const repository = new Repository(start)
    const { status, stdout } = equerre(['diff', '--since', 'HEAD', '--exit-code'], { cwd: repository.path })
    expect([status, stdout]).toEqual([0, 'Aucun référentiel n’a changé depuis HEAD.\n'])
    expect(diff(['cycles.referentiel.yaml'], repository.path).files[0]?.status).toBe('same')
  })

  test('a configuration that ignores a file is heard', () => {
    const repository = new Repository({ ...start, 'equerre.config.yaml': 'ignore: ["b/**"]\n' })
    repository.write({ 'cycles.referentiel.yaml': REVISED, 'b/autre.referentiel.yaml': REVISED })
    expect(statuses(diff([], repository.path))).toEqual(['changed cycles.referentiel.yaml'])
  })

  test('a file that cannot be read does not hide the others', () => {
    const repository = new Repository(start)
    repository.write({
      'cycles.referentiel.yaml': Buffer.from([0xff, 0xfe, 0x41, 0]),
      'b/autre.referentiel.yaml': REVISED,
    })
    const { status, stdout, stderr } = equerre(['diff', '--format', 'json'], { cwd: repository.path })
    expect(status).toBe(2)
    expect(stderr).toContain('UTF-16')
    const answer: Diff = JSON.parse(stdout)
    expect(statuses(answer)).toEqual(['changed b/autre.referentiel.yaml'])
    expect(answer.errors).toHaveLength(1)
  })
})

describe('the forms of a comparison', () => {
  const repository = new Repository({ 'a.referentiel.yaml': CYCLES, 'b.referentiel.yaml': FLORIST })
  repository.write({
    'a.referentiel.yaml': REVISED,
    'b.referentiel.yaml': null,
    'c.referentiel.yaml': FLORIST.replace('Fleuriste', 'Sellier').replace('duree: PT2H', 'duree: deux'),
  })

  test('JSON holds to its schema, in both languages', () => {
    const schema = JSON.parse(readFileSync(join(import.meta.dirname, '../../docs/diff.schema.json'), 'utf8'))
    const validate = new Ajv2020({ allErrors: true, strict: true, allowUnionTypes: true }).compile(schema)
    for (const language of ['fr', 'en']) {
      const { stdout } = equerre(['diff', '--format', 'json', '--lang', language], { cwd: repository.path })
      expect([validate(JSON.parse(stdout)), validate.errors]).toEqual([true, null])
    }
    const renumbered = folder({ 'a.yaml': CYCLES, 'b.yaml': CYCLES.replace(/C1\./g, 'C-').replace(/BC1|E1/g, '$&x') })
    const other = equerre(['diff', 'a.yaml', 'b.yaml', '--format', 'json'], { cwd: renumbered })
    expect([validate(JSON.parse(other.stdout)), validate.errors]).toEqual([true, null])
    expect(JSON.parse(other.stdout).files[0].renumbering).toEqual([expect.stringMatching(/Toute la numérotation/)])
  })

  test('several at once, in folders that are made', () => {
    const args = ['--output', 'html=sorties/é/page.html', '--output', 'markdown=sorties/note.md', '-o', 'json=-']
    const { status, stdout } = equerre(['diff', ...args], { cwd: repository.path })
    expect(status).toBe(0)
    expect(statuses(JSON.parse(stdout))).toHaveLength(3)
    const page = read(repository.path, 'sorties/é/page.html')
    expect(page).toMatch(/^<!DOCTYPE html>/)
    expect(page).toContain('<ins>planning partagé</ins>')
    expect(page).toContain('Fleuriste')
    expect(read(repository.path, 'sorties/note.md')).toContain('## Ce qui a changé')
  })

  test('--no-findings leaves them out of the Markdown, and keeps the findings for programs', () => {
    const args = ['diff', '--no-findings', '--format', 'markdown', '--output', 'json=c.json', '--since=HEAD', '--', '.']
    const { stdout } = equerre(args, { cwd: repository.path })
    expect(stdout).not.toMatch(/Constats apparus|disparu/)
    expect(equerre(['diff', '--format', 'markdown'], { cwd: repository.path }).stdout).toMatch(/Constats apparus/)
    const { files } = JSON.parse(read(repository.path, 'c.json'))
    expect(files.some(({ findings }: { findings: { appeared: [] } }) => findings.appeared.length > 0)).toBe(true)
  })

  test('Markdown stays under its limit', () => {
    const { stdout } = equerre(['diff', '--format', 'markdown', '--limit', '1200'], { cwd: repository.path })
    expect(stdout.length).toBeLessThanOrEqual(1200)
    expect(stdout).toContain('Trop long pour un commentaire')
  })

  test('colours only where they are asked for', () => {
    const run = (colour: string): string => equerre(['diff', '--color', colour], { cwd: repository.path }).stdout
    expect(run('never')).not.toContain('\u001b[')
    expect(run('always')).toContain('\u001b[31m')
  })

  test('in English', () => {
    const { stdout } = equerre(['diff', '--lang', 'en'], { cwd: repository.path })
    expect(stdout).toContain('Competencies: 1\u00a0reworded')
    expect(stdout).toContain('current file')
  })
})
