import { describe, expect, test } from 'vitest'
import { check } from '../engine/check.ts'
import { checkExam } from '../exams/check/check.ts'
import { readSource } from '../source/read.ts'
import { freshFindings } from './fresh.ts'

const BEFORE = `referentiel: 1
certification: { intitule: Conduite de chantier, registre: RNCP }
blocs:
  - id: BC1
    intitule: Préparer le chantier
    competences:
      - id: C1
        enonce: Participer aux réunions de chantier avec les entreprises présentes.
      - id: C2
        enonce: Participer aux visites de sécurité du site et à leurs comptes rendus.
  - id: BC2
    intitule: Suivre le chantier
    competences:
      - id: C3
        enonce: Participer au suivi des livraisons de matériaux sur le site.
`

const WEAK = 'competence-verbe-faible'
const checked = (text: string) => check(readSource(text))
const weakAfter = (text: string): readonly string[] =>
  freshFindings(checked(BEFORE), checked(text))
    .filter(({ rule }) => rule === WEAK)
    .map(({ pointer }) => pointer)

describe('since an earlier version', () => {
  test('nothing is new in the same text, nor when lines move', () => {
    expect(freshFindings(checked(BEFORE), checked(BEFORE))).toEqual([])
    expect(freshFindings(checked(BEFORE), checked(`# remarque\n\n${BEFORE}`))).toEqual([])
  })

  test('everything is new without one', () => {
    expect(freshFindings(null, checked(BEFORE))).toEqual(checked(BEFORE).findings)
  })

  test('a competency that is added, or reworded, brings its findings', () => {
    const added = BEFORE.replace(
      '  - id: BC2',
      '      - id: C9\n        enonce: Participer au tri des déchets.\n  - id: BC2',
    )
    expect(weakAfter(added)).toEqual(['/blocs/0/competences/2/enonce'])
    const reworded = BEFORE.replace('comptes rendus', 'bilans mensuels')
    expect(weakAfter(reworded)).toEqual(['/blocs/0/competences/1/enonce'])
  })

  test('one that is renumbered, or moved, is no new one', () => {
    expect(weakAfter(BEFORE.replace('id: C1\n', 'id: C11\n'))).toEqual([])
    const [, competency = ''] = /( {6}- id: C2\n.*\n)/.exec(BEFORE) ?? []
    expect(weakAfter(BEFORE.replace(competency, '') + competency)).toEqual([])
  })

  test('a code that another competency took does not hide its findings', () => {
    const taken = BEFORE.replace(
      /( {6}- id: C1\n {8}enonce: ).*\n/,
      '$1Participer à la rédaction du budget prévisionnel.\n',
    )
    expect(weakAfter(taken)).toEqual(['/blocs/0/competences/0/enonce'])
  })

  test('what appears elsewhere is new: a reference whose target went', () => {
    const withTest = `${BEFORE}    modalites:\n      - { id: E1, intitule: Épreuve, competences: [C3] }\n`
    const without = withTest.replace(/ {6}- id: C3\n.*\n/, '      - id: C4\n        enonce: Tracer les plans.\n')
    const fresh = freshFindings(checked(withTest), checked(without))
    expect(fresh.some(({ pointer }) => pointer.startsWith('/blocs/1/modalites/0/competences'))).toBe(true)
  })

  test('a property of the certification that changed brings its findings', () => {
    const wrong = BEFORE.replace('registre: RNCP', 'registre: RNCP, codes_rome: [K22]')
    const again = wrong.replace('[K22]', '[K23]')
    const fresh = freshFindings(checked(wrong), checked(again))
    expect(fresh.length).toBeGreaterThan(0)
    expect(fresh.every(({ pointer }) => pointer.startsWith('/certification/codes_rome'))).toBe(true)
  })
})

test('an exam is compared by the identity of its findings', () => {
  const exam = (text: string) => checkExam(readSource(text), { why: 'absent' })
  const before = exam('examen: 1\nintitule: Blanc\nquestions:\n  - { id: Q1, enonce: "Une  question" }\n')
  const after = exam('# plus bas\nexamen: 1\nintitule: Blanc\nquestions:\n  - { id: Q1, enonce: "Une  question" }\n')
  expect(before.findings.length).toBeGreaterThan(0)
  expect(freshFindings(before, after)).toEqual([])
})
