import { findFiniteVerbs } from '../../../french/finite-verbs.ts'
import { isInfinitive, lemmasOfFinite } from '../../../french/lexicon.ts'
import { isActionNoun } from '../../../french/titles.ts'
import { wordsOf } from '../../../french/words.ts'
import { opening } from '../../../model/naming.ts'
import { isMultipleChoice } from '../../wording/options.ts'
import { defineExamRule } from '../rule.ts'

export const rule = defineExamRule({
  id: 'question-sans-consigne',
  title: { fr: 'Énoncé sans question ni consigne', en: 'Statement without a question or an instruction' },
  source: {
    catalogue: null,
    reference: 'Règles d’écriture des QCM : Haladyna (31 règles), SAQUET (19 défauts), guides WebCEMU et UTC',
    read: '2026-11-21',
  },
  severity: { sur_demande: 'warning', de_droit: 'warning', rs: 'warning' },
  documentation: {
    fr: {
      what: 'L’énoncé n’est ni une question, ni une phrase avec un verbe, ni une phrase à compléter.',
      why: 'Le candidat ne sait pas ce qu’on lui demande avant d’avoir lu les réponses.',
      how: 'Posez une question, ou dites ce qu’il faut faire.',
    },
    en: {
      what: 'The statement is neither a question, nor a sentence with a verb, nor a sentence to complete.',
      why: 'The candidate does not know what is asked before reading the options.',
      how: 'Ask a question, or say what is to be done.',
    },
  },
  examples: {
    valid: [
      {
        yaml: `examen: 1
questions:
  - id: Q1
    type: qcm
    enonce: Le couple de serrage de la potence est de
    options:
      - { texte: 5 Nm, juste: true }
      - 8 Nm
      - 12 Nm
`,
      },
      {
        yaml: `examen: 1
questions:
  - id: Q1
    type: qcm
    enonce: "Couple de serrage de la potence :"
    options:
      - { texte: 5 Nm, juste: true }
      - 8 Nm
      - 12 Nm
`,
      },
      {
        yaml: `examen: 1
referentiel: ./atelier.referentiel.yaml
bloc: BC1
questions:
  - { id: Q1, type: etude_de_cas, competence: C1.1, enonce: Rédiger le bon de commande }
`,
      },
      {
        yaml: `examen: 1
referentiel: ./atelier.referentiel.yaml
bloc: BC1
questions:
  - { id: Q1, type: etude_de_cas, competence: C1.1, enonce: "À partir du planning, proposez un délai au client." }
`,
      },
      {
        yaml: `examen: 1
referentiel: ./atelier.referentiel.yaml
bloc: BC1
questions:
  - { id: Q1, type: etude_de_cas, competence: C1.1, enonce: Le bon de commande est joint. }
`,
      },
      {
        yaml: `examen: 1
questions:
  - { id: Q1, type: oral, enonce: Présentation de votre démarche devant le jury (10 minutes). }
  - { id: Q2, type: question_ouverte, enonce: Analyse du planning et propositions. }
`,
      },
    ],
    invalid: [
      {
        yaml: `examen: 1
questions:
  - id: Q1
    type: qcm
    enonce: Le couple de serrage de la potence
    options:
      - { texte: 5 Nm, juste: true }
      - 8 Nm
      - 12 Nm
`,
        at: ['Le couple de serrage'],
      },
    ],
  },
  *check({ source, exam }) {
    for (const question of exam.questions) {
      const { statement } = question
      if (statement === null || asksSomething(statement.value)) continue
      // « Rédaction d’une note »: a task may be named by its action; a choice among answers may not.
      if (!isMultipleChoice(question) && isActionNoun(statement.value)) continue
      yield {
        at: opening(source, statement),
        message: {
          fr: 'Cet énoncé ne demande rien : ni question, ni consigne. Posez une question, ou dites ce qu’il faut faire.',
          en: 'This statement asks nothing: no question, no instruction. Ask a question, or say what is to be done.',
        },
      }
    }
  },
})

/** A question, a colon, a verb in any form: only a bare title asks nothing. */
function asksSomething(text: string): boolean {
  if (/[?:_…]/.test(text) || findFiniteVerbs(text).length > 0) return true
  return wordsOf(text).some(
    ({ word }) => isInfinitive(word) || (word.length > 4 && word.endsWith('ez')) || isSurelyFinite(word),
  )
}

/** Nouns that are also verbs (« porte », « contrôle ») are no proof. */
const isSurelyFinite = (word: string): boolean =>
  /(?:ons|ent|ait|era|ont|est)$/.test(word) && lemmasOfFinite(word).length > 0
