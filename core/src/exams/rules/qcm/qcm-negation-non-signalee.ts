import { multipleChoiceIn } from '../../wording/options.ts'
import { findUnquoted } from '../../wording/quotes.ts'
import { askingSentence } from '../../wording/stem.ts'
import { defineExamRule } from '../rule.ts'

export const rule = defineExamRule({
  id: 'qcm-negation-non-signalee',
  title: { fr: 'Négation non mise en évidence', en: 'Negation not emphasised' },
  source: {
    catalogue: null,
    reference: 'Règles d’écriture des QCM : Haladyna (31 règles), SAQUET (19 défauts), guides WebCEMU et UTC',
    read: '2026-11-21',
  },
  severity: { sur_demande: 'warning', de_droit: 'warning', rs: 'warning' },
  documentation: {
    fr: {
      what: 'La question demande ce qui n’est pas vrai, ou l’exception, sans que la négation se voie.',
      why: 'Un candidat qui sait lit trop vite et se trompe : la question mesure l’attention.',
      how: 'Tournez la question à l’affirmative, ou mettez la négation en capitales ou en gras (`**pas**`).',
    },
    en: {
      what: 'The question asks what is not true, or the exception, and the negation does not stand out.',
      why: 'A candidate who knows reads too fast and goes wrong: the question measures attention.',
      how: 'Turn the question round, or put the negation in capitals or in bold (`**pas**`).',
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
    enonce: Le client n’a pas reçu sa commande. Que vérifiez-vous d’abord ?
    options:
      - { texte: La date d’envoi, juste: true }
      - Le stock
      - Le devis
`,
      },
      {
        yaml: `examen: 1
questions:
  - id: Q1
    type: qcm
    enonce: Que faire si le client ne répond pas ?
    options:
      - { texte: Le rappeler, juste: true }
      - Fermer le dossier
      - Livrer
`,
      },
      {
        yaml: `examen: 1
questions:
  - id: Q1
    type: qcm
    enonce: Pourquoi la chaîne ne passe-t-elle pas sur le grand pignon ?
    options:
      - { texte: La butée est mal réglée, juste: true }
      - La chaîne est neuve
      - Le câble est long
`,
      },
      {
        yaml: `examen: 1
questions:
  - id: Q1
    type: qcm
    enonce: Laquelle de ces pièces ne s’use PAS avec la chaîne ?
    options:
      - { texte: La selle, juste: true }
      - La cassette
      - Le plateau
`,
      },
      {
        yaml: `examen: 1
questions:
  - id: Q1
    type: qcm
    enonce: Laquelle de ces pièces ne s’use **pas** avec la chaîne ?
    options:
      - { texte: La selle, juste: true }
      - La cassette
      - Le plateau
`,
      },
      {
        yaml: `examen: 1
questions:
  - id: Q1
    type: qcm
    enonce: Quel délai annonce-t-on, sauf accord du client ?
    options:
      - { texte: Deux jours, juste: true }
      - Une semaine
      - Un mois
`,
      },
    ],
    invalid: [
      {
        yaml: `examen: 1
questions:
  - id: Q1
    type: qcm
    enonce: Laquelle de ces pièces ne s’use pas avec la chaîne ?
    options:
      - { texte: La selle, juste: true }
      - La cassette
      - Le plateau
`,
        at: ['ne s’use pas'],
      },
      {
        yaml: `examen: 1
questions:
  - id: Q1
    type: qcm
    enonce: "Toutes ces pièces s’usent ensemble, sauf une : laquelle ?"
    options:
      - { texte: La selle, juste: true }
      - La cassette
      - Le plateau
`,
        at: ['sauf'],
      },
    ],
  },
  *check({ source, exam }) {
    for (const { statement } of multipleChoiceIn(exam)) {
      if (statement === null) continue
      const { start, end } = askingSentence(statement.value)
      const asking = statement.value.slice(start, end)
      const found = [...findUnquoted(asking, NOT), ...findUnquoted(asking, EXCEPT)].find(
        ({ text }) => !/[*_]|(?:PAS|JAMAIS|AUCUNE?|SAUF|EXCEPTÉE?|HORMIS|PLUS)/.test(text),
      )
      if (found === undefined) continue
      // What the pattern takes of the sentence to be sure of it is not what is shown.
      const shown = /(?<!\p{L})(?:n[e’'].*|sauf|exceptée?s?|hormis|à l[’']exception)$/u.exec(found.text)
      const at = start + found.start + (shown?.index ?? 0)
      yield {
        at: source.rangeIn(statement.node, at, start + found.end),
        message: {
          fr: 'Cette négation se lit mal : un candidat qui sait peut se tromper. Tournez la question à l’affirmative, ou écrivez la négation en capitales ou en gras.',
          en: 'This negation is easily missed: a candidate who knows may go wrong. Turn the question round, or write the negation in capitals or in bold.',
        },
      }
    }
  },
})

/** « Laquelle … ne … pas »: what is asked for is what is not. A clause that begins in between (`si`, `quand`) has its own negation. */
const NOT =
  /(?:\blaquelle|\blequel|\blesquel(?:le)?s|\bquel(?:le)?s?|qu[’']est-ce qui|\bparmi)(?:(?!\b(?:si|lorsque|quand|dont|où|car|que|afin|pour)\b|[,;:]).)*?\bn(?:e |[’'])\S+(?: \S+){0,2}? (?:[*_]*pas[*_]*|jamais|aucune?|PAS|JAMAIS|AUCUNE?)(?![\p{L}])/giu
const EXCEPT =
  /(?:\bsauf|\bexceptée?s?|\bhormis|à l[’']exception)(?=[*_]*\s*(?:d[’']une?|une?|laquelle|lequel|lesquel(?:le)?s)\b|\s*[:?])/giu
