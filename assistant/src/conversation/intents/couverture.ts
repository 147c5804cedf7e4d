import { coverageFigures } from '../../../../core/src/coverage/figures.ts'
import { aboutFile } from '../intent.ts'
import { reply, words } from '../reply.ts'

export const couverture = aboutFile({
  id: 'couverture',
  examples: [
    'quelle est la couverture ?',
    'montre la couverture',
    'où en est la couverture',
    'le référentiel est-il couvert',
    'résumé de la couverture',
    'état de la couverture du référentiel',
    'what is the coverage?',
    'show coverage',
    'is everything covered',
    'quelle part des compétences est évaluée',
    'taux de couverture',
  ],
  answer: ({ checked }) => {
    const { total } = coverageFigures(checked)
    return reply(
      [
        words(
          `${total.assessed} des ${total.competencies}\u00a0compétences sont évaluées par une modalité, dont ${total.assessedByName} nommément\u00a0; ${total.judged} ont un critère à elles, ${total.judgedWithBlock} n’ont que ceux de leur bloc.`,
          `${total.assessed} of ${total.competencies} competencies are assessed by a modality, ${total.assessedByName} of them by name; ${total.judged} have a criterion of their own, ${total.judgedWithBlock} only those of their bloc.`,
        ),
        words(
          `${total.activitiesWithCompetency} des ${total.activities}\u00a0activités ont une compétence.`,
          `${total.activitiesWithCompetency} of ${total.activities} activities have a competency.`,
        ),
      ],
      [
        { fr: `Quelles compétences n’ont pas de critère\u00a0?`, en: 'Which competencies have no criteria?' },
        { fr: `Quelles compétences ne sont pas évaluées\u00a0?`, en: 'Which competencies are not assessed?' },
      ],
    )
  },
})
