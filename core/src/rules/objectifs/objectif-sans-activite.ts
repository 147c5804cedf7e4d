import { analyseStatement } from '../../french/index.ts'
import { defineRule } from '../rule.ts'
import { lacks } from './shared/objectives.ts'

export const rule = defineRule({
  id: 'objectif-sans-activite',
  title: { fr: 'Objectif sans lien avec le travail', en: 'Objective with no link to the work' },
  source: {
    catalogue: 'R-X-SMART',
    reference: 'Méthode SMART (R), usage de l’ingénierie de formation',
    read: '2026-11-20',
  },
  severity: { sur_demande: 'warning', de_droit: 'info', rs: 'warning' },
  documentation: {
    fr: {
      what: 'Un objectif détaillé n’a pas d’`activite` ; ou un objectif en une phrase ne dit pas à quoi il sert.',
      why: 'R de SMART : un objectif est pertinent quand il sert une activité du métier, ce que l’article L6113-1 attend déjà de la compétence.',
      how: 'Ajoutez le code de l’activité servie, ou terminez la phrase par sa finalité (« afin de… »).',
    },
    en: {
      what: 'A detailed objective has no `activite`; or an objective in one sentence does not say what it is for.',
      why: 'R of SMART: an objective is relevant when it serves an activity of the trade, which article L6113-1 already expects of the competency.',
      how: 'Add the code of the activity served, or end the sentence with its purpose (“afin de…”).',
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
          - Relever au moins neuf pannes sur dix à l’aide du carnet d’entretien en deux heures`,
        at: ['Relever au moins neuf pannes sur dix à l’aide du carnet d’entretien en deux heures'],
      },
    ],
  },
  scope: 'element',
  check: ({ referential }) =>
    lacks(
      referential,
      (objective) =>
        objective.structured
          ? objective.activity === null
          : analyseStatement(objective.statement?.value ?? '').finalities.length === 0,
      (of, objective) => {
        const where = objective.structured
          ? { fr: '« activite » avec son code', en: '“activite” with its code' }
          : { fr: 'sa finalité (« afin de… »)', en: 'its purpose (“afin de…”)' }
        return {
          fr: `L’objectif${of.fr} ne dit pas quel travail il sert : ajoutez ${where.fr}. Un objectif pertinent se rattache à une activité du référentiel.`,
          en: `The objective${of.en} does not say what work it serves: add ${where.en}. A relevant objective is tied to an activity of the référentiel.`,
        }
      },
    ),
})
