import { named, placeOf } from '../../model/naming.ts'
import { defineRule } from '../rule.ts'
import { unservedActivities } from './shared/links.ts'

export const rule = defineRule({
  id: 'activite-sans-competence',
  title: { fr: 'Activité sans compétence', en: 'Activity without a competency' },
  source: { catalogue: 'R-ACT-COMP', reference: 'Code du travail, art. L6113-1', read: '2026-11-20' },
  severity: { sur_demande: 'warning', de_droit: 'info', rs: 'warning' },
  documentation: {
    fr: {
      what: 'Aucune compétence ne découle d’une activité, alors que d’autres du bloc sont reliées. Une activité qui en contient est servie quand l’une d’elles l’est.',
      why: 'Ce que le professionnel fait là ne serait ni formé ni évalué : l’activité est de trop, ou une compétence manque.',
      how: 'Ajoutez le code de l’activité aux `activites` d’une compétence, écrivez la compétence qui manque, ou retirez l’activité.',
    },
    en: {
      what: 'No competency follows from an activity, while others of the bloc are tied. An activity that holds others is served when one of them is.',
      why: 'What the professional does there would be neither taught nor assessed: the activity is one too many, or a competency is missing.',
      how: 'Add the code of the activity to the `activites` of a competency, write the missing competency, or remove the activity.',
    },
  },
  examples: {
    valid: [
      {
        yaml: `referentiel: 1
blocs:
  - activites:
      - { id: A1, activites: [{ id: A1.1 }, { id: A1.2 }] }
    competences: [{ id: C1, activites: [A1.1, A1.2], enonce: Régler une machine }]`,
      },
      {
        yaml: `referentiel: 1
blocs:
  - activites: [{ id: A1 }, { id: A2 }]
    competences: [{ id: C1, activites: toutes, enonce: Régler une machine }]`,
      },
    ],
    invalid: [
      {
        yaml: `referentiel: 1
blocs:
  - activites:
      - { id: A1, activites: [{ id: A1.1 }, { id: A1.2 }] }
      - { id: A2, activites: [{ id: A2.1 }] }
    competences: [{ id: C1, activites: [A1.1], enonce: Régler une machine }]`,
        at: ['A1.2', 'A2'],
      },
    ],
  },
  scope: 'structure',
  *check({ source, referential }) {
    for (const activity of unservedActivities(referential)) {
      const { fr, en } = named(activity)
      yield {
        at: placeOf(source, activity),
        message: {
          fr: `${fr} n’a aucune compétence : reliez-la à celle qui en découle, écrivez la compétence qui manque, ou retirez l’activité.`,
          en: `${en} has no competency: tie it to the one that follows from it, write the missing competency, or remove the activity.`,
        },
        missing: true,
      }
    }
  },
})
