import { codeOf } from '../../../../core/src/model/codes.ts'
import { aboutFile } from '../intent.ts'
import { criterionLine, typed } from '../lines.ts'
import { elements, reply, words } from '../reply.ts'

export const criteresDeLaCompetence = aboutFile({
  id: 'criteres-de-la-competence',
  examples: [
    'à quoi voit-on que COMPETENCE est acquise',
    'que doit cocher l’évaluateur pour COMPETENCE',
    'comment noter COMPETENCE',
    'qu’observe l’évaluateur pour COMPETENCE',
    'quels indicateurs pour COMPETENCE',
    'how do we know COMPETENCE is mastered',

    'quels sont les critères de COMPETENCE ?',
    'critères de COMPETENCE',
    'montre les critères de COMPETENCE',
    'liste les critères pour COMPETENCE',
    'sur quels critères juge-t-on COMPETENCE',
    'quels critères pour COMPETENCE',
    'combien de critères a COMPETENCE',
    'criteria of COMPETENCE',
    'which criteria judge COMPETENCE?',
  ],
  needs: 'competencies',
  answer: ({ named, checked }) => {
    const parts = named.competencies.flatMap((competency) => {
      const { criteria, sharedCriteria } = checked.coverage.of(competency)
      const code = codeOf(competency) ?? ''
      const shared =
        sharedCriteria.length === 0
          ? []
          : [
              criteria.length === 0
                ? words(
                    'Elle est jugée par les critères de tout son bloc\u00a0:',
                    'It is judged by the criteria of its whole bloc:',
                  )
                : words(
                    'S’y ajoutent les critères de tout son bloc\u00a0:',
                    'The criteria of its whole bloc come with them:',
                  ),
              elements(sharedCriteria.map(criterionLine)),
            ]
      if (criteria.length === 0) {
        return [words(`${code} n’a pas de critère à elle.`, `${code} has no criterion of its own.`), ...shared]
      }
      return [
        words(`Critères de ${code}\u00a0:`, `Criteria of ${code}:`),
        elements(criteria.map(criterionLine)),
        ...shared,
      ]
    })
    const [first] = named.competencies
    const code = first === undefined ? null : typed(first, checked)
    return reply(
      parts,
      code === null ? [] : [{ fr: `Propose des critères pour ${code}`, en: `Draft criteria for ${code}` }],
    )
  },
})
