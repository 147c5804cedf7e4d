import { aboutFile } from '../intent.ts'
import { competencyLine, typed } from '../lines.ts'
import { elements, reply, words } from '../reply.ts'

export const competencesSansObjectif = aboutFile({
  id: 'competences-sans-objectif',
  examples: [
    'chaque compétence a-t-elle son objectif',
    'toutes les compétences ont-elles un objectif',
    'objectifs pédagogiques manquants',
    'does every competency have an objective',

    'quelles compétences n’ont pas d’objectif ?',
    'compétences sans objectif',
    'où manque-t-il des objectifs SMART',
    'objectifs manquants',
    'which competencies have no objective?',
    'competencies without objectives',
  ],
  answer: ({ named, checked }) => {
    const lacking = checked.coverage.competencies.filter(
      ({ competency, block }) =>
        competency.objectives.length === 0 && (named.blocks.length === 0 || named.blocks.includes(block)),
    )
    if (lacking.length === 0)
      return reply([words('Chaque compétence a un objectif.', 'Each competency has an objective.')])
    const code = lacking[0] === undefined ? null : typed(lacking[0].competency, checked)
    return reply(
      [
        words(`Sans objectif (${lacking.length})\u00a0:`, `Without objective (${lacking.length}):`),
        elements(lacking.map(({ competency }) => competencyLine(competency))),
      ],
      code === null ? [] : [{ fr: `Propose un objectif pour ${code}`, en: `Draft an objective for ${code}` }],
    )
  },
})
