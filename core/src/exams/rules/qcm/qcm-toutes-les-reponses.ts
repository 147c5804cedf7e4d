import { placeOfOption } from '../../model/naming.ts'
import { bareOption, multipleChoiceIn } from '../../wording/options.ts'
import { defineExamRule } from '../rule.ts'

export const rule = defineExamRule({
  id: 'qcm-toutes-les-reponses',
  title: { fr: '« Toutes les réponses »', en: '“All of the above”' },
  source: {
    catalogue: null,
    reference: 'Règles d’écriture des QCM : Haladyna (31 règles), SAQUET (19 défauts), guides WebCEMU et UTC',
    read: '2026-11-21',
  },
  severity: { sur_demande: 'warning', de_droit: 'warning', rs: 'warning' },
  documentation: {
    fr: {
      what: 'Une des réponses est « toutes les réponses », sous une forme ou une autre.',
      why: 'Reconnaître deux réponses justes suffit pour la trouver sans connaître les autres.',
      how: 'Écrivez `choix: multiple`, ou remplacez-la par une erreur que l’on fait vraiment.',
    },
    en: {
      what: 'One of the options is “all of the above”, in one form or another.',
      why: 'Recognising two right answers is enough to find it without knowing the others.',
      how: 'Write `choix: multiple`, or replace it by a mistake people really make.',
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
    enonce: Que relit-on avant d’envoyer l’enquête ?
    options:
      - { texte: Toutes les réponses au questionnaire de satisfaction, juste: true }
      - Le devis
      - La facture
`,
      },
      {
        yaml: `examen: 1
questions:
  - id: Q1
    type: qcm
    enonce: À qui le planning est-il remis ?
    options:
      - { texte: Tous les salariés, juste: true }
      - Le client
      - Le fournisseur
`,
      },
    ],
    invalid: [
      {
        yaml: `examen: 1
questions:
  - id: Q1
    type: qcm
    enonce: Que vérifie-t-on avant l’essai ?
    options:
      - Les freins
      - La direction
      - Les pneus
      - { texte: Toutes les réponses, juste: true }
`,
        at: ['Toutes les réponses'],
      },
      {
        yaml: `examen: 1
questions:
  - id: Q1
    type: qcm
    enonce: Que vérifie-t-on avant l’essai ?
    options:
      - Les freins
      - La direction
      - { texte: Tout ce qui précède, juste: true }
`,
        at: ['Tout ce qui précède'],
      },
    ],
  },
  *check({ source, exam }) {
    for (const question of multipleChoiceIn(exam)) {
      for (const option of question.options) {
        if (!ALL.test(bareOption(option))) continue
        yield {
          at: placeOfOption(source, option),
          message: {
            fr: 'Deux réponses reconnues suffisent pour trouver celle-ci. Écrivez `choix: multiple`, ou remplacez-la.',
            en: 'Two answers recognised are enough to find this one. Write `choix: multiple`, or replace it.',
          },
        }
      }
    }
  },
})

/** Whole options only: « Toutes les réponses au questionnaire » speaks of the subject. */
const ALL =
  /^(?:toutes (?:les|ces) (?:réponses|propositions|affirmations|solutions|options)|tous les choix|tout(?:es)? (?:cela|ça|ce qui précède)|toutes(?: à la fois| les trois| les quatre)?|les (?:trois|quatre|cinq)(?: (?:réponses|propositions|affirmations))?(?: à la fois)?)(?: (?:ci-dessus|précédentes|proposées))?(?: sont (?:justes|correctes|exactes|vraies|bonnes|valables))?$/
