import { findDeadlines } from '../../french/deadline.ts'
import { defineRule } from '../rule.ts'
import { lacks, whereToAdd } from './shared/objectives.ts'

export const rule = defineRule({
  id: 'objectif-sans-echeance',
  title: { fr: 'Objectif sans échéance', en: 'Objective without a deadline' },
  source: {
    catalogue: 'R-X-SMART',
    reference: 'Méthode SMART (T), usage de l’ingénierie de formation',
    read: '2026-11-20',
  },
  severity: { sur_demande: 'warning', de_droit: 'info', rs: 'warning' },
  documentation: {
    fr: {
      what: 'Un objectif n’a pas d’`echeance`, ou sa phrase ne contient ni date, ni durée, ni jalon.',
      why: 'T de SMART : sans terme, on ne sait pas quand constater le résultat. Cela vaut pour un objectif, jamais pour l’énoncé d’une compétence.',
      how: 'Donnez une durée (« en trois heures »), une date ou un jalon (« à l’issue de la période en entreprise »).',
    },
    en: {
      what: 'An objective has no `echeance`, or its sentence holds no date, duration or milestone.',
      why: 'T of SMART: without a term one cannot tell when to observe the result. This holds for an objective, never for the statement of a competency.',
      how: 'Give a duration (“in three hours”), a date or a milestone (“at the end of the period in the company”).',
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
      {
        yaml: `referentiel: 1
blocs:
  - id: BC1
    competences:
      - id: C1
        enonce: Relever les pannes
        objectifs:
          - Relever au moins neuf pannes sur dix à l’aide du carnet d’entretien en deux heures afin de planifier les réparations`,
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
            indicateur: nombre de pannes relevées
            cible: neuf pannes sur dix
            conditions: avec le carnet d’entretien
            activite: A1`,
        at: ['Relever les pannes d’un parc de machines'],
      },
      {
        yaml: `referentiel: 1
blocs:
  - id: BC1
    competences:
      - id: C1
        enonce: Relever les pannes
        objectifs:
          - Relever au moins neuf pannes sur dix à l’aide du carnet d’entretien afin de planifier les réparations`,
        at: ['Relever au moins neuf pannes sur dix à l’aide du carnet d’entretien afin de planifier les réparations'],
      },
    ],
  },
  scope: 'element',
  check: ({ referential }) =>
    lacks(
      referential,
      (objective) =>
        objective.structured
          ? objective.deadline === null
          : findDeadlines(objective.statement?.value ?? '').length === 0,
      (of, objective) => {
        const where = whereToAdd(objective, 'echeance')
        return {
          fr: `L’objectif${of.fr} n’est pas borné dans le temps : ajoutez ${where.fr} une date, une durée ou un jalon.`,
          en: `The objective${of.en} is not bounded in time: add ${where.en} a date, a duration or a milestone.`,
        }
      },
    ),
})
