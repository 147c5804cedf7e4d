import { canonicalCode } from '../../../model/codes.ts'
import { entryOf } from '../../../source/pointer.ts'
import { groupedBy } from '../../model/grouped.ts'
import { allKnown, isSame, pointsText, sum } from '../../wording/numbers.ts'
import { isMultipleChoice } from '../../wording/options.ts'
import { defineExamRule } from '../rule.ts'

export const rule = defineExamRule({
  id: 'grille-points-differents',
  title: {
    fr: 'Points de la grille et des questions différents',
    en: 'Points of the grid and of the questions differ',
  },
  source: {
    catalogue: null,
    reference: 'Table de spécification d’un examen : contenu × niveau, décidée avant d’écrire les questions',
    read: '2026-11-21',
  },
  severity: { sur_demande: 'warning', de_droit: 'warning', rs: 'warning' },
  documentation: {
    fr: {
      what: 'Les lignes de la grille n’ont pas ensemble les points des questions qu’elles jugent.',
      why: 'Le total de la grille ne donnera pas la note annoncée.',
      how: 'Corrigez les points des lignes, ou ceux des questions.',
    },
    en: {
      what: 'The lines of the grid do not have together the points of the questions they judge.',
      why: 'The total of the grid will not give the mark announced.',
      how: 'Correct the points of the lines, or those of the questions.',
    },
  },
  examples: {
    valid: [
      {
        yaml: `examen: 1
referentiel: ./atelier.referentiel.yaml
bloc: BC1
questions:
  - { id: Q1, type: etude_de_cas, competence: C1.1, points: 8, enonce: Remplissez le planning de la semaine. }
  - { id: Q2, type: etude_de_cas, competence: C1.1, points: 4, enonce: Remplissez le planning de la semaine. }
  - { id: Q3, type: qcm, competence: C1.1, points: 2, enonce: Remplissez le planning de la semaine. }
grille:
  - { critere: CR1, questions: [Q1, Q2], points: 10 }
  - { critere: CR2, points: 2 }
`,
      },
      {
        yaml: `examen: 1
referentiel: ./atelier.referentiel.yaml
bloc: BC1
questions:
  - { id: Q1, type: etude_de_cas, competence: C1.1, points: 8, enonce: Remplissez le planning de la semaine. }
grille:
  - { critere: CR1, points: 4 }
  - { critere: CR2 }
`,
      },
    ],
    invalid: [
      {
        yaml: `examen: 1
referentiel: ./atelier.referentiel.yaml
bloc: BC1
questions:
  - { id: Q1, type: etude_de_cas, competence: C1.1, points: 8, enonce: Remplissez le planning de la semaine. }
  - { id: Q2, type: etude_de_cas, competence: C1.1, points: 4, enonce: Remplissez le planning de la semaine. }
grille:
  - { critere: CR1, questions: [Q1], points: 6 }
  - { critere: CR2, questions: [Q2], points: 4 }
`,
        at: ['8'],
      },
      {
        yaml: `examen: 1
referentiel: ./atelier.referentiel.yaml
bloc: BC1
questions:
  - { id: Q1, type: etude_de_cas, competence: C1.1, points: 8, enonce: Remplissez le planning de la semaine. }
  - { id: Q2, type: etude_de_cas, competence: C1.1, points: 4, enonce: Remplissez le planning de la semaine. }
grille:
  - { critere: CR1, points: 6 }
  - { critere: CR2, points: 4 }
`,
        at: ['grille'],
      },
    ],
  },
  *check({ exam }) {
    const { grid, root } = exam
    const judged = exam.questions.filter((question) => !isMultipleChoice(question))
    const given = allKnown(grid.map(({ points }) => points))
    const worth = allKnown(judged.map(({ points }) => points))
    const written = root === null ? undefined : entryOf(root, 'grille')
    if (given === null || worth === null || grid.length === 0 || judged.length === 0 || written === undefined) return
    // Each line in one question: the question that is wrong can be named.
    if (grid.every(({ questions }) => questions.length === 1)) {
      const linesOf = groupedBy(grid, ({ questions: [code] }) => canonicalCode(code?.value ?? ''))
      for (const { id, points, pointsNode } of judged) {
        const lines = linesOf.get(canonicalCode(id?.value ?? '')) ?? []
        const total = sum(lines.map((line) => line.points ?? 0))
        if (lines.length === 0 || points === null || pointsNode === null || isSame(total, points)) continue
        yield {
          at: pointsNode.range,
          message: {
            fr: `La question vaut ${pointsText(points, 'fr')} et ses lignes de la grille ${pointsText(total, 'fr')}. Corrigez l’un ou l’autre.`,
            en: `The question is worth ${pointsText(points, 'en')} and its lines of the grid ${pointsText(total, 'en')}. Correct one or the other.`,
          },
        }
      }
      return
    }
    const [inGrid, inQuestions] = [sum(given), sum(worth)]
    if (isSame(inGrid, inQuestions)) return
    yield {
      at: written.key.range,
      message: {
        fr: `La grille donne ${pointsText(inGrid, 'fr')} et les questions qu’elle juge en valent ${pointsText(inQuestions, 'fr')}. Corrigez l’un ou l’autre.`,
        en: `The grid gives ${pointsText(inGrid, 'en')} and the questions it judges are worth ${pointsText(inQuestions, 'en')}. Correct one or the other.`,
      },
    }
  },
})
