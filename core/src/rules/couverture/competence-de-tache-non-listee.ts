import { codeOf } from '../../model/codes.ts'
import { mention } from '../../model/naming.ts'
import type { Reference, Target } from '../../model/referential.ts'
import { defineRule } from '../rule.ts'
import { joined } from './shared/joining.ts'

export const rule = defineRule({
  id: 'competence-de-tache-non-listee',
  title: { fr: 'Compétence d’une tâche absente de la liste', en: 'Competency of a task missing from the list' },
  source: {
    catalogue: 'R-MOD-COVER',
    reference: 'France compétences, FAQ sur le référentiel d’évaluation',
    read: '2026-11-20',
  },
  severity: { sur_demande: 'warning', de_droit: 'info', rs: 'warning' },
  documentation: {
    fr: {
      what: 'Une tâche nomme une compétence que la liste `competences` de son épreuve ne contient pas.',
      why: 'L’épreuve dit deux choses différentes de ce qu’elle évalue.',
      how: 'Complétez la liste, ou retirez-la : les tâches suffisent.',
    },
    en: {
      what: 'A task names a competency that the `competences` list of its assessment does not hold.',
      why: 'The assessment says two different things of what it evaluates.',
      how: 'Complete the list, or remove it: the tasks are enough.',
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
      - { id: E2, taches: [{ enonce: Règle, competences: [C1] }] }`,
      },
    ],
    invalid: [
      {
        yaml: `referentiel: 1
blocs:
  - competences: [{ id: C1, enonce: Régler une machine }, { id: C2, enonce: Rendre compte }]
    modalites: [{ id: E1, competences: [C1], taches: [{ enonce: Règle, competences: [C1, C2] }] }]`,
        at: ['C2'],
      },
    ],
  },
  scope: 'structure',
  *check({ source, referential }) {
    for (const assessment of referential.blocks.flatMap((block) => block.assessments)) {
      const listed = targetsOf(assessment.references)
      // A list that does not resolve is reported reference by reference.
      if (listed.size === 0 || assessment.references.some(({ status }) => status !== 'resolved')) continue
      for (const reference of assessment.tasks.flatMap((task) => task.references)) {
        const absent = reference.targets.filter((target) => !listed.has(target) && target !== assessment.owner)
        if (absent.length === 0) continue
        const codes = absent.map((target) => codeOf(target) ?? '…').join(', ')
        const where = mention(assessment)
        yield {
          at: reference.range,
          message: {
            fr: `La tâche évalue ${codes}, que la liste « competences » de ${where.fr} ne contient pas : complétez la liste, ou retirez-la puisque les tâches suffisent.`,
            en: `The task evaluates ${codes}, which the \`competences\` list of ${where.en} does not hold: complete the list, or remove it since the tasks are enough.`,
          },
          fixes: absent.length === 1 ? absent.flatMap((target) => joined(source.text, assessment, target)) : [],
        }
      }
    }
  },
})

const targetsOf = (references: readonly Reference[]): ReadonlySet<Target> =>
  new Set(references.flatMap(({ targets }) => targets))
