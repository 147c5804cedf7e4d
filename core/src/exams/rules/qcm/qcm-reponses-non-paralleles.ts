import { placeOfOption } from '../../model/naming.ts'
import { openingOf } from '../../wording/opening-form.ts'
import { bareOption, multipleChoiceIn } from '../../wording/options.ts'
import { defineExamRule } from '../rule.ts'

export const rule = defineExamRule({
  id: 'qcm-reponses-non-paralleles',
  title: { fr: 'Réponse qui ne commence pas comme les autres', en: 'Option that does not begin like the others' },
  source: {
    catalogue: null,
    reference: 'Règles d’écriture des QCM : Haladyna (31 règles), SAQUET (19 défauts), guides WebCEMU et UTC',
    read: '2026-11-21',
  },
  severity: { sur_demande: 'info', de_droit: 'info', rs: 'info' },
  documentation: {
    fr: {
      what: 'Toutes les réponses commencent par la même forme (un infinitif, un article, « en » suivi d’un participe…), sauf une.',
      why: 'La réponse différente attire l’œil, ou ne s’accorde pas avec la question : c’est un indice.',
      how: 'Donnez la même forme à toutes les réponses.',
    },
    en: {
      what: 'All options begin with the same form (an infinitive, an article, “en” and a participle…), except one.',
      why: 'The different option catches the eye, or does not fit the question: it is a cue.',
      how: 'Give all options the same form.',
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
    enonce: Que fait-on d’abord ?
    options:
      - { texte: Contrôler les freins, juste: true }
      - Ne pas toucher au cintre
      - Se renseigner
`,
      },
      {
        yaml: `examen: 1
questions:
  - id: Q1
    type: qcm
    enonce: Quel appareil ?
    options:
      - { texte: Multimètre, juste: true }
      - Le calibre
      - Clé plate
`,
      },
      {
        yaml: `examen: 1
questions:
  - id: Q1
    type: qcm
    enonce: Qui prévient-on ?
    options:
      - { texte: Le client, juste: true }
      - Mme Durand
      - La cheffe d’atelier
`,
      },
    ],
    invalid: [
      {
        yaml: `examen: 1
questions:
  - id: Q1
    type: qcm
    enonce: Que fait-on d’abord ?
    options:
      - { texte: Contrôler les freins, juste: true }
      - Serrer la potence
      - Graisser la chaîne
      - Les pneus
`,
        at: ['Les pneus'],
      },
    ],
  },
  *check({ source, exam }) {
    for (const { options } of multipleChoiceIn(exam)) {
      const openings = options.map((option) => ({ option, opening: openingOf(bareOption(option)) }))
      // A form nobody is sure of makes the whole question uncertain.
      if (options.length < 3 || openings.some(({ opening }) => opening === null)) continue
      const odd = openings.filter(({ opening }) => openings.filter((other) => other.opening === opening).length === 1)
      const [only] = odd
      if (only === undefined || odd.length > 1 || new Set(openings.map(({ opening }) => opening)).size !== 2) continue
      yield {
        at: placeOfOption(source, only.option),
        message: {
          fr: 'Cette réponse ne commence pas comme les autres : donnez la même forme à toutes.',
          en: 'This option does not begin like the others: give them all the same form.',
        },
      }
    }
  },
})
