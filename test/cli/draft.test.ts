import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { equerre, filesIn, folder, read, rulesOf } from './equerre.ts'

const SAMPLE = join(import.meta.dirname, '../../samples/conduite-travaux-paysagers.referentiel.yaml')

const SMALL = `referentiel: 1
certification: { intitule: Médiateur de lecture }
blocs:
  - id: BC1
    intitule: Constituer un fonds
    competences:
      - id: C1
        enonce: Choisir des albums à partir des demandes des lecteurs
        criteres: [La liste comprend dix albums.]
    modalites: [{ id: E1, intitule: Cas, type: etude_de_cas, duree: PT2H }]
`

describe('draft exam', () => {
  test('writes an exam beside its référentiel, that names it from there', () => {
    const cwd = folder({ 'lecture.referentiel.yaml': SMALL })
    const ran = equerre(
      ['draft', 'exam', 'lecture.referentiel.yaml', '--bloc', 'BC1', '-o', 'blancs/bc1.examen.yaml'],
      { cwd },
    )
    expect(ran).toMatchObject({ status: 2, stdout: '' })
    const done = equerre(['draft', 'exam', 'lecture.referentiel.yaml', '--bloc', 'BC1', '-o', 'bc1.examen.yaml'], {
      cwd,
    })
    expect(done).toMatchObject({ status: 0, stdout: '' })
    expect(done.stderr).toContain(join(cwd, 'bc1.examen.yaml'))
    const text = read(cwd, 'bc1.examen.yaml')
    expect(text).toContain('referentiel: lecture.referentiel.yaml')
    expect(text).toContain('Choisissez des albums à partir des demandes des lecteurs.')
    expect(text).toContain('duree: PT2H')
  })

  test('the path goes from the folder of the exam', () => {
    const cwd = folder({ 'refs/lecture.referentiel.yaml': SMALL, 'blancs/vide.txt': '' })
    equerre(['draft', 'exam', 'refs/lecture.referentiel.yaml', '-o', 'blancs/x.examen.yaml'], { cwd })
    expect(read(cwd, 'blancs/x.examen.yaml')).toContain('referentiel: "../refs/lecture.referentiel.yaml"')
    expect(equerre(['draft', 'exam', 'refs/lecture.referentiel.yaml'], { cwd }).stdout).toContain(
      'referentiel: lecture.referentiel.yaml',
    )
  })

  test('what it writes is checked without a fault, and shown to the candidate and to the jury', () => {
    const cwd = folder({ 'lecture.referentiel.yaml': SMALL })
    equerre(['draft', 'exam', 'lecture.referentiel.yaml', '-o', 'x.examen.yaml', '--kinds', 'qcm,jeu_de_roles'], {
      cwd,
    })
    const checked = equerre(['check', 'x.examen.yaml', '--format', 'json'], { cwd })
    expect(checked.status).toBe(0)
    expect(rulesOf(checked)).toEqual(['brouillon-a-completer'])
    const candidate = equerre(['preview', 'x.examen.yaml'], { cwd })
    const jury = equerre(['preview', 'x.examen.yaml', '--for', 'jury', '-o', 'jury.html'], { cwd })
    expect(candidate).toMatchObject({ status: 0, stderr: '' })
    expect(candidate.stdout).toContain('Choisissez des albums')
    expect(candidate.stdout).not.toContain('La liste comprend dix albums')
    expect(jury.status).toBe(0)
    expect(read(cwd, 'jury.html')).toContain('La liste comprend dix albums')
  })

  test('the page of an exam without its référentiel says so', () => {
    const cwd = folder({
      'x.examen.yaml': 'examen: 1\nreferentiel: absent.referentiel.yaml\nquestions: [{ enonce: Triez. }]\n',
    })
    const ran = equerre(['preview', 'x.examen.yaml'], { cwd })
    expect(ran.status).toBe(0)
    expect(ran.stdout).toContain('Triez.')
    expect(ran.stderr).toContain('Le référentiel de l’examen n’a pas été lu')
    expect(equerre(['preview', SAMPLE, '--for', 'jury'])).toMatchObject({ status: 2, stdout: '' })
  })

  test('an exam that was worked on is kept', () => {
    const cwd = folder({ 'lecture.referentiel.yaml': SMALL, 'x.examen.yaml': 'examen: 1 # des heures de travail\n' })
    const ran = equerre(['draft', 'exam', 'lecture.referentiel.yaml', '-o', 'x.examen.yaml'], { cwd })
    expect(ran.stderr).toContain('x.examen.yaml.1.old')
    expect(read(cwd, 'x.examen.yaml.1.old')).toContain('des heures de travail')
    expect(filesIn(cwd)).toHaveLength(3)
  })

  test('points, duration and kinds as people write them', () => {
    const args = [
      'draft',
      'exam',
      SAMPLE,
      '--bloc',
      'BC1',
      '--points',
      '12,5',
      '--duration',
      '3h30',
      '--format',
      'json',
    ]
    const ran = equerre([...args, '--kinds', 'question-ouverte,qcm'])
    expect(ran.status).toBe(0)
    const { exam, specification } = JSON.parse(ran.stdout)
    expect(exam).toMatchObject({ points: 12.5, duree: 'PT3H30M', bloc: 'BC1' })
    expect(new Set(exam.questions.map(({ type }: { type: string }) => type))).toEqual(
      new Set(['question_ouverte', 'qcm']),
    )
    expect(specification).toHaveLength(4)
    for (const [written, iso] of [
      ['90', 'PT1H30M'],
      ['45 min', 'PT45M'],
      ['1 h 30', 'PT1H30M'],
      ['PT2H', 'PT2H'],
      ['2,5h', 'PT2H30M'],
    ] as const) {
      const other = equerre(['draft', 'exam', SAMPLE, '--bloc', 'BC1', '--duration', written, '--format', 'json'])
      expect(JSON.parse(other.stdout).exam.duree).toBe(iso)
    }
  })

  test('the candidate’s page has no key, the jury’s has them', () => {
    const args = ['draft', 'exam', SAMPLE, '--modality', 'E1', '--kinds', 'qcm,etude_de_cas']
    for (const format of ['html', 'markdown']) {
      const candidate = equerre([...args, '--format', format]).stdout
      const jury = equerre([...args, '--format', format, '--for', 'jury']).stdout
      expect(candidate).toContain('Dressez la fiche d’analyse')
      expect(candidate).not.toMatch(/Grille de correction|Réponse attendue|Acquis/)
      expect(jury).toMatch(/Grille de correction[\s\S]*Partiellement acquis/)
    }
  })

  test('some competencies only', () => {
    const ran = equerre(['draft', 'exam', SAMPLE, '--bloc', 'BC1', '--competencies', 'C1.1, C1.3', '--format', 'json'])
    expect(JSON.parse(ran.stdout).exam.competences).toEqual(['C1.1', 'C1.3'])
  })

  test.each<[readonly string[], RegExp]>([
    [['draft'], /Dites ce qu’il faut rédiger/],
    [['draft', 'examen'], /Vouliez-vous dire «\u00a0exam\u00a0»/],
    [['draft', 'exam'], /Donnez le fichier/],
    [['draft', 'exam', SAMPLE], /un bloc \(BC1, BC2, BC3\)/],
    [['draft', 'exam', SAMPLE, '--bloc', 'BC9'], /pas de bloc/],
    [['draft', 'exam', SAMPLE, '--bloc', 'BC1', '--points', 'vingt'], /--points attend un nombre/],
    [['draft', 'exam', SAMPLE, '--bloc', 'BC1', '--points', '0.3'], /par demis/],
    [['draft', 'exam', SAMPLE, '--bloc', 'BC1', '--duration', 'longtemps'], /--duration attend une durée/],
    [['draft', 'exam', SAMPLE, '--bloc', 'BC1', '--kinds', 'qmc'], /Vouliez-vous dire «\u00a0qcm\u00a0»/],
    [['draft', 'exam', SAMPLE, '--bloc', 'BC1', '--for', 'eleve'], /candidat, jury/],
  ])('%j is refused with what to do', (args, said) => {
    const ran = equerre(args)
    expect(ran).toMatchObject({ status: 2, stdout: '' })
    expect(ran.stderr).toMatch(said)
  })

  test('its help tells its options', () => {
    const ran = equerre(['draft', '--help', '--lang', 'en'])
    expect(ran.status).toBe(0)
    for (const option of ['--bloc', '--modality', '--duration', '--points', '--kinds', '--for'])
      expect(ran.stdout).toContain(option)
  })
})

const COMMENTED = `# Un référentiel à nous.
referentiel: 1
certification: { intitule: Médiateur de lecture }   # à relire
blocs:
    - id: BC1
      competences:
        - id: C1
          # la première
          enonce: Organiser un atelier de lecture en préparant des albums variés afin de donner le goût des livres
        - id: C2
          enonce: Ranger les rayons selon le plan de classement
`

describe('draft criteria', () => {
  test('shows what could be written, under the code of each competency', () => {
    const cwd = folder({ 'l.referentiel.yaml': COMMENTED })
    const ran = equerre(['draft', 'criteria', 'l.referentiel.yaml', 'C1', 'C2'], { cwd })
    expect(ran.status).toBe(0)
    expect(ran.stdout).toMatch(/^competences:\n {2}- id: C1\n {4}criteres:\n[\s\S]*- enonce: [\s\S]* {2}- id: C2\n/)
    expect(read(cwd, 'l.referentiel.yaml')).toBe(COMMENTED)
  })

  test('as data and as a page', () => {
    const cwd = folder({ 'l.referentiel.yaml': COMMENTED })
    const json = JSON.parse(
      equerre(['draft', 'criteria', 'l.referentiel.yaml', 'C1', '--format', 'json'], { cwd }).stdout,
    )
    expect(json.competencies).toHaveLength(1)
    expect(json.competencies[0].competency).toBe('C1')
    expect(json.competencies[0].drafts.length).toBeGreaterThan(0)
    const page = equerre(['draft', 'criteria', 'l.referentiel.yaml', 'C1', '--format', 'markdown'], { cwd }).stdout
    expect(page).toMatch(/^## C1\n\nOrganiser un atelier/)
    for (const { text } of json.competencies[0].drafts) expect(page).toContain(text)
  })

  test('writes them where they go, keeps comments and layout, and shows what was added', () => {
    const cwd = folder({ 'l.referentiel.yaml': COMMENTED })
    const ran = equerre(['draft', 'criteria', 'l.referentiel.yaml', 'C1', '--apply'], { cwd })
    expect(ran.status).toBe(0)
    expect(ran.stderr).toMatch(/critère/)
    const after = read(cwd, 'l.referentiel.yaml')
    const added = ran.stdout.split('\n').filter((line) => /^\+(?!\+)/.test(line))
    expect(added.length).toBeGreaterThan(1)
    expect(ran.stdout).not.toMatch(/^-(?!-)/m)
    for (const line of COMMENTED.split('\n')) expect(after).toContain(line)
    expect(after.split('\n')).toHaveLength(COMMENTED.split('\n').length + added.length)
    expect(equerre(['check', '--format', 'json', 'l.referentiel.yaml'], { cwd }).stdout).not.toContain('"syntaxe')
  })

  test.each<[readonly string[], RegExp]>([
    [[], /code d’une compétence au moins/],
    [['C9'], /pas de compétence «\u00a0C9\u00a0»/],
    [['C1', '--format', 'html'], /ne se donne pas en html/],
  ])('%j is refused with what to do', (args, said) => {
    const cwd = folder({ 'l.referentiel.yaml': COMMENTED })
    const ran = equerre(['draft', 'criteria', 'l.referentiel.yaml', ...args], { cwd })
    expect(ran).toMatchObject({ status: 2, stdout: '' })
    expect(ran.stderr).toMatch(said)
  })

  test('in a file that does not read, nothing is written', () => {
    const broken = `${COMMENTED}\n  x: [`
    const cwd = folder({ 'l.referentiel.yaml': broken })
    const ran = equerre(['draft', 'criteria', 'l.referentiel.yaml', 'C1', '--apply'], { cwd })
    expect(ran).toMatchObject({ status: 2, stdout: '' })
    expect(read(cwd, 'l.referentiel.yaml')).toBe(broken)
  })
})

describe('draft objectives', () => {
  test('fills what the file says and leaves the rest to complete', () => {
    const cwd = folder({ 'l.referentiel.yaml': COMMENTED })
    const ran = equerre(['draft', 'objectives', 'l.referentiel.yaml', 'C1'], { cwd })
    expect(ran.status).toBe(0)
    expect(ran.stdout).toMatch(
      /^competences:\n {2}- id: C1\n {4}objectifs:\n {6}- enonce: Organiser un atelier de lecture\n/,
    )
    expect(ran.stdout).toContain('echeance: …')
    const page = equerre(['draft', 'objectives', 'l.referentiel.yaml', 'C1', '--format', 'markdown'], { cwd }).stdout
    expect(page).toContain('- **Organiser un atelier de lecture**')
    const { competencies } = JSON.parse(
      equerre(['draft', 'objectives', SAMPLE, 'C1.1', 'C1.2', '--format', 'json']).stdout,
    )
    expect(competencies.map(({ competency }: { competency: string }) => competency)).toEqual(['C1.1', 'C1.2'])
    expect(competencies[0].drafts[0].deadline).toMatchObject({ kind: 'filled', source: 'duree' })
  })

  test('writes them with the rest as it stands', () => {
    const cwd = folder({ 'l.referentiel.yaml': COMMENTED })
    const ran = equerre(['draft', 'objectives', 'l.referentiel.yaml', 'C1', '--apply'], { cwd })
    expect(ran).toMatchObject({ status: 0, stderr: 'l.referentiel.yaml\u00a0: un objectif écrit.\n' })
    const after = read(cwd, 'l.referentiel.yaml')
    for (const line of COMMENTED.split('\n')) expect(after).toContain(line)
    expect(after).toContain('objectifs:')
    const again = equerre(['draft', 'objectives', 'l.referentiel.yaml', 'C1', '--apply'], { cwd })
    expect(again.stderr).toContain('rien à proposer')
    expect(read(cwd, 'l.referentiel.yaml')).toBe(after)
  })
})
