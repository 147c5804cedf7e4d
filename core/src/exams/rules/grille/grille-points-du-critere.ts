import { groupedBy } from '../../model/grouped.ts'
import { allKnown, isSame, pointsText, sum } from '../../wording/numbers.ts'
import { defineExamRule } from '../rule.ts'

export const rule = defineExamRule({
  id: 'grille-points-du-critere',
  title: { fr: 'Points différents de ceux du critère', en: 'Points differ from those of the criterion' },
  source: {
    catalogue: null,
    reference:
      'France compétences, Préconisations d’octobre 2021, 2.1 : l’évaluation porte sur des situations proches du travail réel',
    read: '2026-11-21',
  },
  severity: { sur_demande: 'info', de_droit: 'info', rs: 'info' },
  documentation: {
    fr: {
      what: 'Le référentiel donne des points à un critère, et la grille en donne d’autres.',
      why: 'L’examen blanc ne pèse pas les critères comme l’épreuve.',
      how: 'Reprenez les points du critère.',
    },
    en: {
      what: 'The référentiel gives points to a criterion, and the grid gives others.',
      why: 'The mock exam does not weigh the criteria like the assessment.',
      how: 'Take the points of the criterion.',
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
  - { competence: C1.1, critere: CR1, questions: [Q1], points: 2 }
  - { competence: C1.1, critere: CR1, questions: [Q2], points: 4 }
`,
        referential: `referentiel: 1
blocs:
  - id: BC1
    competences:
      - { id: C1.1, enonce: Planifier les réparations, criteres: [{ id: CR1, enonce: Le planning est tenu., points: 6 }] }
`,
      },
      {
        yaml: `examen: 1
referentiel: ./atelier.referentiel.yaml
bloc: BC1
questions:
  - { id: Q1, type: etude_de_cas, competence: C1.1, enonce: Remplissez le planning de la semaine. }
grille:
  - { critere: CR1, points: 4 }
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
  - { competence: C1.1, critere: CR1, points: 4 }
`,
        referential: `referentiel: 1
blocs:
  - id: BC1
    competences:
      - { id: C1.1, enonce: Planifier les réparations, criteres: [{ id: CR1, enonce: Le planning est tenu., points: 6 }] }
`,
        at: ['4'],
      },
    ],
  },
  *check({ exam, links }) {
    if (links === null) return
    for (const [criterion, lines] of groupedBy(exam.grid, (line) => links.criterionOf(line)?.target ?? null)) {
      const given = allKnown(lines.map(({ points }) => points))
      const at = lines[0]?.pointsNode ?? null
      if (criterion.points === null || given === null || at === null || isSame(sum(given), criterion.points)) continue
      yield {
        at: at.range,
        message: {
          fr: `Le référentiel donne ${pointsText(criterion.points, 'fr')} à ce critère, la grille ${pointsText(sum(given), 'fr')}. Reprenez les points du critère.`,
          en: `The référentiel gives ${pointsText(criterion.points, 'en')} to this criterion, the grid ${pointsText(sum(given), 'en')}. Take the points of the criterion.`,
        },
      }
    }
  },
})
