import { namedQuestion, placeOfQuestion } from '../../model/naming.ts'
import { keysOf, multipleChoiceIn } from '../../wording/options.ts'
import { defineExamRule } from '../rule.ts'

export const rule = defineExamRule({
  id: 'qcm-sans-bonne-reponse',
  title: { fr: 'QCM sans bonne réponse', en: 'Multiple choice without a right answer' },
  source: {
    catalogue: null,
    reference: 'Règles d’écriture des QCM : Haladyna (31 règles), SAQUET (19 défauts), guides WebCEMU et UTC',
    read: '2026-11-21',
  },
  severity: { sur_demande: 'error', de_droit: 'error', rs: 'error' },
  documentation: {
    fr: {
      what: 'Aucune des réponses proposées ne porte `juste: true`.',
      why: 'Le candidat ne peut pas répondre, et le corrigé est vide.',
      how: 'Marquez la bonne réponse par `juste: true`.',
    },
    en: {
      what: 'None of the options has `juste: true`.',
      why: 'The candidate cannot answer, and the answer key is empty.',
      how: 'Mark the right answer with `juste: true`.',
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
  - { id: Q1, type: question_ouverte, enonce: Décrivez le réglage. }
`,
      },
    ],
    invalid: [
      {
        yaml: `examen: 1
questions:
  - id: Q1
    type: qcm
    enonce: Que remplace-t-on avec une chaîne usée ?
    options:
      - La cassette
      - Le câble de frein
      - La selle
`,
        at: ['Q1'],
      },
    ],
  },
  *check({ source, exam }) {
    for (const question of multipleChoiceIn(exam)) {
      if (question.options.length === 0 || keysOf(question).length > 0) continue
      const { fr, en } = namedQuestion(question)
      yield {
        at: placeOfQuestion(source, question),
        message: {
          fr: `${fr} n’a aucune réponse juste : marquez-la par \`juste: true\`.`,
          en: `${en} has no right answer: mark it with \`juste: true\`.`,
        },
        missing: true,
      }
    }
  },
})
