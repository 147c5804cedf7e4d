import { symlinkSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { FAULTY as BLOC, equerre, folder, jsonOf } from './equerre.ts'

const FAULTY = `${BLOC}    competences: [{ id: C1, enonce: Composer un bouquet }]\n`

const EXAM = `examen: 1
referentiel: ./b.referentiel.yaml
compétences: [C99]
questions:
  - { id: Q1, type: oral, competence: C99, enonce: Présentez votre travail. }
`

const rulesIn = (json: ReturnType<typeof jsonOf>): string => JSON.stringify(json)

describe('equerre check, of a mock exam', () => {
  test('is checked against the référentiel that it names from its own folder', () => {
    const cwd = folder({ 'sous/b.referentiel.yaml': FAULTY, 'sous/blanc.examen.yaml': EXAM })
    const said = rulesIn(jsonOf(equerre(['check', 'sous/blanc.examen.yaml', '--format', 'json'], { cwd })))
    expect(said).toContain('"examen-competence-inconnue"')
    expect(said).not.toContain('"coverage"')
  })

  test('is found below a folder beside the référentiels', () => {
    const cwd = folder({ 'b.referentiel.yaml': FAULTY, 'sous/blanc.examen.yml': EXAM })
    const said = rulesIn(jsonOf(equerre(['check', '--format', 'json'], { cwd })))
    expect(said).toContain('sous/blanc.examen.yml')
    expect(said).toContain('"examen-referentiel-introuvable"')
  })

  test('says when the référentiel is not there', () => {
    const cwd = folder({ 'blanc.examen.yaml': EXAM })
    const { status, stdout } = equerre(['check', 'blanc.examen.yaml'], { cwd })
    expect(status).toBe(1)
    expect(stdout).toContain('examen-referentiel-introuvable')
    expect(stdout).toContain('Aucun fichier de ce nom')
  })

  test('reads no référentiel outside the folder of the exam and the one the command runs in, by a path or by a link', () => {
    const cwd = folder({ 'secret/b.referentiel.yaml': FAULTY, 'ici/blanc.examen.yaml': EXAM })
    const inside = join(cwd, 'ici')
    symlinkSync(join(cwd, 'secret/b.referentiel.yaml'), join(inside, 'b.referentiel.yaml'))
    for (const path of [
      './b.referentiel.yaml',
      '../secret/b.referentiel.yaml',
      join(cwd, 'secret/b.referentiel.yaml'),
    ]) {
      const text = EXAM.replace('./b.referentiel.yaml', path)
      const ran = equerre(['check', '--stdin-filename', 'blanc.examen.yaml'], { cwd: inside, input: text })
      expect(ran.stdout).toContain('hors des dossiers qui peuvent être lus')
      expect(ran.stdout).not.toContain('examen-competence-inconnue')
    }
    // The same link is followed where it leads inside the folder the command runs in.
    const above = equerre(['check', 'ici/blanc.examen.yaml'], { cwd })
    expect(above.stdout).toContain('examen-competence-inconnue')
  })

  test('is mended by --fix', () => {
    const cwd = folder({ 'b.referentiel.yaml': FAULTY, 'blanc.examen.yaml': EXAM })
    const { stdout } = equerre(['check', 'blanc.examen.yaml', '--fix-dry-run'], { cwd })
    expect(stdout).toContain('+competences: [C99]')
  })
})

test('the other commands say that they read référentiels', () => {
  const cwd = folder({ 'b.referentiel.yaml': FAULTY, 'blanc.examen.yaml': EXAM })
  const { status, stderr } = equerre(['coverage', 'blanc.examen.yaml'], { cwd })
  expect(status).toBe(2)
  expect(stderr).toContain('est un examen blanc')
})

test('the rules of exams have their page in the terminal', () => {
  const cwd = folder({})
  expect(equerre(['rules', 'qcm-negation-non-signalee'], { cwd }).stdout).toContain('Négation non mise en évidence')
  expect(equerre(['rules'], { cwd }).stdout).toContain('Examens blancs\u00a0: questions à choix multiple')
})
