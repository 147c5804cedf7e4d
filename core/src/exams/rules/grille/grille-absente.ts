import { entryOf } from '../../../source/pointer.ts'
import { isSaidByStructure } from '../../../structure/said.ts'
import { isMultipleChoice } from '../../wording/options.ts'
import { defineExamRule } from '../rule.ts'

export const rule = defineExamRule({
  id: 'grille-absente',
  title: { fr: 'Grille de correction absente', en: 'Marking grid missing' },
  source: {
    catalogue: null,
    reference: 'Code du travail, art. L6113-1 et R6113-9, 3° : des critères pour tout ce qui est évalué',
    read: '2026-11-21',
  },
  severity: { sur_demande: 'warning', de_droit: 'warning', rs: 'warning' },
  documentation: {
    fr: {
      what: 'L’examen demande une production et n’a ni grille de correction, ni critère cité par une question.',
      why: 'La loi veut des critères pour tout ce qui est évalué : sans eux, chaque correcteur note à sa façon.',
      how: 'Ajoutez `grille` : un critère du référentiel par ligne, avec ce qui est acquis, partiellement acquis et non acquis.',
    },
    en: {
      what: 'The exam asks for a production and has neither a marking grid nor a criterion cited by a question.',
      why: 'The law wants criteria for all that is assessed: without them each marker marks in their own way.',
      how: 'Add `grille`: one criterion of the référentiel a line, with what is acquired, partly acquired and not acquired.',
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
grille:
  - { critere: CR1 }
`,
      },
      {
        yaml: `examen: 1
referentiel: ./atelier.referentiel.yaml
bloc: BC1
questions:
  - { id: Q1, type: etude_de_cas, competence: C1.1, criteres: [CR1], enonce: Remplissez le planning de la semaine. }
`,
      },
      {
        yaml: `examen: 1
referentiel: ./atelier.referentiel.yaml
bloc: BC1
questions:
  - { id: Q1, type: qcm, enonce: Que vérifie-t-on ? }
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
`,
        at: ['questions'],
      },
    ],
  },
  *check({ exam: { root, questions, grid } }) {
    const written = root === null ? undefined : entryOf(root, 'questions')
    if (root === null || written === undefined || grid.length > 0 || entryOf(root, 'grille') !== undefined) return
    if (isSaidByStructure('exam', root, 'grille')) return
    if (questions.every(isMultipleChoice)) return
    if (questions.some(({ criteria, node }) => criteria.length > 0 || isSaidByStructure('question', node, 'criteres')))
      return
    yield {
      at: written.key.range,
      message: {
        fr: 'L’examen n’a pas de grille de correction : rien ne dit comment le noter. Ajoutez `grille`, un critère du référentiel par ligne.',
        en: 'The exam has no marking grid: nothing says how to mark it. Add `grille`, one criterion of the référentiel a line.',
      },
      missing: true,
    }
  },
})
