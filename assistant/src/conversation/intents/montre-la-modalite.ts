import { durationText, minutesOf } from '../../../../core/src/coverage/duration.ts'
import { aboutFile } from '../intent.ts'
import { assessmentLine } from '../lines.ts'
import { elements, reply, words } from '../reply.ts'

function durationOf(written: string | null): string | null {
  const minutes = written === null ? null : minutesOf(written)
  return minutes === null ? written : durationText(minutes)
}

export const montreLaModalite = aboutFile({
  id: 'montre-la-modalite',
  examples: [
    'c’est quoi l’épreuve MODALITE',
    'quelle forme prend MODALITE',
    'comment se passe MODALITE',
    'MODALITE est un oral ou un écrit',

    'montre MODALITE',
    'c’est quoi MODALITE ?',
    'décris l’épreuve MODALITE',
    'en quoi consiste MODALITE',
    'combien de temps dure MODALITE',
    'durée de MODALITE',
    'show MODALITE',
    'describe MODALITE',
    'MODALITE',
    'comment se déroule MODALITE',
    'consigne de MODALITE',
  ],
  needs: 'assessments',
  answer: ({ named }) =>
    reply(
      named.assessments.flatMap((assessment) => {
        const duration = durationOf(assessment.duration?.value.trim() ?? null)
        const deliverables = assessment.deliverables.flatMap(({ title }) => title?.value.trim() ?? [])
        return [
          elements([assessmentLine(assessment)]),
          duration === null
            ? words('Sa durée n’est pas écrite.', 'Its duration is not written.')
            : words(`Durée\u00a0: ${duration}.`, `Duration: ${duration}.`),
          ...(deliverables.length === 0
            ? []
            : [words(`Productions\u00a0: ${deliverables.join(' ; ')}.`, `Deliverables: ${deliverables.join('; ')}.`)]),
        ]
      }),
    ),
})
