import { withSubActivities } from '../../model/build.ts'
import { defineRule } from '../rule.ts'
import { isCutTitle, isSubjectTitle } from './shared/subject-titles.ts'

export const rule = defineRule({
  id: 'activite-intitule-theme',
  title: { fr: 'Activité nommée comme une matière', en: 'Activity named as a subject' },
  source: {
    catalogue: 'R-ACT-FORM',
    reference: 'France compétences, note sur les blocs de compétences, 24 septembre 2019',
    read: '2026-11-20',
  },
  severity: { sur_demande: 'warning', de_droit: 'info', rs: 'warning' },
  documentation: {
    fr: {
      what: 'L’intitulé d’une activité nomme une matière ou un module (« Bureautique », « Module 3 »), non un travail.',
      why: 'Le référentiel d’activités décrit le travail ; une matière décrit une formation.',
      how: 'Dites ce que le professionnel fait : « Mise en page de documents », « Accueillir des visiteurs étrangers ».',
    },
    en: {
      what: 'The title of an activity names a subject or a module (“Bureautique”, “Module 3”), not work.',
      why: 'The référentiel of activities describes work; a subject describes training.',
      how: 'Say what the professional does: “Mise en page de documents”, “Accueillir des visiteurs étrangers”.',
    },
  },
  examples: {
    valid: [
      {
        yaml: `referentiel: 1
blocs:
  - activites:
      - { intitule: Communication }
      - { intitule: Enseignement de l’anglais }
      - { intitule: Prise en charge des patients }
      - { intitule: Accueillir les visiteurs }
      - { intitule: Accord d’un piano }
      - { intitule: Décor des plats }`,
      },
      {
        yaml: `referentiel: 1
blocs:
  - intitule: Vendre et négocier auprès des clients en France et à
    activites: [{ intitule: L’international }]`,
      },
    ],
    invalid: [
      {
        yaml: `referentiel: 1
blocs:
  - activites: [{ intitule: Bureautique }, { intitule: Module 3 }]`,
        at: ['Bureautique', 'Module 3'],
      },
    ],
  },
  scope: 'block',
  *check({ referential }) {
    // Where the title of the bloc stops short, its end may have become the title of an activity.
    const blocks = referential.blocks.filter(({ title }) => title === null || !isCutTitle(title.value))
    for (const { title } of withSubActivities(blocks.flatMap((block) => block.activities))) {
      if (title === null || !isSubjectTitle(title.value)) continue
      yield {
        at: title.node.range,
        message: {
          fr: `« ${title.value.trim()} » nomme une matière : une activité nomme un travail. Dites ce que le professionnel fait, par un nom d’action ou un infinitif.`,
          en: `“${title.value.trim()}” names a subject: an activity names work. Say what the professional does, with an action noun or an infinitive.`,
        },
      }
    }
  },
})
