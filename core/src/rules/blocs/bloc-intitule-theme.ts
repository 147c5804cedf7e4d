import { isSubjectTitle } from '../activites/shared/subject-titles.ts'
import { defineRule } from '../rule.ts'
import { writtenBlocks } from './shared/blocks.ts'

export const rule = defineRule({
  id: 'bloc-intitule-theme',
  title: { fr: 'Bloc intitulé comme un thème', en: 'Bloc titled as a subject' },
  source: {
    catalogue: 'R-BLOC-TITLE',
    reference: 'France compétences, note sur les blocs de compétences, 24 septembre 2019',
    read: '2026-11-20',
  },
  severity: { sur_demande: 'warning', de_droit: 'info', rs: 'off' },
  documentation: {
    fr: {
      what: 'L’intitulé d’un bloc nomme une matière ou un module (« Anglais », « Module 3 », « Connaissances de base »), non une activité.',
      why: 'Un bloc n’est pas un module de formation : son intitulé désigne l’activité qu’il permet d’exercer.',
      how: 'Commencez par un infinitif ou un nom d’action : « Accueillir une clientèle étrangère », « Gestion des approvisionnements ».',
    },
    en: {
      what: 'The title of a bloc names a subject or a module (“Anglais”, “Module 3”, “Connaissances de base”), not an activity.',
      why: 'A bloc is no training module: its title names the activity it allows one to carry out.',
      how: 'Begin with an infinitive or an action noun: “Accueillir une clientèle étrangère”, “Gestion des approvisionnements”.',
    },
  },
  examples: {
    valid: [
      {
        yaml: `referentiel: 1
blocs:
  - intitule: Communication digitale
  - intitule: "Bloc 2 – Accueillir une clientèle étrangère"
  - intitule: Mise en service des installations
  - intitule: Plomberie
  - intitule: Accord d’un piano
  - intitule: Anglais et`,
      },
    ],
    invalid: [
      {
        yaml: `referentiel: 1
blocs:
  - intitule: Anglais professionnel
  - intitule: Module 3
  - intitule: Connaissances de l’entreprise et de son environnement`,
        at: ['Anglais professionnel', 'Module 3', 'Connaissances de l’entreprise et de son environnement'],
      },
    ],
  },
  scope: 'element',
  *check({ referential }) {
    for (const { title } of writtenBlocks(referential)) {
      if (title === null || !isSubjectTitle(title.value)) continue
      yield {
        at: title.node.range,
        message: {
          fr: `« ${title.value.trim()} » nomme un thème : l’intitulé d’un bloc désigne l’activité exercée. Commencez par un infinitif ou un nom d’action.`,
          en: `“${title.value.trim()}” names a subject: the title of a bloc names the activity carried out. Begin with an infinitive or an action noun.`,
        },
      }
    }
  },
})
