import { findThresholds } from '../../french/threshold.ts'
import { defineRule } from '../rule.ts'
import { lacks, whereToAdd } from './shared/objectives.ts'

export const rule = defineRule({
  id: 'objectif-sans-cible',
  title: { fr: 'Objectif sans valeur à atteindre', en: 'Objective without a value to reach' },
  source: {
    catalogue: 'R-X-SMART',
    reference: 'Méthode SMART (M), usage de l’ingénierie de formation',
    read: '2026-11-20',
  },
  severity: { sur_demande: 'warning', de_droit: 'info', rs: 'warning' },
  documentation: {
    fr: {
      what: 'Un objectif n’a pas de `cible`, ou sa phrase ne contient ni chiffre, ni seuil, ni référence à respecter.',
      why: 'M de SMART : c’est la valeur attendue qui sépare un objectif atteint d’un objectif manqué.',
      how: 'Donnez la valeur : « au moins neuf dossiers sur dix », « sans erreur de calcul », « conforme à la norme en vigueur ».',
    },
    en: {
      what: 'An objective has no `cible`, or its sentence holds no figure, threshold or reference to comply with.',
      why: 'M of SMART: the expected value is what separates an objective met from one missed.',
      how: 'Give the value: “at least nine files out of ten”, “without a calculation error”, “in line with the standard in force”.',
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
            conditions: avec le carnet d’entretien
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
          - Relever les pannes à l’aide du carnet d’entretien en deux heures afin de planifier les réparations`,
        at: ['Relever les pannes à l’aide du carnet d’entretien en deux heures afin de planifier les réparations'],
      },
    ],
  },
  scope: 'element',
  check: ({ referential }) =>
    lacks(
      referential,
      (objective) =>
        objective.structured
          ? objective.target === null
          : findThresholds(objective.statement?.value ?? '').length === 0,
      (of, objective) => {
        const where = whereToAdd(objective, 'cible')
        return {
          fr: `L’objectif${of.fr} ne donne aucune valeur à atteindre : ajoutez ${where.fr} le seuil, la quantité ou la référence qui dira s’il est atteint.`,
          en: `The objective${of.en} gives no value to reach: add ${where.en} the threshold, the quantity or the reference that will tell whether it is met.`,
        }
      },
    ),
})
