import { codeOf } from '../../../../core/src/model/codes.ts'
import { aboutFile } from '../intent.ts'
import { elements, reply, words } from '../reply.ts'

export const objectifsDeLaCompetence = aboutFile({
  id: 'objectifs-de-la-competence',
  examples: [
    'quels sont les objectifs de COMPETENCE ?',
    'objectifs de COMPETENCE',
    'montre les objectifs pour COMPETENCE',
    'COMPETENCE a-t-elle un objectif SMART',
    'objectives of COMPETENCE',
  ],
  needs: 'competencies',
  answer: ({ named }) =>
    reply(
      named.competencies.flatMap((competency) => {
        const code = codeOf(competency) ?? ''
        if (competency.objectives.length === 0) {
          return [words(`${code} n’a pas d’objectif.`, `${code} has no objective.`)]
        }
        return [
          words(`Objectifs de ${code}\u00a0:`, `Objectives of ${code}:`),
          elements(
            competency.objectives.map(({ statement, node }) => ({
              code: null,
              words: statement?.value.trim() ?? '',
              range: node.range,
            })),
          ),
        ]
      }),
    ),
})
