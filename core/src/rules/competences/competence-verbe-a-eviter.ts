import { defineRule } from '../rule.ts'
import { statedCompetencies } from './shared/competencies.ts'
import { verbReports } from './shared/verb-reports.ts'

export const rule = defineRule({
  id: 'competence-verbe-a-eviter',
  title: { fr: 'Verbe qui ne s’observe pas', en: 'Verb that cannot be observed' },
  source: {
    catalogue: 'R-COMP-VERB-AVOID',
    reference:
      'Pratique des rédacteurs de référentiels (Sensus-actio, wiki.eugeniedecre.com) ; France compétences, FAQ sur l’écriture en compétence',
    read: '2026-11-20',
  },
  severity: { sur_demande: 'warning', de_droit: 'info', rs: 'warning' },
  documentation: {
    fr: {
      what: 'La compétence commence par un verbe d’état d’esprit ou d’apprentissage (connaître, comprendre, maîtriser…) ou par une formule qui enveloppe l’action (« être capable de »).',
      why: 'Ce qui ne s’observe pas ne se certifie pas : un jury voit une personne expliquer ou contrôler, il ne la voit pas comprendre.',
      how: 'Choisissez l’action par laquelle cela se voit ; les remplacements courants sont proposés. « Maîtriser un risque » ou « apprécier un dommage » sont des actions et ne sont pas signalés.',
    },
    en: {
      what: 'The competency begins with a verb of mind or of learning (connaître, comprendre, maîtriser…) or with a formula that wraps the action (“être capable de”).',
      why: 'What cannot be observed cannot be certified: a jury sees a person explain or check, it does not see them understand.',
      how: 'Choose the action through which it shows; usual replacements are proposed. “Maîtriser un risque” or “apprécier un dommage” are actions and are not reported.',
    },
  },
  examples: {
    valid: [
      {
        yaml: `referentiel: 1
blocs:
  - competences:
      - { id: C1, enonce: Expliquer les consignes de sécurité aux intervenants du chantier }
      - { id: C2, enonce: Maîtriser les risques de chute lors des travaux en hauteur }
      - { id: C3, enonce: Découvrir les besoins du client au cours d’un entretien }`,
      },
    ],
    invalid: [
      {
        yaml: `referentiel: 1
blocs:
  - competences:
      - { id: C1, enonce: Connaître les consignes de sécurité du chantier }
      - { id: C2, enonce: Être capable de contrôler une charpente }`,
        at: ['Connaître', 'Être capable de '],
      },
    ],
  },
  scope: 'element',
  *check({ source, referential }) {
    yield* verbReports(statedCompetencies(source, referential), 'avoid')
  },
})
