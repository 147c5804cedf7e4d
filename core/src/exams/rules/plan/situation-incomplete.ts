import { entryOf } from '../../../source/pointer.ts'
import { isSaidByStructure } from '../../../structure/said.ts'
import { placeOfExam } from '../../model/naming.ts'
import { enumerated } from '../../wording/lists.ts'
import { isMultipleChoice } from '../../wording/options.ts'
import { defineExamRule } from '../rule.ts'

export const rule = defineExamRule({
  id: 'situation-incomplete',
  title: { fr: 'Situation incomplète', en: 'Incomplete situation' },
  source: {
    catalogue: null,
    reference:
      'France compétences, Préconisations d’octobre 2021, 2.1 : l’évaluation porte sur des situations proches du travail réel',
    read: '2026-11-21',
  },
  severity: { sur_demande: 'warning', de_droit: 'warning', rs: 'warning' },
  documentation: {
    fr: {
      what: 'L’examen n’a pas de situation, ou il lui manque le contexte, la consigne ou les livrables.',
      why: 'Un examen blanc reproduit l’épreuve : une situation, ce qu’on y demande, ce qu’on y remet.',
      how: 'Complétez `situation`.',
    },
    en: {
      what: 'The exam has no situation, or it lacks the context, the brief or the deliverables.',
      why: 'A mock exam mirrors the assessment: a situation, what is asked there, what is handed in.',
      how: 'Complete `situation`.',
    },
  },
  examples: {
    valid: [
      {
        yaml: `examen: 1
referentiel: ./atelier.referentiel.yaml
bloc: BC1
situation:
  contexte: Vous tenez l’atelier.
  consigne: Organisez la semaine.
  livrables: [Le planning]
questions:
  - { id: Q1, type: etude_de_cas, competence: C1.1, enonce: Remplissez le planning de la semaine. }
`,
      },
      {
        yaml: `examen: 1
referentiel: ./atelier.referentiel.yaml
bloc: BC1
questions:
  - { id: Q1, type: qcm, enonce: Que vérifie-t-on ? }
`,
      },
      {
        yaml: `examen: 1
referentiel: ./atelier.referentiel.yaml
bloc: BC1
situation: { contexte: Vous tenez l’atelier., consigne: Présentez vos choix. }
questions:
  - { id: Q1, type: oral, competence: C1.1, enonce: Remplissez le planning de la semaine. }
`,
      },
    ],
    invalid: [
      {
        yaml: `examen: 1
referentiel: ./atelier.referentiel.yaml
bloc: BC1
questions:
  - { id: Q1, type: etude_de_cas, competence: C1.1, enonce: Remplissez le planning de la semaine. }
`,
        at: ['BC1'],
      },
      {
        yaml: `examen: 1
referentiel: ./atelier.referentiel.yaml
bloc: BC1
situation: { contexte: Vous tenez l’atelier. }
questions:
  - { id: Q1, type: etude_de_cas, competence: C1.1, enonce: Remplissez le planning de la semaine. }
`,
        at: ['situation'],
      },
    ],
  },
  *check({ source, exam }) {
    const { situation, questions, root } = exam
    if (root === null || questions.length === 0 || questions.every(isMultipleChoice)) return
    const written = entryOf(root, 'situation')
    if (situation === null && isSaidByStructure('exam', root, 'situation')) return
    // What is said to the jury leaves nothing behind.
    const isSpoken = questions.every(({ type }) => type === 'oral' || type === 'jeu_de_roles' || type === 'qcm')
    const missing = [
      ...(situation?.context == null ? [{ fr: '`contexte`', en: '`contexte`' }] : []),
      ...(situation?.brief == null ? [{ fr: '`consigne`', en: '`consigne`' }] : []),
      ...(isSpoken || (situation !== null && situation.deliverables.length > 0)
        ? []
        : [{ fr: '`livrables`', en: '`livrables`' }]),
    ]
    if (missing.length === 0) return
    const { fr, en } = enumerated(missing)
    yield {
      at: written?.key.range ?? placeOfExam(source, exam),
      message: {
        fr: `Il manque à la situation : ${fr}. Un examen blanc reproduit l’épreuve.`,
        en: `The situation lacks: ${en}. A mock exam mirrors the assessment.`,
      },
      missing: true,
    }
  },
})
