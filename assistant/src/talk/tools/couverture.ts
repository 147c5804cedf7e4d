import { z } from 'zod'
import { coverageFigures } from '../../../../core/src/coverage/figures.ts'
import { codeOf } from '../../../../core/src/model/codes.ts'
import { defineTool } from './tool.ts'

export const couverture = defineTool({
  name: 'couverture',
  title: { fr: 'Couverture', en: 'Coverage' },
  description:
    'Dit, pour chaque compétence, combien de modalités l’évaluent et combien de critères et d’objectifs elle a.',
  input: z.strictObject({ bloc: z.string().max(100).optional().describe('un seul bloc, par son code') }),
  run({ bloc }, { checked }) {
    const rows = checked.coverage.competencies.filter(
      ({ block }) => bloc === undefined || codeOf(block)?.toUpperCase() === bloc.toUpperCase(),
    )
    const { total } = coverageFigures(checked)
    return {
      data: {
        competences: total.competencies,
        evaluees: total.assessed,
        avec_critere: total.judged,
        detail: rows.map(({ competency, assessments, criteria, sharedCriteria }) => ({
          code: codeOf(competency),
          modalites: assessments.flatMap((one) => codeOf(one) ?? []),
          criteres: criteria.length,
          criteres_du_bloc: sharedCriteria.length,
          objectifs: competency.objectives.length,
        })),
      },
    }
  },
})
