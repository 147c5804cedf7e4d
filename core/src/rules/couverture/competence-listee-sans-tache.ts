import { mention } from '../../model/naming.ts'
import type { Target } from '../../model/referential.ts'
import { defineRule } from '../rule.ts'

export const rule = defineRule({
  id: 'competence-listee-sans-tache',
  title: { fr: 'Compétence listée qu’aucune tâche ne montre', en: 'Listed competency that no task shows' },
  source: {
    catalogue: 'R-MOD-COVER',
    reference: 'France compétences, FAQ sur le référentiel d’évaluation',
    read: '2026-11-20',
  },
  severity: { sur_demande: 'info', de_droit: 'info', rs: 'info' },
  documentation: {
    fr: {
      what: 'Une épreuve annonce dans `competences` une compétence qu’aucune de ses tâches ne nomme, alors que toutes ses tâches en nomment.',
      why: 'On ne sait pas ce que le candidat fait pour la montrer.',
      how: 'Ajoutez la tâche, nommez la compétence dans celle qui la montre, ou retirez-la de la liste.',
    },
    en: {
      what: 'An assessment announces in `competences` a competency that none of its tasks names, while all its tasks name some.',
      why: 'One cannot tell what the candidate does to show it.',
      how: 'Add the task, name the competency in the one that shows it, or remove it from the list.',
    },
  },
  examples: {
    valid: [
      {
        yaml: `referentiel: 1
blocs:
  - competences: [{ id: C1, enonce: Régler une machine }, { id: C2, enonce: Rendre compte }]
    modalites:
      - { id: E1, competences: toutes, taches: [{ enonce: Règle, competences: [C1] }] }
      - { id: E2, competences: [C1, C2], taches: [{ enonce: Règle, competences: [C1] }, Rend compte] }`,
      },
    ],
    invalid: [
      {
        yaml: `referentiel: 1
blocs:
  - competences: [{ id: C1, enonce: Régler une machine }, { id: C2, enonce: Rendre compte }]
    modalites: [{ id: E1, competences: [C1, C2], taches: [{ enonce: Règle, competences: [C1] }] }]`,
        at: ['C2'],
      },
    ],
  },
  scope: 'structure',
  *check({ referential }) {
    for (const assessment of referential.blocks.flatMap((block) => block.assessments)) {
      const { tasks, references } = assessment
      if (tasks.length === 0 || tasks.some((task) => task.references.every(({ status }) => status !== 'resolved')))
        continue
      const shown = new Set<Target>(tasks.flatMap((task) => task.references).flatMap(({ targets }) => targets))
      const where = mention(assessment)
      for (const { code, form, range, targets } of references) {
        // « toutes », a prefix or a range sums up: only a code that stands for itself promises a task.
        if (form !== 'code' || targets.length === 0 || targets.some((target) => shown.has(target))) continue
        yield {
          at: range,
          message: {
            fr: `Aucune tâche de ${where.fr} ne nomme ${code} : dites laquelle la montre, ou retirez-la de la liste.`,
            en: `No task of ${where.en} names ${code}: say which one shows it, or remove it from the list.`,
          },
        }
      }
    }
  },
})
