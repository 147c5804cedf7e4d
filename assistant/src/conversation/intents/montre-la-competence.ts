import { codeOf } from '../../../../core/src/model/codes.ts'
import { aboutFile } from '../intent.ts'
import { competencyLine } from '../lines.ts'
import { elements, reply, words } from '../reply.ts'

export const montreLaCompetence = aboutFile({
  id: 'montre-la-competence',
  examples: [
    'montre COMPETENCE',
    'que dit COMPETENCE ?',
    'c’est quoi COMPETENCE',
    'affiche la compétence COMPETENCE',
    'énoncé de COMPETENCE',
    'rappelle-moi COMPETENCE',
    'parle-moi de COMPETENCE',
    'show COMPETENCE',
    'what is COMPETENCE?',
    'COMPETENCE',
  ],
  needs: 'competencies',
  answer: ({ named, checked }) => {
    const parts = named.competencies.flatMap((competency) => {
      const { assessments, criteria } = checked.coverage.of(competency)
      return [
        elements([competencyLine(competency)]),
        words(
          `Critères à elle\u00a0: ${criteria.length}. Modalités qui l’évaluent\u00a0: ${assessments.length}. Objectifs\u00a0: ${competency.objectives.length}.`,
          `Criteria of its own: ${criteria.length}. Modalities that assess it: ${assessments.length}. Objectives: ${competency.objectives.length}.`,
        ),
      ]
    })
    const code = codeOf(named.competencies[0] ?? { id: null }) ?? ''
    return reply(parts, [
      { fr: `Relis ${code}`, en: `Review ${code}` },
      { fr: `Qu’est-ce qui évalue ${code}\u00a0?`, en: `What assesses ${code}?` },
    ])
  },
})
