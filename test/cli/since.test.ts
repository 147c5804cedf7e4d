import { readFileSync, symlinkSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { describe, expect, test } from 'vitest'
import { equerre, folder, jsonOf, rulesOf } from './equerre.ts'
import { Repository } from './repository.ts'

const competency = (id: string, statement: string): string => `      - id: ${id}\n        enonce: ${statement}\n`
const referential = (...competencies: readonly string[]): string =>
  `referentiel: 1\ncertification: { intitule: Conduite de chantier, registre: RNCP }\nblocs:\n  - id: BC1\n    intitule: Préparer le chantier\n    competences:\n${competencies.join('')}`

const MEETINGS = competency('C1', 'Participer aux réunions de chantier avec les entreprises présentes.')
const VISITS = competency('C2', 'Participer aux visites de sécurité du site et à leurs comptes rendus.')
const SORTING = competency('C3', 'Participer au tri des déchets sur le site.')
const WEAK = 'competence-verbe-faible'
const NAME = 'Chantier n°1 #2 100%.referentiel.yaml'
const OLD = { [NAME]: referential(MEETINGS, VISITS) }

const weakSince = (repository: Repository, revision: string, ...args: readonly string[]): readonly string[] =>
  jsonOf(equerre(['check', '--since', revision, '--format', 'json', ...args], { cwd: repository.path })).files.flatMap(
    ({ findings }) => findings.filter(({ rule }) => rule === WEAK).map(({ pointer }) => pointer),
  )

describe('only what changed', () => {
  test('nothing is new when nothing changed, and the run is clean', () => {
    const repository = new Repository(OLD)
    const ran = equerre(['check', '--since', 'HEAD', '--fail-on', 'info'], { cwd: repository.path })
    expect(ran.status, ran.stderr).toBe(0)
    expect(ran.stdout).toContain('rien de nouveau à signaler')
    expect(ran.stdout).toMatch(/depuis «\u00a0HEAD\u00a0»\u00a0: \d+\u00a0constats plus anciens laissés de côté/)
  })

  test('a change that is not committed, not even added, is seen', () => {
    const repository = new Repository(OLD)
    repository.write({ [NAME]: `# une ligne\n\n${referential(SORTING, MEETINGS, VISITS)}` })
    expect(weakSince(repository, 'HEAD')).toEqual(['/blocs/0/competences/0/enonce'])
  })

  test('a renumbered competency is not new', () => {
    const repository = new Repository(OLD)
    repository.commit('renuméroter', { [NAME]: referential(VISITS.replace('C2', 'C9'), MEETINGS) })
    expect(weakSince(repository, 'HEAD~1')).toEqual([])
  })

  test('a file that was not there is new as a whole', () => {
    const repository = new Repository(OLD)
    repository.write({ 'sous dossier/é.referentiel.yaml': referential(MEETINGS, VISITS) })
    expect(weakSince(repository, 'HEAD')).toHaveLength(2)
  })

  test('a renamed file is the same file', () => {
    const repository = new Repository({ 'vieux nom.referentiel.yaml': referential(MEETINGS, VISITS) })
    repository.commit('renommer', {
      'vieux nom.referentiel.yaml': null,
      'ça #1%/nouveau nom.referentiel.yaml': referential(MEETINGS, VISITS, SORTING),
    })
    expect(weakSince(repository, 'HEAD~1')).toEqual(['/blocs/0/competences/2/enonce'])
  })

  test('a file renamed without telling Git is the same file', () => {
    const repository = new Repository({ 'a.referentiel.yaml': referential(MEETINGS, VISITS), 'b.yaml': 'autre: 1\n' })
    repository.write({
      'a.referentiel.yaml': null,
      'b.yaml': null,
      'é #1/c.referentiel.yaml': referential(SORTING, MEETINGS, VISITS),
    })
    expect(weakSince(repository, 'HEAD')).toEqual(['/blocs/0/competences/0/enonce'])
  })

  test('what another branch did meanwhile is not a change of this one', () => {
    const repository = new Repository(OLD)
    repository.git('checkout', '-q', '-b', 'travail')
    repository.commit('trier', { [NAME]: referential(MEETINGS, VISITS, SORTING) })
    repository.git('checkout', '-q', 'main')
    repository.commit('réparer', { [NAME]: referential(VISITS) })
    repository.git('checkout', '-q', 'travail')
    expect(weakSince(repository, 'main')).toEqual(['/blocs/0/competences/2/enonce'])
  })

  test('from a folder below the root, through a link, and with a tag', () => {
    const repository = new Repository({ 'a/b/x.referentiel.yaml': referential(MEETINGS) })
    repository.git('tag', 'v1.0')
    repository.write({ 'a/b/x.referentiel.yaml': referential(MEETINGS, VISITS) })
    const link = join(folder(), 'lien')
    symlinkSync(join(repository.path, 'a'), link)
    const ran = equerre(['check', '--since', 'v1.0', '--format', 'json', 'b'], { cwd: link })
    expect(rulesOf(ran).filter((rule) => rule === WEAK)).toHaveLength(1)
  })

  test('the standard input under the name of a file', () => {
    const repository = new Repository(OLD)
    const ran = equerre(['check', '--stdin-filename', NAME, '--since', 'HEAD', '--format', 'json'], {
      cwd: repository.path,
      input: referential(MEETINGS, VISITS, SORTING),
    })
    expect(rulesOf(ran).filter((rule) => rule === WEAK)).toHaveLength(1)
  })

  test('only what is new makes the run fail', () => {
    const repository = new Repository({ [NAME]: `${referential(MEETINGS)}inconnu: 1\n` })
    expect(equerre(['check', '--no-config'], { cwd: repository.path }).status).toBe(1)
    expect(equerre(['check', '--since', 'HEAD'], { cwd: repository.path }).status).toBe(0)
    repository.write({ [NAME]: `${referential(MEETINGS)}inconnu: 1\nautre: 2\n` })
    expect(equerre(['check', '--since', 'HEAD'], { cwd: repository.path }).status).toBe(1)
  })

  test('an exam is new in what its référentiel changed', () => {
    const sample = (name: string): string => readFileSync(join(import.meta.dirname, '../../samples', name), 'utf8')
    const exam = 'conduite-travaux-paysagers-bloc-1.examen.yaml'
    const its = 'conduite-travaux-paysagers.referentiel.yaml'
    const repository = new Repository({ [exam]: sample(exam), [its]: sample(its) })
    const fresh = () =>
      rulesOf(equerre(['check', '--since', 'HEAD', '--format', 'json', exam], { cwd: repository.path }))
    expect(fresh()).toEqual([])
    repository.write({ [its]: sample(its).replaceAll('C1.4', 'C1.9') })
    expect(fresh()).not.toEqual([])
  })

  test('what the environment of a hook says of another repository is not followed', () => {
    const repository = new Repository(OLD)
    const other = new Repository({ 'autre.txt': 'x' })
    const env = { GIT_DIR: join(other.path, '.git'), GIT_INDEX_FILE: join(other.path, '.git/index') }
    const ran = equerre(['check', '--since', 'HEAD'], { cwd: repository.path, env })
    expect(ran.stdout, ran.stderr).toContain('rien de nouveau')
  })
})

describe('what goes wrong is told, with what to do', () => {
  const said = (repository: Repository, revision: string, env: Readonly<Record<string, string>> = {}) => {
    const ran = equerre(['check', '--since', revision], { cwd: repository.path, env })
    expect(ran.status).toBe(2)
    expect(ran.stdout).toBe('')
    return ran.stderr
  }

  test.each(['inconnue', 'HEAD~9', '--all', 'HEAD:', 'a b', '', '@{'])('the revision %j', (revision) => {
    const ran = equerre(['check', `--since=${revision}`], { cwd: new Repository(OLD).path })
    expect(ran.status).toBe(2)
    expect(ran.stderr).toMatch(
      revision === '' ? /attend une valeur/ : /Git ne connaît pas la révision.*git log --oneline/,
    )
  })

  test('a branch that only the remote has', () => {
    const origin = new Repository(OLD)
    const clone = new Repository({}, join(folder(), 'clone'))
    clone.git('remote', 'add', 'origin', origin.path)
    origin.git('branch', 'relecture')
    clone.git('fetch', '-q', 'origin')
    clone.write(OLD)
    expect(said(clone, 'relecture')).toContain('Vouliez-vous dire «\u00a0origin/relecture\u00a0»\u00a0?')
  })

  test('a history that was cut when it was cloned', () => {
    const origin = new Repository(OLD)
    origin.commit('suite', { [NAME]: referential(MEETINGS) })
    const path = join(folder(), 'clone')
    origin.git('clone', '-q', '--depth', '1', pathToFileURL(origin.path).href, path)
    const ran = equerre(['check', '--since', 'HEAD~1'], { cwd: path })
    expect(ran.status).toBe(2)
    expect(ran.stderr).toContain('fetch-depth: 0')
  })

  test('a folder that is in no repository', () => {
    const ran = equerre(['check', '--since', 'main'], { cwd: folder(OLD) })
    expect(ran.status).toBe(2)
    expect(ran.stderr).toContain('n’est dans aucun dépôt Git')
  })

  test('Git that is not installed', () => {
    const empty = folder()
    expect(said(new Repository(OLD), 'HEAD', { PATH: empty })).toContain('Git n’est pas installé')
  })

  test('a file outside the repository', () => {
    const repository = new Repository(OLD)
    const elsewhere = join(folder(OLD), NAME)
    const ran = equerre(['check', '--since', 'HEAD', elsewhere], { cwd: repository.path })
    expect(ran.status).toBe(2)
    expect(ran.stderr).toContain('n’est pas dans le dépôt Git')
  })

  test('an earlier version that is no text in UTF-8', () => {
    const repository = new Repository({ [NAME]: Buffer.from(referential(MEETINGS), 'latin1') })
    repository.write(OLD)
    expect(said(repository, 'HEAD')).toMatch(/HEAD:Chantier n°1 #2 100%\.referentiel\.yaml.*UTF-8/)
  })
})
