import { entryOf } from '../../../source/pointer.ts'
import { defineExamRule } from '../rule.ts'

export const rule = defineExamRule({
  id: 'question-options-inutiles',
  title: { fr: 'Réponses proposées hors d’un QCM', en: 'Options outside multiple choice' },
  source: {
    catalogue: null,
    reference: 'Format d’échange des questions (QTI, Moodle) : un identifiant unique par question',
    read: '2026-11-21',
  },
  severity: { sur_demande: 'warning', de_droit: 'warning', rs: 'warning' },
  documentation: {
    fr: {
      what: 'La question n’est pas un QCM et propose des réponses.',
      why: 'À l’export, ces réponses disparaissent.',
      how: 'Écrivez `type: qcm`, ou retirez `options`.',
    },
    en: {
      what: 'The question is not multiple choice and offers options.',
      why: 'On export these options disappear.',
      how: 'Write `type: qcm`, or remove `options`.',
    },
  },
  examples: {
    valid: [
      {
        yaml: `examen: 1
questions:
  - id: Q1
    type: qcm
    enonce: Que vérifie-t-on ?
    options:
      - { texte: Les freins, juste: true }
      - La selle
      - Le cintre
`,
      },
      {
        yaml: `examen: 1
referentiel: ./atelier.referentiel.yaml
bloc: BC1
questions:
  - { id: Q1, type: etude_de_cas, competence: C1.1, enonce: Remplissez le planning de la semaine. }
`,
      },
    ],
    invalid: [
      {
        yaml: `examen: 1
referentiel: ./atelier.referentiel.yaml
bloc: BC1
questions:
  - { id: Q1, type: question_ouverte, competence: C1.1, options: [Les freins, La selle, Le cintre], enonce: Remplissez le planning de la semaine. }
`,
        at: ['options'],
      },
    ],
  },
  *check({ exam }) {
    for (const { node, type, options } of exam.questions) {
      const written = entryOf(node, 'options')
      if (type === null || type === 'qcm' || options.length === 0 || written === undefined) continue
      yield {
        at: written.key.range,
        message: {
          fr: 'Cette question n’est pas un QCM : ses réponses ne seront pas exportées. Écrivez `type: qcm`, ou retirez `options`.',
          en: 'This question is not multiple choice: its options will not be exported. Write `type: qcm`, or remove `options`.',
        },
      }
    }
  },
})
