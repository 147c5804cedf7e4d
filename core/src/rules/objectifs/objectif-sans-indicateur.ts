import { defineRule } from '../rule.ts'
import { lacks } from './shared/objectives.ts'

export const rule = defineRule({
  id: 'objectif-sans-indicateur',
  title: { fr: 'Objectif sans indicateur', en: 'Objective without an indicator' },
  source: {
    catalogue: 'R-X-SMART',
    reference: 'Méthode SMART (M), usage de l’ingénierie de formation',
    read: '2026-11-20',
  },
  severity: { sur_demande: 'warning', de_droit: 'info', rs: 'warning' },
  documentation: {
    fr: {
      what: 'Un objectif détaillé n’a pas d’`indicateur`.',
      why: 'M de SMART : un objectif est mesurable quand on sait ce que l’on relève. Un objectif sans indicateur se discute, il ne se constate pas.',
      how: 'Nommez ce qui se relève : un nombre de dossiers traités, un taux d’erreur, un document remis.',
    },
    en: {
      what: 'A detailed objective has no `indicateur`.',
      why: 'M of SMART: an objective is measurable when one knows what is recorded. Without an indicator it is debated, not observed.',
      how: 'Name what is recorded: a number of files processed, a rate of errors, a document handed in.',
    },
  },
  examples: {
    valid: [
      {
        yaml: `referentiel: 1
blocs:
  - id: BC1
    activites: [{ id: A1, intitule: Entretien du parc }]
    competences:
      - id: C1
        enonce: Relever les pannes
        objectifs:
          - enonce: Relever les pannes d’un parc de machines
            indicateur: nombre de pannes relevées
            cible: neuf pannes sur dix
            conditions: avec le carnet d’entretien
            activite: A1
            echeance: en deux heures`,
      },
    ],
    invalid: [
      {
        yaml: `referentiel: 1
blocs:
  - id: BC1
    activites: [{ id: A1, intitule: Entretien du parc }]
    competences:
      - id: C1
        enonce: Relever les pannes
        objectifs:
          - enonce: Relever les pannes d’un parc de machines
            cible: neuf pannes sur dix
            conditions: avec le carnet d’entretien
            activite: A1
            echeance: en deux heures`,
        at: ['Relever les pannes d’un parc de machines'],
      },
    ],
  },
  scope: 'element',
  check: ({ referential }) =>
    lacks(
      referential,
      (objective) => objective.structured && objective.indicator === null,
      (of) => ({
        fr: `L’objectif${of.fr} ne dit pas ce qu’on mesure : ajoutez « indicateur » (le nombre, la part ou le résultat que l’on relève). Sans lui, personne ne peut constater qu’il est atteint.`,
        en: `The objective${of.en} does not say what is measured: add “indicateur” (the number, the share or the result that is recorded). Without it nobody can tell that it is met.`,
      }),
    ),
})
