import type { Text } from '../../../model/referential.ts'
import type { Question } from '../../model/exam.ts'
import { isScale } from '../../wording/frequency.ts'
import { multipleChoiceIn } from '../../wording/options.ts'
import { findUnquoted } from '../../wording/quotes.ts'
import { askingSentence } from '../../wording/stem.ts'
import { defineExamRule } from '../rule.ts'

export const rule = defineExamRule({
  id: 'qcm-terme-vague',
  title: { fr: 'Terme vague', en: 'Vague term' },
  source: {
    catalogue: null,
    reference: 'Règles d’écriture des QCM : Haladyna (31 règles), SAQUET (19 défauts), guides WebCEMU et UTC',
    read: '2026-11-21',
  },
  severity: { sur_demande: 'info', de_droit: 'info', rs: 'info' },
  documentation: {
    fr: {
      what: 'La question ou une réponse contient un mot de fréquence que chacun entend autrement : « souvent », « parfois », « généralement »…',
      why: 'Deux candidats qui savent la même chose répondront différemment.',
      how: 'Donnez un nombre, une durée ou une condition.',
    },
    en: {
      what: 'The question or an option holds a word of frequency that everyone understands differently: “souvent”, “parfois”, “généralement”…',
      why: 'Two candidates who know the same will answer differently.',
      how: 'Give a number, a duration or a condition.',
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
    enonce: Un client vient souvent à l’atelier. Que lui propose-t-on ?
    options:
      - { texte: Un contrat d’entretien, juste: true }
      - Un vélo
      - Une remise
`,
      },
      {
        yaml: `examen: 1
questions:
  - id: Q1
    type: qcm
    enonce: À quelle fréquence nettoie-t-on la chaîne ?
    options:
      - { texte: Souvent, juste: true }
      - Parfois
      - Rarement
`,
      },
      {
        yaml: `examen: 1
questions:
  - id: Q1
    type: qcm
    enonce: Que répond-on à « c’est rarement le cas » ?
    options:
      - { texte: Montrer le relevé, juste: true }
      - Refuser
      - Attendre
`,
      },
    ],
    invalid: [
      {
        yaml: `examen: 1
questions:
  - id: Q1
    type: qcm
    enonce: Que remplace-t-on généralement avec la chaîne ?
    options:
      - { texte: La cassette, juste: true }
      - La selle
      - Parfois le câble
`,
        at: ['généralement', 'Parfois'],
      },
    ],
  },
  *check({ source, exam }) {
    for (const question of multipleChoiceIn(exam)) {
      if (isScale(question)) continue
      for (const { text, from } of textsOf(question)) {
        for (const { start, end, text: word } of findUnquoted(text.value.slice(from), VAGUE)) {
          yield {
            at: source.rangeIn(text.node, from + start, from + end),
            message: {
              fr: `« ${word} » n’a pas le même sens pour tous : donnez un nombre, une durée ou une condition.`,
              en: `“${word}” does not mean the same to all: give a number, a duration or a condition.`,
            },
          }
        }
      }
    }
  },
})

/** What asks, and the options; the situation told before may be as vague as life. */
function textsOf({ statement, options }: Question): readonly { readonly text: Text; readonly from: number }[] {
  const asked = statement === null ? [] : [{ text: statement, from: askingSentence(statement.value).start }]
  return [...asked, ...options.flatMap(({ text }) => (text === null ? [] : [{ text, from: 0 }]))]
}

const VAGUE =
  /(?<![\p{L}-])(?:souvent|parfois|généralement|rarement|habituellement|fréquemment|quelquefois|occasionnellement|de temps en temps|en général|la plupart du temps|d[’']habitude|en principe)(?![\p{L}-])/giu
