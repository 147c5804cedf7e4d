import { allKnown, isSame, pointsText, sum } from '../../wording/numbers.ts'
import { defineExamRule } from '../rule.ts'

export const rule = defineExamRule({
  id: 'points-de-l-examen-differents',
  title: { fr: 'Points des questions et de l’examen différents', en: 'Points of the questions and of the exam differ' },
  source: {
    catalogue: null,
    reference: 'Table de spécification d’un examen : contenu × niveau, décidée avant d’écrire les questions',
    read: '2026-11-21',
  },
  severity: { sur_demande: 'warning', de_droit: 'warning', rs: 'warning' },
  documentation: {
    fr: {
      what: 'La somme des points des questions n’est pas le total annoncé.',
      why: 'Le candidat et le jury ne compteront pas la même note.',
      how: 'Corrigez `points` de l’examen, ou ceux des questions.',
    },
    en: {
      what: 'The sum of the points of the questions is not the total announced.',
      why: 'The candidate and the jury will not count the same mark.',
      how: 'Correct `points` of the exam, or those of the questions.',
    },
  },
  examples: {
    valid: [
      {
        yaml: `examen: 1
referentiel: ./atelier.referentiel.yaml
bloc: BC1
points: 20
questions:
  - { id: Q1, type: etude_de_cas, competence: C1.1, points: 12.5, enonce: Remplissez le planning de la semaine. }
  - { id: Q2, type: etude_de_cas, competence: C1.1, points: 7.5, enonce: Remplissez le planning de la semaine. }
`,
      },
      {
        yaml: `examen: 1
referentiel: ./atelier.referentiel.yaml
bloc: BC1
points: 20
questions:
  - { id: Q1, type: etude_de_cas, competence: C1.1, points: 12, enonce: Remplissez le planning de la semaine. }
  - { id: Q2, type: etude_de_cas, competence: C1.1, enonce: Remplissez le planning de la semaine. }
`,
      },
    ],
    invalid: [
      {
        yaml: `examen: 1
referentiel: ./atelier.referentiel.yaml
bloc: BC1
points: 20
questions:
  - { id: Q1, type: etude_de_cas, competence: C1.1, points: 12, enonce: Remplissez le planning de la semaine. }
  - { id: Q2, type: etude_de_cas, competence: C1.1, points: 6, enonce: Remplissez le planning de la semaine. }
`,
        at: ['20'],
      },
    ],
  },
  *check({ exam }) {
    const known = allKnown(exam.questions.map(({ points }) => points))
    if (known === null || known.length === 0 || exam.points === null || exam.pointsNode === null) return
    const total = sum(known)
    if (isSame(total, exam.points)) return
    yield {
      at: exam.pointsNode.range,
      message: {
        fr: `L’examen annonce ${pointsText(exam.points, 'fr')} et ses questions en valent ${pointsText(total, 'fr')}. Corrigez l’un ou l’autre.`,
        en: `The exam announces ${pointsText(exam.points, 'en')} and its questions are worth ${pointsText(total, 'en')}. Correct one or the other.`,
      },
    }
  },
})
