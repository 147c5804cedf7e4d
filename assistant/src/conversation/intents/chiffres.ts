import { coverageFigures } from '../../../../core/src/coverage/figures.ts'
import { counts } from '../counts.ts'
import { aboutFile } from '../intent.ts'
import { reply, words } from '../reply.ts'

export const chiffres = aboutFile({
  id: 'chiffres',
  examples: [
    'quelle est la taille du référentiel',
    'le référentiel est gros comment',
    'volume du référentiel',
    'how big is the référentiel',

    'combien de compétences ?',
    'combien y a-t-il de compétences et de critères',
    'combien de critères en tout',
    'chiffres du référentiel',
    'donne-moi les chiffres',
    'nombre de compétences',
    'nombre de critères',
    'how many competencies are there?',
    'figures of the référentiel',
    'durée totale des épreuves',
    'résumé chiffré',
    'combien de blocs, de compétences et de critères',
  ],
  answer: ({ checked }) => {
    const { total } = coverageFigures(checked)
    const blocks = checked.referential.blocks.filter(({ implicit }) => !implicit).length
    const hours = Math.floor(total.minutes / 60)
    const minutes = String(total.minutes % 60).padStart(2, '0')
    const all = [
      counts(blocks, 'block'),
      counts(total.activities, 'activity'),
      counts(total.competencies, 'competency'),
      counts(total.assessments, 'assessment'),
      counts(total.criteria, 'criterion'),
    ]
    return reply([
      words(`${all.map(({ fr }) => fr).join(', ')}.`, `${all.map(({ en }) => en).join(', ')}.`),
      words(
        `Durées écrites\u00a0: ${hours}\u00a0h\u00a0${minutes} sur ${total.timedAssessments} des ${total.assessments}\u00a0modalités.`,
        `Written durations: ${hours} h ${minutes} over ${total.timedAssessments} of ${total.assessments} modalities.`,
      ),
    ])
  },
})
