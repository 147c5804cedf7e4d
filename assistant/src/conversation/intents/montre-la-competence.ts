import type { Localised } from '../../../../core/src/language.ts'
import { counts } from '../counts.ts'
import { aboutFile } from '../intent.ts'
import { competencyLine, typed } from '../lines.ts'
import { elements, reply, words } from '../reply.ts'

export const montreLaCompetence = aboutFile({
  id: 'montre-la-competence',
  examples: [
    'elle dit quoi COMPETENCE',
    'COMPETENCE dit quoi',
    'texte de COMPETENCE',
    'libellé de COMPETENCE',

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
          `${listed(criteria.length, 'criterion').fr}, ${listed(assessments.length, 'assessment').fr}, ${goals(competency.objectives.length).fr}.`,
          `${listed(criteria.length, 'criterion').en}, ${listed(assessments.length, 'assessment').en}, ${goals(competency.objectives.length).en}.`,
        ),
      ]
    })
    const [first] = named.competencies
    const code = first === undefined ? '' : typed(first, checked)
    return reply(parts, [
      { fr: `Relis ${code}`, en: `Review ${code}` },
      { fr: `Qu’est-ce qui évalue ${code}\u00a0?`, en: `What assesses ${code}?` },
    ])
  },
})

const NONE: Readonly<Record<'criterion' | 'assessment', Localised>> = {
  criterion: { fr: 'Aucun critère à elle', en: 'No criterion of its own' },
  assessment: { fr: 'aucune modalité qui l’évalue', en: 'no modality that assesses it' },
}

function listed(count: number, thing: 'criterion' | 'assessment'): Localised {
  if (count === 0) return NONE[thing]
  const number = counts(count, thing)
  return thing === 'criterion'
    ? number
    : {
        fr: `évaluée par ${number.fr}`,
        en: `assessed by ${number.en}`,
      }
}

const goals = (count: number): Localised => ({
  fr: count === 0 ? 'aucun objectif' : `${count} objectif${count > 1 ? 's' : ''}`,
  en: count === 0 ? 'no objective' : `${count} objective${count > 1 ? 's' : ''}`,
})
