import { firstKeyOf, mention, opening } from '../../model/naming.ts'
import { defineRule } from '../rule.ts'

export const rule = defineRule({
  id: 'tache-sans-competence',
  title: { fr: 'Tâche d’épreuve sans compétence', en: 'Task of an assessment without a competency' },
  source: {
    catalogue: 'R-MOD-COVER',
    reference: 'France compétences, FAQ sur le référentiel d’évaluation',
    read: '2026-11-20',
  },
  severity: { sur_demande: 'info', de_droit: 'info', rs: 'info' },
  documentation: {
    fr: {
      what: 'Une tâche d’une épreuve ne dit pas quelle compétence elle évalue, alors que les autres tâches de l’épreuve le disent.',
      why: 'Le candidat la fera, et personne ne saura ce qu’elle montre.',
      how: 'Ajoutez `competences` à la tâche, ou joignez-la à celle qu’elle prépare.',
    },
    en: {
      what: 'A task of an assessment does not say which competency it evaluates, while the other tasks of the assessment do.',
      why: 'The candidate will do it, and nobody will know what it shows.',
      how: 'Add `competences` to the task, or join it to the one it prepares.',
    },
  },
  examples: {
    valid: [
      {
        yaml: `referentiel: 1
blocs:
  - competences: [{ id: C1, enonce: Régler une machine }]
    modalites: [{ id: E1, taches: [Règle la machine, Contrôle la pièce] }]`,
      },
    ],
    invalid: [
      {
        yaml: `referentiel: 1
blocs:
  - competences: [{ id: C1, enonce: Régler une machine }]
    modalites:
      - id: E1
        taches:
          - { enonce: Règle la machine, competences: [C1] }
          - { enonce: Présente la structure d’accueil }`,
        at: ['Présente la structure d’accueil'],
      },
    ],
  },
  scope: 'element',
  *check({ source, referential }) {
    for (const assessment of referential.blocks.flatMap((block) => block.assessments)) {
      const without = assessment.tasks.filter(({ references }) => references.length === 0)
      if (assessment.owner !== null || without.length * 2 > assessment.tasks.length) continue
      const where = mention(assessment)
      for (const { statement, node } of without) {
        yield {
          at: statement === null ? firstKeyOf(source, node) : opening(source, statement),
          message: {
            fr: `Cette tâche de ${where.fr} ne dit pas quelle compétence elle évalue, les autres si : ajoutez « competences », ou joignez-la à celle qu’elle prépare.`,
            en: `This task of ${where.en} does not say which competency it evaluates, the others do: add \`competences\`, or join it to the one it prepares.`,
          },
          missing: true,
        }
      }
    }
  },
})
