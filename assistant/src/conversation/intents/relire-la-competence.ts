import { codeOf } from '../../../../core/src/model/codes.ts'
import { aboutFile } from '../intent.ts'
import { competencyLine } from '../lines.ts'
import { elements, findings, reply, words } from '../reply.ts'

export const relireLaCompetence = aboutFile({
  id: 'relire-la-competence',
  examples: [
    'jette un œil à COMPETENCE',
    'j’ai un doute sur COMPETENCE',
    'COMPETENCE tient-elle la route',
    'ton avis sur COMPETENCE',

    'relis COMPETENCE',
    'que penses-tu de COMPETENCE ?',
    'vérifie COMPETENCE',
    'COMPETENCE est-elle bien écrite',
    'quels problèmes dans COMPETENCE',
    'pourquoi COMPETENCE est signalée',
    'qu’est-ce qui ne va pas dans COMPETENCE',
    'corrige COMPETENCE',
    'review COMPETENCE',
    'check COMPETENCE',
    'what is wrong with COMPETENCE?',
  ],
  needs: 'competencies',
  answer: ({ named, checked }) =>
    reply(
      named.competencies.flatMap((competency) => {
        const { criteria } = checked.coverage.of(competency)
        const places = [competency.node.range, ...criteria.map(({ node }) => node.range)]
        const found = checked.findings.filter(({ range }) =>
          places.some(({ start, end }) => start <= range.start && range.end <= end),
        )
        const code = codeOf(competency) ?? ''
        const verdict =
          found.length === 0
            ? words(`Rien à redire sur ${code} ni sur ses critères.`, `Nothing to say of ${code} or of its criteria.`)
            : words(`Sur ${code} et ses critères\u00a0:`, `On ${code} and its criteria:`)
        return [elements([competencyLine(competency)]), verdict, ...(found.length === 0 ? [] : [findings(found)])]
      }),
    ),
})
