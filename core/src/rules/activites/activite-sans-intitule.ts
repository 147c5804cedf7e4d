import { withSubActivities } from '../../model/build.ts'
import { placeOf } from '../../model/naming.ts'
import { defineRule } from '../rule.ts'

export const rule = defineRule({
  id: 'activite-sans-intitule',
  title: { fr: 'Activité sans intitulé', en: 'Activity without a title' },
  source: { catalogue: 'R-ACT-FORM', reference: 'Code du travail, art. L6113-1', read: '2026-11-20' },
  severity: { sur_demande: 'info', de_droit: 'info', rs: 'info' },
  documentation: {
    fr: {
      what: 'Une activité a des tâches mais pas d’intitulé. Un seul constat pour tout le fichier.',
      why: 'Sans nom, une activité ne se cite pas : ni dans la fiche, ni dans une compétence qui en découle.',
      how: 'Résumez ses tâches en un nom d’action ou un infinitif.',
    },
    en: {
      what: 'An activity has tasks but no title. One finding for the whole file.',
      why: 'Without a name an activity cannot be cited: neither in the record nor in a competency that follows from it.',
      how: 'Sum its tasks up in an action noun or an infinitive.',
    },
  },
  examples: {
    valid: [{ yaml: 'referentiel: 1\nblocs: [{ activites: [{ intitule: Accueil, taches: [Orienter le public] }] }]' }],
    invalid: [
      {
        yaml: `referentiel: 1
blocs:
  - activites: [{ taches: [Orienter le public, Tenir le registre] }]
  - activites: [{ taches: [Compter la caisse] }]`,
        at: ['Orienter le public'],
      },
    ],
  },
  scope: 'structure',
  *check({ source, referential }) {
    const all = withSubActivities(referential.blocks.flatMap((block) => block.activities))
    const untitled = all.filter(
      ({ title, description, tasks, activities }) =>
        title === null && (description !== null || tasks.length + activities.length > 0),
    )
    const [first, ...others] = untitled
    if (first === undefined) return
    yield {
      at: placeOf(source, first),
      message: {
        fr: `${others.length === 0 ? 'Cette activité n’a' : `${untitled.length} activités n’ont`} pas d’intitulé : résumez ${others.length === 0 ? 'ses' : 'leurs'} tâches en un nom d’action, que les compétences pourront citer.`,
        en: `${others.length === 0 ? 'This activity has' : `${untitled.length} activities have`} no title: sum ${others.length === 0 ? 'its' : 'their'} tasks up in an action noun that competencies can cite.`,
      },
      related: others.slice(0, 5).map((activity) => ({
        at: placeOf(source, activity),
        message: { fr: 'Une autre activité sans intitulé.', en: 'Another activity without a title.' },
      })),
      missing: true,
    }
  },
})
