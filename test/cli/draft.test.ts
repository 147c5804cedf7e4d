import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { equerre, filesIn, folder, read } from './equerre.ts'

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
