import { defineRule } from '../rule.ts'
import { statedCompetencies } from './shared/competencies.ts'
import { verbReports } from './shared/verb-reports.ts'

export const rule = defineRule({
  id: 'competence-verbe-faible',
  title: { fr: 'Verbe qui ne dit pas la part de la personne', en: 'Verb that hides the person’s own share' },
  source: {
    catalogue: 'R-COMP-VERB-AVOID',
    reference: 'Pratique des rédacteurs de référentiels (Sensus-actio)',
    read: '2026-11-20',
  },
  severity: { sur_demande: 'info', de_droit: 'info', rs: 'info' },
  documentation: {
    fr: {
      what: 'La compétence commence par un verbe trop général (participer, contribuer, assurer, gérer, veiller à…).',
      why: 'On ne sait pas ce que la personne fait elle-même ni ce que le jury doit voir. Plusieurs référentiels acceptés en contiennent : c’est une invitation à préciser, non une faute.',
      how: 'Nommez la part propre : « Rédiger la partie technique de l’offre » plutôt que « Participer à la réponse ».',
    },
    en: {
      what: 'The competency begins with a verb that is too general (participer, contribuer, assurer, gérer, veiller à…).',
      why: 'One cannot tell what the person does nor what the jury must see. Several accepted référentiels hold such verbs: it is an invitation to be precise, not a fault.',
      how: 'Name the person’s own share: “Rédiger la partie technique de l’offre” rather than “Participer à la réponse”.',
    },
  },
  examples: {
    valid: [
      {
        yaml: `referentiel: 1
blocs:
  - competences:
      - { id: C1, enonce: Rédiger la partie technique d’une offre de travaux }
      - { id: C2, enonce: Assurer la maintenance préventive des groupes frigorifiques }`,
      },
    ],
    invalid: [
      {
        yaml: `referentiel: 1
blocs:
  - competences:
      - { id: C1, enonce: Participer à la préparation du chantier }`,
        at: ['Participer'],
      },
    ],
  },
  scope: 'element',
  *check({ source, referential }) {
    yield* verbReports(statedCompetencies(source, referential), 'weak')
  },
})
