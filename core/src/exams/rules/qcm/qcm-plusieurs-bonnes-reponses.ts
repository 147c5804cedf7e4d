import type { Fix } from '../../../rules/rule.ts'
import type { SourceDocument } from '../../../source/document.ts'
import { entryOf } from '../../../source/pointer.ts'
import type { Question } from '../../model/exam.ts'
import { namedQuestion, placeOfQuestion } from '../../model/naming.ts'
import { keysOf, multipleChoiceIn } from '../../wording/options.ts'
import { defineExamRule } from '../rule.ts'

export const rule = defineExamRule({
  id: 'qcm-plusieurs-bonnes-reponses',
  title: {
    fr: 'Plusieurs bonnes réponses dans un QCM à réponse unique',
    en: 'Several right answers in a single-choice question',
  },
  source: {
    catalogue: null,
    reference: 'Règles d’écriture des QCM : Haladyna (31 règles), SAQUET (19 défauts), guides WebCEMU et UTC',
    read: '2026-11-21',
  },
  severity: { sur_demande: 'error', de_droit: 'error', rs: 'error' },
  documentation: {
    fr: {
      what: 'Plusieurs réponses portent `juste: true`, et la question n’est pas annoncée `choix: multiple`.',
      why: 'Le candidat ne sait pas combien de cases cocher ; les plateformes n’en comptent qu’une.',
      how: 'Gardez une seule réponse juste, ou écrivez `choix: multiple` et dites-le dans l’énoncé.',
    },
    en: {
      what: 'Several options have `juste: true`, and the question is not declared `choix: multiple`.',
      why: 'The candidate does not know how many boxes to tick; platforms count only one.',
      how: 'Keep one right answer, or write `choix: multiple` and say so in the statement.',
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
    enonce: Quelles pièces s’usent ensemble ?
    options:
      - { texte: La chaîne, juste: true }
      - { texte: La cassette, juste: true }
      - La selle
`,
        at: ['Q1'],
      },
    ],
  },
  *check({ source, exam }) {
    for (const question of multipleChoiceIn(exam)) {
      const keys = keysOf(question)
      if (question.choice === 'multiple' || keys.length < 2) continue
      const { fr, en } = namedQuestion(question)
      yield {
        at: placeOfQuestion(source, question),
        message: {
          fr: `${fr} a ${keys.length} réponses justes, et une seule est attendue. Gardez-en une, ou écrivez \`choix: multiple\`.`,
          en: `${en} has ${keys.length} right answers, and one is expected. Keep one, or write \`choix: multiple\`.`,
        },
        fixes: declareMultiple(source, question),
      }
    }
  },
})

/** Only where the keys stand one a line. */
function declareMultiple(source: SourceDocument, { node }: Question): readonly Fix[] {
  const options = entryOf(node, 'options')
  if (options === undefined || entryOf(node, 'choix') !== undefined) return []
  const { start } = options.key.range
  const indent = source.text.slice(source.text.lastIndexOf('\n', start - 1) + 1, start)
  if (!/^ +$/.test(indent)) return []
  const title = { fr: 'Écrire `choix: multiple`', en: 'Write `choix: multiple`' }
  return [{ title, safety: 'proposal', edits: [{ range: { start, end: start }, text: `choix: multiple\n${indent}` }] }]
}
