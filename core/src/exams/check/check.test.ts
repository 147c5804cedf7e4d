import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { NIVEAU_BLOOM } from '@equerre/schemas'
import { describe, expect, it } from 'vitest'
import { check } from '../../engine/check.ts'
import { BLOOM_LEVELS } from '../../french/statement.ts'
import { buildModel } from '../../model/build.ts'
import { readSource } from '../../source/read.ts'
import { EXAMPLE_REFERENTIAL } from '../rules/example-referential.ts'
import { examRules } from '../rules/generated/registry.ts'
import { checkExam } from './check.ts'

const referential = buildModel(readSource(EXAMPLE_REFERENTIAL))

const HEAD = 'examen: 1\nreferentiel: ./atelier.referentiel.yaml\nbloc: BC1\n'

const idsOf = (text: string, settings = {}): readonly string[] =>
  checkExam(readSource(text), referential, settings).findings.map(({ rule }) => rule)

describe('a check of an exam', () => {
  it('speaks of syntax and of structure in the words of référentiels', () => {
    const { findings } = checkExam(readSource('examen: 1\nquestion:\n  - enonce: Que faire ?\n'), { why: 'unsought' })
    expect(findings.find(({ rule }) => rule === 'structure-cle-inconnue')?.message.fr).toMatch(
      /^Clé inconnue `question` à la racine du fichier.*`questions`/,
    )
    expect(idsOf('')).toContain('structure-pas-un-examen')
    expect(idsOf('referentiel: ./atelier.referentiel.yaml\n')).toContain('structure-version-du-format')
    expect(idsOf(`${HEAD}questions:\n  - niveau: 5\n    enonce: Remplissez le planning.\n`)).toContain(
      'structure-cle-inconnue',
    )
  })

  it('takes severities from the settings', () => {
    const text = `${HEAD}questions:\n  - { id: Q1, enonce: Remplissez le planning. }\n`
    expect(idsOf(text)).toContain('question-sans-competence')
    expect(idsOf(text, { rules: { 'question-sans-competence': { severity: 'off' } } })).not.toContain(
      'question-sans-competence',
    )
  })

  it('is silenced by comments, and says which ones silence nothing', () => {
    const text = `${HEAD}questions:\n  # equerre-disable-next-line question-sans-competence -- épreuve commune\n  - { id: Q1, enonce: Remplissez le planning. }\n`
    expect(idsOf(text)).not.toContain('question-sans-competence')
    expect(idsOf(text)).not.toContain('suppression-inutile')
    expect(idsOf(text.replace('id: Q1', 'competence: C1.1'))).toContain('suppression-inutile')
  })

  it('gathers what a draft lacks in one finding', () => {
    const text = `${HEAD}etat: brouillon\nquestions:\n  - { id: Q1, enonce: Remplissez le planning. }\n  - { id: Q2, enonce: … la consigne }\n`
    const found = checkExam(readSource(text), referential).findings
    expect(found.map(({ rule }) => rule)).toEqual(['brouillon-a-completer'])
    expect(text.slice(found[0]?.range.start, found[0]?.range.end)).toBe('etat: brouillon')
  })

  it('says nothing inside a blank', () => {
    const text = `${HEAD}questions:\n  - { id: Q1, competence: C1.1, type: qcm, enonce: … la question, options: [… une réponse, … une autre] }\n`
    expect(idsOf(text)).not.toContain('question-sans-consigne')
    expect(idsOf(text)).toContain('texte-a-completer')
  })

  it('leaves to the structure check what is misspelt or of another shape: one cause, one finding', () => {
    const text = `${HEAD}intitulé: Examen blanc
durée: PT2H
point: 20
situation: [Vous tenez l’atelier.]
questions:
  - { id: Q1, compétence: C1.1, type: [oral], points: six, critères: [CR1], enonce: Présentez le planning. }
`
    const found = idsOf(text)
    expect(found.length).toBeGreaterThan(6)
    expect(found.filter((id) => !id.startsWith('structure-') && id !== 'examen-competence-sans-question')).toEqual([])
  })

  it('follows the profile of the référentiel', () => {
    const rs = buildModel(readSource('referentiel: 1\ncertification: { registre: RS }\n'))
    expect(checkExam(readSource(HEAD), rs).profile).toBe('rs')
    expect(checkExam(readSource(HEAD), { why: 'absent' }).profile).toBe('sur_demande')
  })

  it('never throws, and keeps every range inside the text, whatever is cut from an exam', () => {
    const sample = readFileSync(
      join(import.meta.dirname, '../../../../samples/conduite-travaux-paysagers-bloc-1.examen.yaml'),
      'utf8',
    )
    for (let cut = 0; cut < sample.length; cut += 97) {
      for (const text of [sample.slice(0, cut), sample.slice(cut), sample.slice(0, cut) + sample.slice(cut + 61)]) {
        const { findings } = checkExam(readSource(text), referential)
        for (const { rule, range } of findings) {
          expect(rule).not.toBe('erreur-interne')
          expect(range.start).toBeGreaterThanOrEqual(0)
          expect(range.end).toBeLessThanOrEqual(text.length)
          expect(range.start).toBeLessThanOrEqual(range.end)
        }
      }
    }
  })

  it('takes a référentiel for an exam, and an exam for a référentiel, without a crash', () => {
    expect(idsOf(EXAMPLE_REFERENTIAL)).not.toContain('erreur-interne')
    expect(check(readSource(HEAD)).findings.map(({ rule }) => rule)).not.toContain('erreur-interne')
  })
})

describe('the rules of exams', () => {
  it('have ids that no rule of référentiels has, and Bloom levels that French analysis has', () => {
    expect(examRules.length).toBeGreaterThan(50)
    expect(NIVEAU_BLOOM).toEqual(BLOOM_LEVELS)
  })
})
