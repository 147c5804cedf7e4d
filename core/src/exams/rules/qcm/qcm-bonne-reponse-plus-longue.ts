import { placeOfOption } from '../../model/naming.ts'
import { distractorsOf, multipleChoiceIn, onlyKeyOf, wordsOfOption } from '../../wording/options.ts'
import { defineExamRule } from '../rule.ts'

export const rule = defineExamRule({
  id: 'qcm-bonne-reponse-plus-longue',
  title: { fr: 'Bonne réponse nettement plus longue', en: 'Right answer clearly longer' },
  source: {
    catalogue: null,
    reference: 'Règles d’écriture des QCM : Haladyna (31 règles), SAQUET (19 défauts), guides WebCEMU et UTC',
    read: '2026-11-21',
  },
  severity: { sur_demande: 'warning', de_droit: 'warning', rs: 'warning' },
  documentation: {
    fr: {
      what: 'La bonne réponse dépasse d’un quart la plus longue des fausses.',
      why: 'C’est l’indice le plus connu des candidats : il fait monter les notes sans que rien soit su.',
      how: 'Raccourcissez la bonne réponse, ou donnez aux fausses le même soin et la même longueur.',
    },
    en: {
      what: 'The right answer is a quarter longer than the longest wrong one.',
      why: 'It is the cue candidates know best: it raises marks though nothing is known.',
      how: 'Shorten the right answer, or give the wrong ones the same care and length.',
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
    enonce: Quel métal ?
    options:
      - { texte: Aluminium, juste: true }
      - Fer
      - Or
`,
      },
      {
        yaml: `examen: 1
questions:
  - id: Q1
    type: qcm
    enonce: Que fait-on d’une chaîne usée ?
    options:
      - { texte: On la remplace avec la cassette, juste: true }
      - On la retend puis on la graisse
      - On la démonte puis on la nettoie
`,
      },
    ],
    invalid: [
      {
        yaml: `examen: 1
questions:
  - id: Q1
    type: qcm
    enonce: Que fait-on d’une chaîne usée ?
    options:
      - { texte: "On la remplace avec la cassette, puisque les deux s’usent ensemble", juste: true }
      - On la retend
      - On la graisse encore
`,
        at: ['On la remplace avec'],
      },
    ],
  },
  *check({ source, exam }) {
    for (const question of multipleChoiceIn(exam)) {
      const key = onlyKeyOf(question)
      const longest = Math.max(0, ...distractorsOf(question).map((option) => wordsOfOption(option).length))
      if (key === null || distractorsOf(question).length < 2 || longest === 0) continue
      const length = wordsOfOption(key).length
      // Between words or figures the longest means nothing.
      if (length < SHORTEST || length <= longest * CLEARLY_LONGER) continue
      yield {
        at: placeOfOption(source, key),
        message: {
          fr: `La bonne réponse se voit à sa longueur (${length} signes, la plus longue des fausses en a ${longest}). Raccourcissez-la, ou donnez le même soin aux autres.`,
          en: `The right answer shows by its length (${length} characters, the longest wrong one has ${longest}). Shorten it, or give the others the same care.`,
        },
      }
    }
  },
})

const SHORTEST = 30
const CLEARLY_LONGER = 1.25
