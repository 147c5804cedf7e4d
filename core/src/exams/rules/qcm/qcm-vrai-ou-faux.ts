import { namedQuestion, placeOfQuestion } from '../../model/naming.ts'
import { isTrueOrFalse, multipleChoiceIn } from '../../wording/options.ts'
import { defineExamRule } from '../rule.ts'

export const rule = defineExamRule({
  id: 'qcm-vrai-ou-faux',
  title: { fr: 'Vrai ou faux', en: 'True or false' },
  source: {
    catalogue: null,
    reference: 'Règles d’écriture des QCM : Haladyna (31 règles), SAQUET (19 défauts), guides WebCEMU et UTC',
    read: '2026-11-21',
  },
  severity: { sur_demande: 'warning', de_droit: 'warning', rs: 'warning' },
  documentation: {
    fr: {
      what: 'La question n’offre que « vrai » et « faux », ou « oui » et « non ».',
      why: 'Le hasard donne une chance sur deux, et la réponse « faux » ne montre pas que le candidat connaît le vrai.',
      how: 'Demandez la bonne valeur, le bon geste ou la bonne raison parmi trois à cinq réponses.',
    },
    en: {
      what: 'The question offers only “true” and “false”, or “yes” and “no”.',
      why: 'Chance alone gives one in two, and the answer “false” does not show that the candidate knows what is true.',
      how: 'Ask for the right value, action or reason among three to five options.',
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
    enonce: Le client dit vrai ou faux ? Que vérifie-t-on ?
    options:
      - { texte: Le bon de commande, juste: true }
      - Le stock
      - Le devis
`,
      },
    ],
    invalid: [
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
        at: ['Q1'],
      },
    ],
  },
  *check({ source, exam }) {
    for (const question of multipleChoiceIn(exam)) {
      if (!isTrueOrFalse(question)) continue
      const { fr, en } = namedQuestion(question)
      yield {
        at: placeOfQuestion(source, question),
        message: {
          fr: `${fr} se devine une fois sur deux. Demandez la bonne valeur, le bon geste ou la bonne raison parmi trois à cinq réponses.`,
          en: `${en} can be guessed every other time. Ask for the right value, action or reason among three to five options.`,
        },
      }
    }
  },
})
