import { codeOf } from '../../../model/codes.ts'
import type { Assessment, Criterion } from '../../../model/referential.ts'
import { placesExamined } from '../../model/examined.ts'
import { criteriaJudging } from '../../model/link.ts'
import { enumerated } from '../../wording/lists.ts'
import { defineExamRule } from '../rule.ts'

export const rule = defineExamRule({
  id: 'examen-critere-non-mesure',
  title: { fr: 'Critère que rien ne mesure', en: 'Criterion nothing measures' },
  source: {
    catalogue: null,
    reference: 'Code du travail, art. L6113-1 et R6113-9, 3° : des critères pour tout ce qui est évalué',
    read: '2026-11-21',
  },
  severity: { sur_demande: 'warning', de_droit: 'warning', rs: 'warning' },
  documentation: {
    fr: {
      what: 'Un critère d’une compétence examinée n’est lu dans aucune question ni aucune ligne de la grille.',
      why: 'Le jury ne pourra pas dire s’il est rempli : l’examen blanc ne prépare pas à toute l’épreuve.',
      how: 'Citez-le dans `criteres` d’une question, ou ajoutez une ligne à la grille.',
    },
    en: {
      what: 'A criterion of a competency examined is read in no question and no line of the grid.',
      why: 'The jury will not be able to say whether it is met: the mock exam does not prepare for the whole assessment.',
      how: 'Cite it in `criteres` of a question, or add a line to the grid.',
    },
  },
  examples: {
    valid: [
      {
        yaml: `examen: 1
referentiel: ./atelier.referentiel.yaml
bloc: BC1
competences: [C1.1]
questions:
  - { id: Q1, type: etude_de_cas, competence: C1.1, criteres: [CR1, CR2], enonce: Remplissez le planning de la semaine. }
`,
      },
      {
        yaml: `examen: 1
referentiel: ./atelier.referentiel.yaml
bloc: BC1
competences: [C1.1]
questions:
  - { id: Q1, type: etude_de_cas, competence: C1.1, enonce: Remplissez le planning de la semaine. }
grille:
  - { critere: CR1 }
  - { critere: CR2 }
`,
      },
      {
        yaml: `examen: 1
referentiel: ./atelier.referentiel.yaml
bloc: BC1
competences: [C1.1]
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
competences: [C1.1]
questions:
  - { id: Q1, type: etude_de_cas, competence: C1.1, criteres: [CR1], enonce: Remplissez le planning de la semaine. }
`,
        at: ['C1.1'],
      },
    ],
  },
  *check({ source, exam, links }) {
    if (links === null) return
    const cited = [
      ...exam.questions.flatMap((question) => links.criteriaOf(question)),
      ...exam.grid.flatMap((line) => links.criterionOf(line) ?? []),
    ]
    const measured = new Set(cited.flatMap(({ target }) => target ?? []))
    // Where no criterion is cited the grid is missing, which is said once; an unknown one may be any of them.
    if (measured.size === 0 || cited.some(({ target }) => target === null)) return
    const asked = new Set(exam.questions.flatMap((question) => links.competencyOf(question) ?? []))
    const said = new Set<Criterion>()
    for (const { at, competency } of placesExamined(source, exam, links)) {
      if (!asked.has(competency)) continue
      const missed = criteriaJudging(competency, links.coverage).filter(
        (criterion) =>
          !measured.has(criterion) && !said.has(criterion) && isReadIn(criterion, links.assessment?.target ?? null),
      )
      if (missed.length === 0) continue
      for (const criterion of missed) said.add(criterion)
      const names = enumerated(missed.map(nameOf))
      const code = codeOf(competency)
      yield {
        at,
        message: {
          fr: `Rien ne mesure ${names.fr}${code === null ? '' : ` (${code})`}. Citez-${missed.length > 1 ? 'les' : 'le'} dans une question, ou ajoutez à la grille.`,
          en: `Nothing measures ${names.en}${code === null ? '' : ` (${code})`}. Cite ${missed.length > 1 ? 'them' : 'it'} in a question, or add to the grid.`,
        },
        missing: true,
      }
    }
  },
})

/** A criterion that names its assessments is read in those only. */
function isReadIn({ assessments }: Criterion, assessment: Assessment | null): boolean {
  const targets = assessments.flatMap((reference) => reference.targets)
  return assessment === null || targets.length === 0 || targets.includes(assessment)
}

const LONGEST = 50

function nameOf(criterion: Criterion) {
  const words = codeOf(criterion) ?? criterion.statement?.value.trim() ?? ''
  const shown = words.length > LONGEST ? `${words.slice(0, LONGEST).trimEnd()}…` : words.replace(/[.]$/, '')
  return codeOf(criterion) === null ? { fr: `« ${shown} »`, en: `“${shown}”` } : { fr: shown, en: shown }
}
