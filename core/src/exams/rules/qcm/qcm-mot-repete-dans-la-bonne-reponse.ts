import { contentWords } from '../../../french/similarity.ts'
import { distractorsOf, multipleChoiceIn, onlyKeyOf, wordsOfOption } from '../../wording/options.ts'
import { askingSentence } from '../../wording/stem.ts'
import { defineExamRule } from '../rule.ts'

export const rule = defineExamRule({
  id: 'qcm-mot-repete-dans-la-bonne-reponse',
  title: {
    fr: 'Mot de la question repris par la seule bonne réponse',
    en: 'Word of the question repeated in the right answer only',
  },
  source: {
    catalogue: null,
    reference: 'Règles d’écriture des QCM : Haladyna (31 règles), SAQUET (19 défauts), guides WebCEMU et UTC',
    read: '2026-11-21',
  },
  severity: { sur_demande: 'info', de_droit: 'info', rs: 'info' },
  documentation: {
    fr: {
      what: 'Un mot plein de la question revient dans la bonne réponse, et dans aucune autre.',
      why: 'Le candidat choisit la réponse qui « ressemble » à la question.',
      how: 'Remplacez le mot dans l’une des deux, ou employez-le aussi dans une réponse fausse.',
    },
    en: {
      what: 'A content word of the question comes back in the right answer and in no other.',
      why: 'The candidate picks the option that looks like the question.',
      how: 'Replace the word in one of the two, or use it in a wrong option too.',
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
    enonce: Quelle est la cause d’un saut de chaîne ?
    options:
      - { texte: Une chaîne usée, juste: true }
      - Une chaîne trop courte
      - Un câble détendu
`,
      },
      {
        yaml: `examen: 1
questions:
  - id: Q1
    type: qcm
    enonce: Que signifie le sigle VAE à l’atelier ?
    options:
      - { texte: "Vélo à assistance électrique, ou VAE", juste: true }
      - Vente à emporter
      - Validation d’essai
`,
      },
      {
        yaml: `examen: 1
questions:
  - id: Q1
    type: qcm
    enonce: Que demande le client ?
    options:
      - { texte: Le client demande un devis, juste: true }
      - Le client attend
      - Un devis
`,
      },
      {
        yaml: `examen: 1
questions:
  - id: Q1
    type: qcm
    enonce: Le client rapporte une selle fendue. Que lui propose-t-on ?
    options:
      - { texte: Une selle neuve, juste: true }
      - Un avoir
      - Une révision
`,
      },
    ],
    invalid: [
      {
        yaml: `examen: 1
questions:
  - id: Q1
    type: qcm
    enonce: Comment mesure-t-on l’usure d’une chaîne ?
    options:
      - { texte: Avec un calibre d’usure, juste: true }
      - Avec une clé plate
      - Avec un niveau
`,
        at: ['usure'],
      },
    ],
  },
  *check({ source, exam }) {
    for (const question of multipleChoiceIn(exam)) {
      const text = onlyKeyOf(question)?.text ?? null
      const distractors = distractorsOf(question)
      if (text === null || question.statement === null || distractors.length < 2) continue
      const { start, end } = askingSentence(question.statement.value)
      const asked = stemsOf(question.statement.value.slice(start, end))
      const elsewhere = new Set(distractors.flatMap((option) => [...stemsOf(wordsOfOption(option))]))
      const repeated = contentWords(text.value).filter(
        (word) => isTelling(word.text) && asked.has(word.stem) && !elsewhere.has(word.stem),
      )
      // Words of the question in a wrong option too: no option stands out by them.
      if ([...asked].some((stem) => elsewhere.has(stem))) continue
      const [word] = repeated
      if (word === undefined) continue
      yield {
        at: source.rangeIn(text.node, word.start, word.end),
        message: {
          fr: `« ${word.text} » est dans la question et dans cette seule réponse : c’est un indice. Changez le mot, ou employez-le aussi dans une réponse fausse.`,
          en: `“${word.text}” stands in the question and in this option only: it is a cue. Change the word, or use it in a wrong option too.`,
        },
      }
    }
  },
})

/** An acronym or a short word is often what the question is about. */
const isTelling = (word: string): boolean => word.length >= 4 && !/^\p{Lu}{2}/u.test(word)

const stemsOf = (text: string): ReadonlySet<string> =>
  new Set(contentWords(text).flatMap((word) => (isTelling(word.text) ? [word.stem] : [])))
