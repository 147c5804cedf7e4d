import { withSubActivities } from '../../model/build.ts'
import { named, placeOf } from '../../model/naming.ts'
import { defineRule } from '../rule.ts'

export const rule = defineRule({
  id: 'activite-vide',
  title: { fr: 'Activité vide', en: 'Empty activity' },
  source: { catalogue: 'R-ACT-FORM', reference: 'Code du travail, art. L6113-1', read: '2026-11-20' },
  severity: { sur_demande: 'warning', de_droit: 'info', rs: 'warning' },
  documentation: {
    fr: {
      what: 'Une activité n’a ni intitulé, ni description, ni tâche, ni sous-activité.',
      why: 'Un code seul ne décrit aucun travail : les compétences qui s’y rattachent ne découlent de rien.',
      how: 'Donnez-lui un `intitule`, au besoin des `taches`, ou retirez-la.',
    },
    en: {
      what: 'An activity has no title, no description, no task and no sub-activity.',
      why: 'A code alone describes no work: the competencies tied to it follow from nothing.',
      how: 'Give it an `intitule`, `taches` if need be, or remove it.',
    },
  },
  examples: {
    valid: [
      { yaml: 'referentiel: 1\nblocs: [{ activites: [{ intitule: Accueil }, { taches: [Orienter le public] }] }]' },
    ],
    invalid: [
      { yaml: 'referentiel: 1\nblocs: [{ activites: [{ id: A1, intitule: Accueil }, { id: A2 }] }]', at: ['A2'] },
    ],
  },
  scope: 'element',
  *check({ source, referential }) {
    for (const activity of withSubActivities(referential.blocks.flatMap((block) => block.activities))) {
      const { title, description, tasks, activities } = activity
      if (title !== null || description !== null || tasks.length + activities.length > 0) continue
      const { fr, en } = named(activity)
      yield {
        at: placeOf(source, activity),
        message: {
          fr: `${fr} est vide : donnez-lui un intitulé ou des tâches, sinon les compétences qui s’y rattachent ne découlent de rien.`,
          en: `${en} is empty: give it a title or tasks, or the competencies tied to it follow from nothing.`,
        },
        missing: true,
      }
    }
  },
})
