import { codeOf } from '../../../../core/src/model/codes.ts'
import { aboutFile } from '../intent.ts'
import { assessmentLine } from '../lines.ts'
import { elements, reply, words } from '../reply.ts'

export const ceQuiEvalue = aboutFile({
  id: 'ce-qui-evalue',
  examples: [
    'comment vérifie-t-on COMPETENCE',
    'quelle modalité couvre COMPETENCE',
    'je cherche l’épreuve qui couvre COMPETENCE',
    'à quel moment évalue-t-on COMPETENCE',
    'COMPETENCE est validée par quelle épreuve',
    'which assessment covers COMPETENCE',

    'qu’est-ce qui évalue COMPETENCE ?',
    'comment est évaluée COMPETENCE',
    'quelle épreuve évalue COMPETENCE',
    'par quoi COMPETENCE est-elle évaluée',
    'quelles modalités pour COMPETENCE',
    'modalité d’évaluation de COMPETENCE',
    'dans quelle épreuve retrouve-t-on COMPETENCE',
    'what assesses COMPETENCE?',
    'how is COMPETENCE assessed',
    'par quelle épreuve passe COMPETENCE',
    'épreuve pour COMPETENCE',
  ],
  needs: 'competencies',
  answer: ({ named, checked }) => {
    const parts = named.competencies.flatMap((competency) => {
      const { assessments, implicitAssessment } = checked.coverage.of(competency)
      const code = codeOf(competency) ?? ''
      if (assessments.length === 0) {
        return [
          words(
            `Aucune modalité n’évalue ${code}. Ajoutez son code à une épreuve du bloc, ou écrivez une épreuve pour elle.`,
            `No modality assesses ${code}. Add its code to an assessment of the bloc, or write one for it.`,
          ),
        ]
      }
      const how = implicitAssessment
        ? words(
            `${code} est évaluée avec tout son bloc, sans être nommée, par\u00a0:`,
            `${code} is assessed with its whole bloc, without being named, by:`,
          )
        : words(`${code} est évaluée par\u00a0:`, `${code} is assessed by:`)
      return [how, elements(assessments.map(assessmentLine))]
    })
    return reply(parts)
  },
})
