import { namedQuestion, placeOfQuestion } from '../../model/naming.ts'
import { keysOf, multipleChoiceIn } from '../../wording/options.ts'
import { defineExamRule } from '../rule.ts'

export const rule = defineExamRule({
  id: 'qcm-sans-justification',
  title: { fr: 'QCM sans justification', en: 'Multiple choice without a rationale' },
  source: {
    catalogue: null,
    reference: 'Règles d’écriture des QCM : Haladyna (31 règles), SAQUET (19 défauts), guides WebCEMU et UTC',
    read: '2026-11-21',
  },
  severity: { sur_demande: 'info', de_droit: 'info', rs: 'info' },
  documentation: {
    fr: {
      what: 'Ni la bonne réponse ni la question ne disent pourquoi cette réponse est juste.',
      why: 'Sans justification, un relecteur ne peut pas valider la question, ni le candidat apprendre de son erreur.',
      how: 'Ajoutez `justification` à la bonne réponse, ou `explication` à la question.',
    },
    en: {
      what: 'Neither the right answer nor the question says why this answer is right.',
      why: 'Without a rationale a reviewer cannot approve the question, nor the candidate learn from a mistake.',
      how: 'Add `justification` to the right answer, or `explication` to the question.',
    },
  },
  examples: {
    valid: [
      {
        yaml: `examen: 1
questions:
  - id: Q1
    type: qcm
    enonce: Que remplace-t-on avec la chaîne ?
    options:
      - { texte: La cassette, juste: true, justification: Elles s’usent ensemble. }
      - La selle
      - Le câble
`,
      },
      {
        yaml: `examen: 1
questions:
  - id: Q1
    type: qcm
    explication: La chaîne et la cassette s’usent ensemble.
    enonce: Que remplace-t-on avec la chaîne ?
    options:
      - { texte: La cassette, juste: true }
      - La selle
      - Le câble
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
      - { texte: La cassette, juste: true }
      - Le câble de frein
      - La selle
`,
        at: ['Q1'],
      },
    ],
  },
  *check({ source, exam }) {
    for (const question of multipleChoiceIn(exam)) {
      const keys = keysOf(question)
      if (question.explanation !== null || keys.length === 0 || keys.every(({ rationale }) => rationale !== null))
        continue
      const { fr, en } = namedQuestion(question)
      yield {
        at: placeOfQuestion(source, question),
        message: {
          fr: `${fr} ne dit pas pourquoi sa réponse est juste. Ajoutez \`justification\` à la réponse, ou \`explication\` à la question.`,
          en: `${en} does not say why its answer is right. Add \`justification\` to the answer, or \`explication\` to the question.`,
        },
        missing: true,
      }
    }
  },
})
