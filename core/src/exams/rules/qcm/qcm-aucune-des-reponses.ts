import { placeOfOption } from '../../model/naming.ts'
import { bareOption, multipleChoiceIn } from '../../wording/options.ts'
import { defineExamRule } from '../rule.ts'

export const rule = defineExamRule({
  id: 'qcm-aucune-des-reponses',
  title: { fr: '« Aucune de ces réponses »', en: '“None of the above”' },
  source: {
    catalogue: null,
    reference: 'Règles d’écriture des QCM : Haladyna (31 règles), SAQUET (19 défauts), guides WebCEMU et UTC',
    read: '2026-11-21',
  },
  severity: { sur_demande: 'warning', de_droit: 'warning', rs: 'warning' },
  documentation: {
    fr: {
      what: 'Une des réponses est « aucune de ces réponses », sous une forme ou une autre.',
      why: 'Elle ne montre pas que le candidat connaît la bonne réponse, seulement qu’il a reconnu des fausses.',
      how: 'Remplacez-la par une erreur que l’on fait vraiment, ou retirez-la.',
    },
    en: {
      what: 'One of the options is “none of the above”, in one form or another.',
      why: 'It does not show that the candidate knows the right answer, only that wrong ones were recognised.',
      how: 'Replace it by a mistake people really make, or remove it.',
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
    enonce: Combien de pièces faut-il commander ?
    options:
      - { texte: Aucune, juste: true }
      - Une
      - Deux
`,
      },
      {
        yaml: `examen: 1
questions:
  - id: Q1
    type: qcm
    enonce: Que constate l’audit du fournisseur ?
    options:
      - { texte: Aucune des réponses du fournisseur n’est datée, juste: true }
      - Une réponse sur deux est datée
      - Toutes sont datées
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
      - Le câble
      - Aucune de ces réponses
  - id: Q2
    type: qcm
    enonce: Que vérifie-t-on ?
    options:
      - { texte: Les freins, juste: true }
      - La selle
      - Aucune réponse n’est correcte.
`,
        at: ['Aucune de ces réponses', 'Aucune réponse n’est correcte.'],
      },
    ],
  },
  *check({ source, exam }) {
    for (const question of multipleChoiceIn(exam)) {
      for (const option of question.options) {
        if (!NONE.test(bareOption(option))) continue
        yield {
          at: placeOfOption(source, option),
          message: {
            fr: 'Une telle réponse ne dit rien de ce que le candidat sait. Remplacez-la par une erreur que l’on fait vraiment.',
            en: 'Such an option says nothing of what the candidate knows. Replace it by a mistake people really make.',
          },
        }
      }
    }
  },
})

/** Whole options only: « Aucune des réponses du fournisseur » speaks of the subject. */
const NONE =
  /^(?:aucune? (?:de (?:ces|ses)|des|de toutes les) (?:réponses?|propositions?|affirmations?|solutions?|options?|choix)|aucune? (?:bonne )?(?:réponse|proposition|affirmation|solution)|aucune d'entre elles|aucune des (?:deux|trois|quatre)|rien de (?:tout cela|tout ça|ce qui précède))(?: (?:ci-dessus|précédentes?|proposées?|ci-dessous))?(?: (?:n'est|ne sont) (?:justes?|correctes?|exactes?|vraies?|bonnes?|valables?))?$/
