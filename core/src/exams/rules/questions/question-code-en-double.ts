import { canonicalCode } from '../../../model/codes.ts'
import type { Text } from '../../../model/referential.ts'
import { defineExamRule } from '../rule.ts'

export const rule = defineExamRule({
  id: 'question-code-en-double',
  title: { fr: 'Code de question en double', en: 'Duplicate question code' },
  source: {
    catalogue: null,
    reference: 'Format d’échange des questions (QTI, Moodle) : un identifiant unique par question',
    read: '2026-11-21',
  },
  severity: { sur_demande: 'error', de_droit: 'error', rs: 'error' },
  documentation: {
    fr: {
      what: 'Deux questions portent le même code.',
      why: 'La grille ne sait plus laquelle elle juge, et l’export écrase l’une par l’autre.',
      how: 'Donnez à chacune un code à elle.',
    },
    en: {
      what: 'Two questions bear the same code.',
      why: 'The grid no longer knows which one it judges, and the export overwrites one by the other.',
      how: 'Give each a code of its own.',
    },
  },
  examples: {
    valid: [
      {
        yaml: `examen: 1
referentiel: ./atelier.referentiel.yaml
bloc: BC1
questions:
  - { id: Q1, type: etude_de_cas, competence: C1.1, enonce: Remplissez le planning de la semaine. }
  - { id: Q2, type: etude_de_cas, competence: C1.1, enonce: Remplissez le planning de la semaine. }
`,
      },
    ],
    invalid: [
      {
        yaml: `examen: 1
referentiel: ./atelier.referentiel.yaml
bloc: BC1
questions:
  - { id: Q1, type: etude_de_cas, competence: C1.1, enonce: Remplissez le planning de la semaine. }
  - { id: Q1, type: etude_de_cas, competence: C1.1, enonce: Remplissez le planning de la semaine. }
`,
        at: ['Q1'],
      },
    ],
  },
  *check({ exam }) {
    const seen = new Map<string, Text>()
    for (const { id } of exam.questions) {
      if (id === null) continue
      const first = seen.get(canonicalCode(id.value))
      if (first === undefined) {
        seen.set(canonicalCode(id.value), id)
        continue
      }
      yield {
        at: id.node.range,
        message: {
          fr: `Une autre question porte déjà le code ${id.value.trim()} : donnez à chacune un code à elle.`,
          en: `Another question already bears the code ${id.value.trim()}: give each a code of its own.`,
        },
        related: [{ at: first.node.range, message: { fr: 'La première.', en: 'The first one.' } }],
      }
    }
  },
})
