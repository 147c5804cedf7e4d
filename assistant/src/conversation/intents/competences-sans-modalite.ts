import { aboutFile } from '../intent.ts'
import { competencyLine } from '../lines.ts'
import { elements, reply, words } from '../reply.ts'

export const competencesSansModalite = aboutFile({
  id: 'competences-sans-modalite',
  examples: [
    'quelles compétences ne sont évaluées nulle part',
    'toutes les compétences passent-elles par une épreuve',
    'compétences jamais évaluées',
    'chaque compétence a-t-elle une épreuve',
    'compétences oubliées par les épreuves',

    'quelles compétences ne sont pas évaluées ?',
    'compétences sans modalité',
    'quelles compétences n’ont pas de modalité d’évaluation',
    'y a-t-il des compétences sans épreuve',
    'où manque-t-il une épreuve',
    'qu’est-ce qui n’est évalué par aucune modalité',
    'liste les compétences qu’aucune épreuve n’évalue',
    'which competencies are not assessed?',
    'competencies without assessment',
  ],
  answer: ({ named, checked }) => {
    const lacking = checked.coverage.competencies.filter(
      ({ block, assessments }) =>
        assessments.length === 0 && (named.blocks.length === 0 || named.blocks.includes(block)),
    )
    if (lacking.length === 0) {
      return reply([
        words(
          'Chaque compétence est évaluée par au moins une modalité.',
          'Each competency is assessed by at least one modality.',
        ),
      ])
    }
    return reply([
      words(`Évaluées par aucune modalité (${lacking.length})\u00a0:`, `Assessed by no modality (${lacking.length}):`),
      elements(lacking.map(({ competency }) => competencyLine(competency))),
    ])
  },
})
