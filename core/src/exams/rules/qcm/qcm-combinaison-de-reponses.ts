import { placeOfOption } from '../../model/naming.ts'
import { bareOption, multipleChoiceIn } from '../../wording/options.ts'
import { defineExamRule } from '../rule.ts'

export const rule = defineExamRule({
  id: 'qcm-combinaison-de-reponses',
  title: { fr: '« A et B »', en: '“A and B”' },
  source: {
    catalogue: null,
    reference: 'Règles d’écriture des QCM : Haladyna (31 règles), SAQUET (19 défauts), guides WebCEMU et UTC',
    read: '2026-11-21',
  },
  severity: { sur_demande: 'warning', de_droit: 'warning', rs: 'warning' },
  documentation: {
    fr: {
      what: 'Une réponse combine d’autres réponses par leur lettre ou leur numéro : « A et B », « réponses 1 et 3 ».',
      why: 'La question mesure l’adresse à raisonner sur des lettres, et devient fausse dès que l’ordre change.',
      how: 'Écrivez `choix: multiple` et gardez les réponses simples.',
    },
    en: {
      what: 'An option combines other options by letter or number: “A and B”, “answers 1 and 3”.',
      why: 'The question measures skill with letters, and becomes wrong as soon as the order changes.',
      how: 'Write `choix: multiple` and keep the plain options.',
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
    enonce: Quelles vitamines manquent ?
    options:
      - { texte: A et D, juste: true }
      - B et C
      - C et E
`,
      },
      {
        yaml: `examen: 1
questions:
  - id: Q1
    type: qcm
    enonce: Quels articles citer ?
    options:
      - { texte: 1 et 3, juste: true }
      - "2"
      - "4"
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
      - La selle
      - { texte: A et B, juste: true }
`,
        at: ['A et B'],
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
      - La selle
      - { texte: Les réponses 1 et 2, juste: true }
`,
        at: ['Les réponses 1 et'],
      },
    ],
  },
  *check({ source, exam }) {
    for (const question of multipleChoiceIn(exam)) {
      const combined = question.options.filter((option) => COMBINED.test(bareOption(option)))
      // When every option looks so, the letters are what is asked: vitamins, blood groups, annexes.
      if (combined.length * 2 > question.options.length) continue
      for (const option of combined) {
        yield {
          at: placeOfOption(source, option),
          message: {
            fr: 'Cette réponse renvoie à d’autres par leur lettre ou leur numéro. Écrivez `choix: multiple` et gardez les réponses simples.',
            en: 'This option refers to others by letter or number. Write `choix: multiple` and keep the plain options.',
          },
        }
      }
    }
  },
})

const COMBINED =
  /^(?:(?:les )?(?:réponses?|propositions?) )?(?:[a-e]|[A-E])\)?(?:, (?:[a-e]|[A-E])\)?)* (?:et|ou|&|\+) (?:[a-e]|[A-E])\)?(?: (?:seulement|uniquement|sont (?:justes|correctes|vraies)))?$|^(?:les )?(?:réponses|propositions) [1-5](?:, [1-5])* (?:et|ou|&|\+) [1-5]$/
