import type { Option } from '../../model/exam.ts'
import { placeOfOption } from '../../model/naming.ts'
import { bareOption, multipleChoiceIn } from '../../wording/options.ts'
import { defineExamRule } from '../rule.ts'

export const rule = defineExamRule({
  id: 'qcm-reponses-en-double',
  title: { fr: 'Réponses en double', en: 'Duplicate options' },
  source: {
    catalogue: null,
    reference: 'Règles d’écriture des QCM : Haladyna (31 règles), SAQUET (19 défauts), guides WebCEMU et UTC',
    read: '2026-11-21',
  },
  severity: { sur_demande: 'warning', de_droit: 'warning', rs: 'warning' },
  documentation: {
    fr: {
      what: 'Deux réponses d’une même question disent la même chose, mot pour mot.',
      why: 'L’une des deux ne sert à rien ; si elles sont fausses, le candidat les écarte toutes les deux.',
      how: 'Remplacez l’une des deux par une autre erreur possible.',
    },
    en: {
      what: 'Two options of one question say the same, word for word.',
      why: 'One of the two is useless; if they are wrong, the candidate discards both.',
      how: 'Replace one of the two by another possible mistake.',
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
    enonce: Quel courant de charge choisit-on ?
    options:
      - { texte: 5 mA, juste: true }
      - 5 MA
      - 5 A
`,
      },
    ],
    invalid: [
      {
        yaml: `examen: 1
questions:
  - id: Q1
    type: qcm
    enonce: Que remplace-t-on avec la chaîne ?
    options:
      - { texte: La cassette, juste: true }
      - Le câble de frein
      - le câble de frein.
`,
        at: ['le câble de frein.'],
      },
    ],
  },
  *check({ source, exam }) {
    for (const question of multipleChoiceIn(exam)) {
      const seen = new Map<string, Option>()
      for (const option of question.options) {
        const words = bareOption(option)
        const first = seen.get(words)
        if (words === '') continue
        if (first === undefined) {
          seen.set(words, option)
          continue
        }
        yield {
          at: placeOfOption(source, option),
          message: {
            fr: 'Cette réponse est déjà proposée plus haut. Remplacez-la par une autre erreur possible.',
            en: 'This option stands already above. Replace it by another possible mistake.',
          },
          related: [{ at: placeOfOption(source, first), message: { fr: 'La même réponse.', en: 'The same option.' } }],
        }
      }
    }
  },
})
