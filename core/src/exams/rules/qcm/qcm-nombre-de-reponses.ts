import { namedQuestion, placeOfQuestion } from '../../model/naming.ts'
import { isTrueOrFalse, multipleChoiceIn } from '../../wording/options.ts'
import { defineExamRule } from '../rule.ts'

export const rule = defineExamRule({
  id: 'qcm-nombre-de-reponses',
  title: { fr: 'Nombre de réponses proposées', en: 'Number of options' },
  source: {
    catalogue: null,
    reference: 'Règles d’écriture des QCM : Haladyna (31 règles), SAQUET (19 défauts), guides WebCEMU et UTC',
    read: '2026-11-21',
  },
  severity: { sur_demande: 'warning', de_droit: 'warning', rs: 'warning' },
  documentation: {
    fr: {
      what: 'Un QCM propose moins de trois réponses, ou plus de cinq.',
      why: 'À deux réponses, le hasard donne une chance sur deux ; au-delà de cinq, les distracteurs ne trompent plus personne.',
      how: 'Proposez trois à cinq réponses, chacune tirée d’une erreur que l’on fait vraiment.',
    },
    en: {
      what: 'A multiple-choice question offers fewer than three options, or more than five.',
      why: 'With two options, chance alone gives one in two; beyond five, the distractors fool nobody.',
      how: 'Offer three to five options, each drawn from a mistake people really make.',
    },
  },
  examples: {
    valid: [
      {
        yaml: `examen: 1
questions:
  - id: Q1
    type: qcm
    enonce: Que remplace-t-on avec une chaîne usée ?
    options:
      - { texte: La cassette, juste: true }
      - Le câble de frein
      - La selle
`,
      },
      {
        yaml: `examen: 1
questions:
  - id: Q1
    type: qcm
    enonce: La cassette s’use-t-elle avec la chaîne ?
    options:
      - { texte: Vrai, juste: true }
      - Faux
`,
      },
    ],
    invalid: [
      {
        yaml: `examen: 1
questions:
  - id: Q1
    type: qcm
    enonce: Que remplace-t-on avec la chaîne ?
    options:
      - { texte: La cassette, juste: true }
      - La selle
  - id: Q2
    type: qcm
    enonce: Que vérifie-t-on d’abord ?
    options:
      - { texte: Les freins, juste: true }
      - La selle
      - Le cintre
      - Les pneus
      - La chaîne
      - Le jeu de direction
`,
        at: ['Q1', 'Q2'],
      },
      {
        yaml: `examen: 1
questions:
  - { id: Q1, type: qcm, enonce: Que vérifie-t-on d’abord ? }
`,
        at: ['Q1'],
      },
    ],
  },
  *check({ source, exam }) {
    for (const question of multipleChoiceIn(exam)) {
      const count = question.options.length
      if ((count >= FEWEST && count <= MOST) || isTrueOrFalse(question)) continue
      const { fr, en } = namedQuestion(question)
      yield {
        at: placeOfQuestion(source, question),
        message: {
          fr:
            count === 0
              ? `${fr} ne propose aucune réponse. Écrivez-en trois à cinq dans \`options\`.`
              : `${fr} propose ${count} ${count < 2 ? 'réponse' : 'réponses'} : trois à cinq font une bonne question.`,
          en:
            count === 0
              ? `${en} offers no answer. Write three to five under \`options\`.`
              : `${en} offers ${count} ${count === 1 ? 'option' : 'options'}: three to five make a good question.`,
        },
        ...(count < FEWEST ? { missing: true as const } : {}),
      }
    }
  },
})

const FEWEST = 3
const MOST = 5
