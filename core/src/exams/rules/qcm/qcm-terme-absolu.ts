import { isScale } from '../../wording/frequency.ts'
import { distractorsOf, keysOf, multipleChoiceIn, wordsOfOption } from '../../wording/options.ts'
import { findUnquoted } from '../../wording/quotes.ts'
import { defineExamRule } from '../rule.ts'

export const rule = defineExamRule({
  id: 'qcm-terme-absolu',
  title: { fr: 'Terme absolu dans une réponse fausse', en: 'Absolute term in a wrong option' },
  source: {
    catalogue: null,
    reference: 'Règles d’écriture des QCM : Haladyna (31 règles), SAQUET (19 défauts), guides WebCEMU et UTC',
    read: '2026-11-21',
  },
  severity: { sur_demande: 'info', de_droit: 'info', rs: 'info' },
  documentation: {
    fr: {
      what: 'Une réponse fausse contient un mot sans nuance (« toujours », « jamais », « uniquement »…), et la bonne n’en contient pas.',
      why: 'Les candidats savent que peu de choses sont toujours vraies : ils écartent la réponse sans rien savoir du sujet.',
      how: 'Retirez le mot, ou formulez toutes les réponses avec la même force.',
    },
    en: {
      what: 'A wrong option holds a word that admits no exception (“toujours”, “jamais”, “uniquement”…), and the right one does not.',
      why: 'Candidates know that few things are always true: they discard the option without knowing the subject.',
      how: 'Remove the word, or give all options the same strength.',
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
    enonce: Que dit la consigne de sécurité ?
    options:
      - { texte: Ne jamais rebrancher sous tension, juste: true }
      - Toujours rebrancher avant l’essai
      - Attendre une minute
`,
      },
      {
        yaml: `examen: 1
questions:
  - id: Q1
    type: qcm
    enonce: Que répond-on au client ?
    options:
      - { texte: Proposer un délai, juste: true }
      - Répondre « c’est toujours ainsi »
      - Refuser
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
      - Toujours
      - Jamais
`,
      },
    ],
    invalid: [
      {
        yaml: `examen: 1
questions:
  - id: Q1
    type: qcm
    enonce: Comment traite-t-on une réclamation ?
    options:
      - { texte: En rappelant le client, juste: true }
      - En remboursant toujours le client
      - En ne répondant jamais par écrit
`,
        at: ['toujours', 'jamais'],
      },
    ],
  },
  *check({ source, exam }) {
    for (const question of multipleChoiceIn(exam)) {
      if (isScale(question) || keysOf(question).some((key) => findUnquoted(wordsOfOption(key), ABSOLUTE).length > 0))
        continue
      for (const { text } of distractorsOf(question)) {
        if (text === null) continue
        for (const { start, end, text: word } of findUnquoted(text.value, ABSOLUTE)) {
          yield {
            at: source.rangeIn(text.node, start, end),
            message: {
              fr: `« ${word} » trahit une réponse fausse : retirez le mot, ou donnez la même force à toutes les réponses.`,
              en: `“${word}” gives a wrong option away: remove the word, or give all options the same strength.`,
            },
          }
        }
      }
    }
  },
})

const ABSOLUTE =
  /(?<![\p{L}-])(?:toujours|jamais|uniquement|exclusivement|systématiquement|absolument|invariablement|(?:en|dans) aucun cas|sous aucun prétexte|dans tous les cas|en toute circonstance|sans exception)(?![\p{L}-])/giu
