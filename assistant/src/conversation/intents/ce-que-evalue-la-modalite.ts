import { codeOf } from '../../../../core/src/model/codes.ts'
import { aboutFile } from '../intent.ts'
import { competencyLine } from '../lines.ts'
import { elements, reply, words } from '../reply.ts'

export const ceQueEvalueLaModalite = aboutFile({
  id: 'ce-que-evalue-la-modalite',
  examples: [
    'que mesure MODALITE',
    'que mesure-t-on avec MODALITE',
    'compétences rattachées à MODALITE',
    'quelles compétences passent par MODALITE',
    'MODALITE sert à valider quoi',
    'which competencies does MODALITE cover',

    'que évalue MODALITE ?',
    'quelles compétences sont évaluées par MODALITE',
    'MODALITE évalue quoi',
    'compétences de l’épreuve MODALITE',
    'que couvre MODALITE',
    'qu’est-ce que MODALITE évalue',
    'what does MODALITE assess?',
    'competencies assessed by MODALITE',
    'sur quelles compétences porte MODALITE',
    'compétences visées par MODALITE',
    'que vérifie-t-on avec MODALITE',
  ],
  needs: 'assessments',
  answer: ({ named, checked }) => {
    const parts = named.assessments.flatMap((assessment) => {
      const { competencies, implicit } = checked.coverage.evaluated(assessment)
      const code = codeOf(assessment) ?? ''
      const how = implicit
        ? words(
            `${code} ne nomme aucune compétence\u00a0: elle évalue tout son bloc.`,
            `${code} names no competency: it assesses its whole bloc.`,
          )
        : words(`${code} évalue\u00a0:`, `${code} assesses:`)
      return [how, elements(competencies.map(competencyLine))]
    })
    return reply(parts)
  },
})
