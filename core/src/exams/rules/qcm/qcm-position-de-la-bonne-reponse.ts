import { placeOfQuestion } from '../../model/naming.ts'
import { multipleChoiceIn, onlyKeyOf } from '../../wording/options.ts'
import { defineExamRule } from '../rule.ts'

export const rule = defineExamRule({
  id: 'qcm-position-de-la-bonne-reponse',
  title: { fr: 'Bonne réponse toujours à la même place', en: 'Right answer always in the same place' },
  source: {
    catalogue: null,
    reference: 'Règles d’écriture des QCM : Haladyna (31 règles), SAQUET (19 défauts), guides WebCEMU et UTC',
    read: '2026-11-21',
  },
  severity: { sur_demande: 'info', de_droit: 'info', rs: 'info' },
  documentation: {
    fr: {
      what: 'Dans l’examen, la bonne réponse est presque toujours à la même place.',
      why: 'Le candidat s’en aperçoit et répond par la place.',
      how: 'Déplacez les bonnes réponses ; les plateformes peuvent aussi mélanger les réponses.',
    },
    en: {
      what: 'In the exam the right answer is nearly always in the same place.',
      why: 'The candidate notices, and answers by place.',
      how: 'Move the right answers; platforms can shuffle the options too.',
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
    enonce: Quelle pièce ?
    options:
      - { texte: Une chaîne, juste: true }
      - Une selle
      - Un câble
  - id: Q2
    type: qcm
    enonce: Quelle pièce ?
    options:
      - { texte: Une chaîne, juste: true }
      - Une selle
      - Un câble
  - id: Q3
    type: qcm
    enonce: Quelle pièce ?
    options:
      - { texte: Une chaîne, juste: true }
      - Une selle
      - Un câble
  - id: Q4
    type: qcm
    enonce: Quelle pièce ?
    options:
      - { texte: Une chaîne, juste: true }
      - Une selle
      - Un câble
`,
      },
    ],
    invalid: [
      {
        yaml: `examen: 1
questions:
  - id: Q1
    type: qcm
    enonce: Quelle pièce ?
    options:
      - Une selle
      - { texte: Une chaîne, juste: true }
      - Un câble
  - id: Q2
    type: qcm
    enonce: Quelle pièce ?
    options:
      - Une selle
      - { texte: Une chaîne, juste: true }
      - Un câble
  - id: Q3
    type: qcm
    enonce: Quelle pièce ?
    options:
      - Une selle
      - { texte: Une chaîne, juste: true }
      - Un câble
  - id: Q4
    type: qcm
    enonce: Quelle pièce ?
    options:
      - Une selle
      - { texte: Une chaîne, juste: true }
      - Un câble
  - id: Q5
    type: qcm
    enonce: Quelle pièce ?
    options:
      - Une selle
      - { texte: Une chaîne, juste: true }
      - Un câble
`,
        at: ['Q1'],
      },
    ],
  },
  *check({ source, exam }) {
    // Where the order is fixed the place of the key is not the author's to choose.
    const placed = multipleChoiceIn(exam).flatMap((question) => {
      const key = onlyKeyOf(question)
      if (key === null || question.fixedOrder || question.options.length < 3) return []
      return [{ question, place: question.options.indexOf(key) }]
    })
    const places = [...new Set(placed.map(({ place }) => place))]
    for (const place of places) {
      const same = placed.filter((other) => other.place === place)
      const [first] = same
      if (first === undefined || !isBiased(same.length, placed.length)) continue
      yield {
        at: placeOfQuestion(source, first.question),
        message: {
          fr: `La bonne réponse est à la place ${place + 1} dans ${same.length} questions sur ${placed.length}. Déplacez-la dans quelques-unes.`,
          en: `The right answer stands in place ${place + 1} in ${same.length} questions out of ${placed.length}. Move it in some of them.`,
        },
        related: same.slice(1, 5).map(({ question }) => ({
          at: placeOfQuestion(source, question),
          message: { fr: 'À la même place.', en: 'In the same place.' },
        })),
      }
    }
  },
})

/** Less than one time in fifty by chance with four options. */
const isBiased = (same: number, all: number): boolean =>
  (all >= 5 && same === all) || (all >= 6 && same > (all * 2) / 3)
