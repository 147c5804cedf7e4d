import { namedQuestion, placeOfQuestion } from '../../model/naming.ts'
import { keysOf, multipleChoiceIn } from '../../wording/options.ts'
import { defineExamRule } from '../rule.ts'

export const rule = defineExamRule({
  id: 'qcm-multiple-une-seule-bonne-reponse',
  title: {
    fr: 'QCM à choix multiples avec une seule bonne réponse',
    en: 'Multiple-answer question with a single right answer',
  },
  source: {
    catalogue: null,
    reference: 'Règles d’écriture des QCM : Haladyna (31 règles), SAQUET (19 défauts), guides WebCEMU et UTC',
    read: '2026-11-21',
  },
  severity: { sur_demande: 'warning', de_droit: 'warning', rs: 'warning' },
  documentation: {
    fr: {
      what: 'La question est annoncée `choix: multiple`, et une seule réponse est juste.',
      why: 'Le candidat cherche d’autres réponses justes, qui n’existent pas.',
      how: 'Retirez `choix: multiple`, ou ajoutez une réponse juste.',
    },
    en: {
      what: 'The question is declared `choix: multiple`, and only one answer is right.',
      why: 'The candidate looks for other right answers, which do not exist.',
      how: 'Remove `choix: multiple`, or add a right answer.',
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
    choix: multiple
    enonce: Quelles pièces s’usent ensemble ?
    options:
      - { texte: La chaîne, juste: true }
      - { texte: La cassette, juste: true }
      - La selle
`,
      },
    ],
    invalid: [
      {
        yaml: `examen: 1
questions:
  - id: Q1
    type: qcm
    choix: multiple
    enonce: Quelles pièces s’usent avec la chaîne ?
    options:
      - { texte: La cassette, juste: true }
      - Le câble
      - La selle
`,
        at: ['Q1'],
      },
    ],
  },
  *check({ source, exam }) {
    for (const question of multipleChoiceIn(exam)) {
      if (question.choice !== 'multiple' || keysOf(question).length !== 1) continue
      const { fr, en } = namedQuestion(question)
      yield {
        at: placeOfQuestion(source, question),
        message: {
          fr: `${fr} annonce plusieurs réponses justes et n’en a qu’une. Retirez \`choix: multiple\`, ou marquez les autres.`,
          en: `${en} announces several right answers and has only one. Remove \`choix: multiple\`, or mark the others.`,
        },
      }
    }
  },
})
