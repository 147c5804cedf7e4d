import { analyseStatement } from '../../french/index.ts'
import { defineRule } from '../rule.ts'
import { lacks, whereToAdd } from './shared/objectives.ts'

export const rule = defineRule({
  id: 'objectif-sans-conditions',
  title: { fr: 'Objectif sans conditions de réalisation', en: 'Objective without conditions' },
  source: {
    catalogue: 'R-X-SMART',
    reference: 'Méthode SMART (A), usage de l’ingénierie de formation',
    read: '2026-11-20',
  },
  severity: { sur_demande: 'warning', de_droit: 'info', rs: 'warning' },
  documentation: {
    fr: {
      what: 'Un objectif n’a pas de `conditions`, ou sa phrase ne dit ni moyen, ni contexte.',
      why: 'A de SMART : un objectif n’est atteignable qu’avec des moyens donnés, dans une situation donnée.',
      how: 'Dites avec quoi et dans quelle situation : « à partir du carnet d’entretien », « à l’aide du logiciel de planification », « sur un chantier occupé ».',
    },
    en: {
      what: 'An objective has no `conditions`, or its sentence gives neither means nor context.',
      why: 'A of SMART: an objective is achievable only with given means, in a given situation.',
      how: 'Say with what and in what situation: “from the maintenance log”, “with the planning software”, “on an occupied site”.',
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
            activite: A1
            echeance: en deux heures`,
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
          - Relever au moins neuf pannes sur dix en deux heures afin de planifier les réparations`,
        at: ['Relever au moins neuf pannes sur dix en deux heures afin de planifier les réparations'],
      },
    ],
  },
  scope: 'element',
  check: ({ referential }) =>
    lacks(
      referential,
      (objective) =>
        objective.structured ? objective.conditions === null : !hasConditions(objective.statement?.value ?? ''),
      (of, objective) => {
        const where = whereToAdd(objective, 'conditions')
        return {
          fr: `L’objectif${of.fr} ne dit pas avec quoi ni dans quelle situation il se réalise : ajoutez ${where.fr} les moyens ou le contexte, pour que l’on juge s’il est atteignable.`,
          en: `The objective${of.en} does not say with what or in what situation it is carried out: add ${where.en} the means or the context, so that one can judge whether it is achievable.`,
        }
      },
    ),
})

function hasConditions(text: string): boolean {
  const { means, constraints } = analyseStatement(text)
  return means.length + constraints.length > 0
}
