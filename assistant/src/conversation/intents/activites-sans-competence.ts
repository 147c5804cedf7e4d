import { withSubActivities } from '../../../../core/src/model/build.ts'
import { aboutFile } from '../intent.ts'
import { activityLine } from '../lines.ts'
import { elements, reply, words } from '../reply.ts'

export const activitesSansCompetence = aboutFile({
  id: 'activites-sans-competence',
  examples: [
    'toutes les activités ont-elles une compétence',
    'toutes les activités sont-elles couvertes par une compétence',
    'quelles tâches ne débouchent sur aucune compétence',
    'does every activity have a competency',

    'quelles activités n’ont pas de compétence ?',
    'activités sans compétence',
    'activités orphelines',
    'y a-t-il des activités sans compétence associée',
    'which activities have no competency?',
    'activities without competency',
    'liste les activités',
  ],
  answer: ({ checked }) => {
    const used = new Set<unknown>(
      checked.coverage.competencies.flatMap(({ competency }) =>
        competency.activities.flatMap(({ targets }) => targets),
      ),
    )
    const activities = checked.referential.blocks.flatMap(({ activities }) => withSubActivities(activities))
    const lacking = activities.filter((activity) => !used.has(activity) && activity.activities.length === 0)
    if (activities.length === 0) return reply([words('Aucune activité n’est écrite.', 'No activity is written.')])
    if (lacking.length === 0) {
      return reply([words('Chaque activité a une compétence.', 'Each activity has a competency.')])
    }
    return reply([
      words(
        `Activités sans compétence (${lacking.length})\u00a0:`,
        `Activities without competency (${lacking.length}):`,
      ),
      elements(lacking.map(activityLine)),
    ])
  },
})
