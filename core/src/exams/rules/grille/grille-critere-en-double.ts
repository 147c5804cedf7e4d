import { normalise } from '../../../french/normalise.ts'
import { canonicalCode } from '../../../model/codes.ts'
import { competencyKey } from '../../model/competency-key.ts'
import type { GridLine } from '../../model/exam.ts'
import { placeOfLine } from '../../model/naming.ts'
import { defineExamRule } from '../rule.ts'

export const rule = defineExamRule({
  id: 'grille-critere-en-double',
  title: { fr: 'Critère noté deux fois', en: 'Criterion marked twice' },
  source: {
    catalogue: null,
    reference: 'Code du travail, art. L6113-1 et R6113-9, 3° : des critères pour tout ce qui est évalué',
    read: '2026-11-21',
  },
  severity: { sur_demande: 'warning', de_droit: 'warning', rs: 'warning' },
  documentation: {
    fr: {
      what: 'Deux lignes de la grille portent le même critère, la même compétence et les mêmes questions.',
      why: 'Le critère compte deux fois.',
      how: 'Réunissez les deux lignes, ou dites dans `questions` où chacune se lit.',
    },
    en: {
      what: 'Two lines of the grid bear the same criterion, the same competency and the same questions.',
      why: 'The criterion counts twice.',
      how: 'Merge the two lines, or say in `questions` where each is read.',
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
grille:
  - { critere: CR1, questions: [Q1] }
  - { critere: CR1, questions: [Q2] }
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
grille:
  - { competence: C1.1, critere: CR1 }
  - { competence: C1.1, critere: cr1 }
`,
        at: ['cr1'],
      },
    ],
  },
  *check({ source, exam, links }) {
    const seen = new Map<string, GridLine>()
    for (const line of exam.grid) {
      if (line.criterion === null) continue
      const questions = line.questions.map(({ value }) => canonicalCode(value)).sort()
      const key = JSON.stringify([
        competencyKey(line, links),
        normalise(line.criterion.value),
        canonicalCode(line.criterion.value),
        questions,
      ])
      const first = seen.get(key)
      if (first === undefined) {
        seen.set(key, line)
        continue
      }
      yield {
        at: placeOfLine(source, line),
        message: {
          fr: 'Ce critère a déjà sa ligne plus haut, pour les mêmes questions : il compterait deux fois.',
          en: 'This criterion already has its line above, for the same questions: it would count twice.',
        },
        related: [{ at: placeOfLine(source, first), message: { fr: 'La première.', en: 'The first one.' } }],
      }
    }
  },
})
