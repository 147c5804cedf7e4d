import { codeOf } from '../../../../core/src/model/codes.ts'
import { aboutFile } from '../intent.ts'
import { activityLine } from '../lines.ts'
import { elements, reply, words } from '../reply.ts'

export const activitesDeLaCompetence = aboutFile({
  id: 'activites-de-la-competence',
  examples: [
    'd’où vient COMPETENCE dans le référentiel d’activités',
    'COMPETENCE découle de quelle activité',
    'quelle situation professionnelle derrière COMPETENCE',
    'which task does COMPETENCE come from',

    'à quelle activité correspond COMPETENCE ?',
    'quelles activités pour COMPETENCE',
    'de quelle activité vient COMPETENCE',
    'activités liées à COMPETENCE',
    'which activity is COMPETENCE for?',
    'activities of COMPETENCE',
  ],
  needs: 'competencies',
  answer: ({ named }) =>
    reply(
      named.competencies.flatMap((competency) => {
        const code = codeOf(competency) ?? ''
        const activities = competency.activities.flatMap(({ targets }) =>
          targets.flatMap((target) => (target.kind === 'activity' ? [target] : [])),
        )
        if (activities.length === 0) {
          return [words(`${code} ne nomme aucune activité.`, `${code} names no activity.`)]
        }
        return [words(`${code} sert à\u00a0:`, `${code} serves:`), elements(activities.map(activityLine))]
      }),
    ),
})
