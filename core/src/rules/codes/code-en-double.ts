import type { NamedElement } from '../../model/naming.ts'
import { defineRule } from '../rule.ts'
import { type Coded, canonicalOf, listsOfCodes, writtenCode } from './shared/coded.ts'

export const rule = defineRule({
  id: 'code-en-double',
  title: { fr: 'Code en double', en: 'Duplicate code' },
  source: {
    catalogue: 'R-ID-UNIQUE',
    reference: 'France compétences, schéma XSD v4.1 des fiches ; Code du travail, art. R6113-9, 3°',
    read: '2026-11-20',
  },
  severity: { sur_demande: 'error', de_droit: 'error', rs: 'error' },
  documentation: {
    fr: {
      what: 'Deux compétences, activités, épreuves ou critères d’un même bloc, ou deux blocs, ont le même code. « C1.1 » et « C 1.1 » sont le même. Les critères peuvent recommencer à 1 dans chaque compétence.',
      why: 'Un renvoi à ce code désigne deux choses : on ne sait plus ce qu’une épreuve évalue.',
      how: 'Renumérotez l’un des deux, puis relisez les renvois.',
    },
    en: {
      what: 'Two competencies, activities, assessments or criteria of one bloc, or two blocs, have the same code. “C1.1” and “C 1.1” are the same. Criteria may restart at 1 in each competency.',
      why: 'A reference to this code names two things: one can no longer tell what an assessment evaluates.',
      how: 'Renumber one of them, then read the references again.',
    },
  },
  examples: {
    valid: [
      {
        yaml: `referentiel: 1
blocs:
  - id: BC1
    competences:
      - { id: C1, enonce: Régler une machine, criteres: [{ id: Cr1, enonce: La pièce est conforme. }] }
      - { id: C2, enonce: Contrôler une pièce, criteres: [{ id: Cr1, enonce: Le relevé est daté. }] }
  - id: BC2
    competences: [{ id: C1, enonce: Accueillir un client }]`,
      },
    ],
    invalid: [
      {
        yaml: `referentiel: 1
blocs:
  - id: BC1
    competences:
      - { id: C1, enonce: Régler une machine }
      - { id: "C 1", enonce: Contrôler une pièce }
    modalites: [{ id: E1 }, { id: E1 }]
  - id: BC1`,
        at: ['"C 1"', 'E1', 'BC1'],
      },
    ],
  },
  scope: 'structure',
  *check({ referential }) {
    for (const list of listsOfCodes(referential)) {
      const known = new Map<string, Coded>()
      for (const element of list) {
        const code = canonicalOf(element)
        const first = known.get(code)
        if (first === undefined) {
          known.set(code, element)
          continue
        }
        const words = WORDS[element.kind]
        yield {
          at: element.id.node.range,
          message: {
            fr: `Le code ${writtenCode(element)} est déjà celui d’${words.fr} : un renvoi à ce code désignerait les deux. Renumérotez l’un d’eux.`,
            en: `The code ${writtenCode(element)} is already that of ${words.en}: a reference to it would name both. Renumber one of them.`,
          },
          related: [{ at: first.id.node.range, message: { fr: 'La première fois.', en: 'The first time.' } }],
        }
      }
    }
  },
})

const WORDS: Readonly<Record<NamedElement['kind'], { readonly fr: string; readonly en: string }>> = {
  block: { fr: 'un autre bloc', en: 'another bloc' },
  activity: { fr: 'une autre activité du bloc', en: 'another activity of the bloc' },
  competency: { fr: 'une autre compétence du bloc', en: 'another competency of the bloc' },
  assessment: { fr: 'une autre épreuve du bloc', en: 'another assessment of the bloc' },
  criterion: { fr: 'un autre critère des mêmes compétences', en: 'another criterion of the same competencies' },
}
