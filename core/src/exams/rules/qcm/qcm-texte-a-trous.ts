import { multipleChoiceIn } from '../../wording/options.ts'
import { defineExamRule } from '../rule.ts'

export const rule = defineExamRule({
  id: 'qcm-texte-a-trous',
  title: { fr: 'Texte à trous', en: 'Fill-in-the-blank' },
  source: {
    catalogue: null,
    reference: 'Règles d’écriture des QCM : Haladyna (31 règles), SAQUET (19 défauts), guides WebCEMU et UTC',
    read: '2026-11-21',
  },
  severity: { sur_demande: 'info', de_droit: 'info', rs: 'info' },
  documentation: {
    fr: {
      what: 'L’énoncé d’un QCM a un blanc à remplir (`____`) au milieu de la phrase.',
      why: 'Il faut relire la phrase avec chaque réponse : la question mesure la mémoire de lecture.',
      how: 'Posez une question entière, ou placez le blanc à la fin de la phrase.',
    },
    en: {
      what: 'The statement of a multiple-choice question has a blank to fill (`____`) inside the sentence.',
      why: 'The sentence must be read again with each option: the question measures reading memory.',
      how: 'Ask a whole question, or put the blank at the end of the sentence.',
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
    enonce: La pièce qui s’use avec la chaîne est ____
    options:
      - { texte: la cassette, juste: true }
      - la selle
      - le câble
`,
      },
      {
        yaml: `examen: 1
questions:
  - id: Q1
    type: qcm
    enonce: Que signifie __usure croisée__ dans cette phrase ?
    options:
      - { texte: La chaîne use la cassette, juste: true }
      - Le câble
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
    enonce: La ____ s’use avec la chaîne.
    options:
      - { texte: cassette, juste: true }
      - selle
      - potence
`,
        at: ['____'],
      },
    ],
  },
  *check({ source, exam }) {
    for (const { statement } of multipleChoiceIn(exam)) {
      const found = statement === null ? null : BLANK.exec(statement.value)
      if (statement === null || found === null) continue
      yield {
        at: source.rangeIn(statement.node, found.index, found.index + found[0].length),
        message: {
          fr: 'Ce blanc au milieu de la phrase oblige à la relire avec chaque réponse. Posez une question entière, ou placez-le à la fin.',
          en: 'This blank inside the sentence has it read again with each option. Ask a whole question, or put it at the end.',
        },
      }
    }
  },
})

/** A run of underscores or of dots alone, with words after it; `__important__` is bold. */
const BLANK = /(?<![\p{L}\d_])(?:_{2,}|\.{4,})(?![\p{L}\d_])(?=[^.?!]*\p{L})/u
