import { aboutFile } from '../intent.ts'
import { competencyLine, typed } from '../lines.ts'
import { elements, reply, words } from '../reply.ts'

export const competencesSansCritere = aboutFile({
  id: 'competences-sans-critere',
  examples: [
    'compétences pour lesquelles aucun critère n’est écrit',
    'reste-t-il des compétences à équiper en critères',
    'compétences sans aucun critère, lesquelles',
    'toutes les compétences ont-elles un critère',
    'does every competency have criteria',

    'quelles compétences n’ont pas de critère ?',
    'compétences sans critère',
    'y a-t-il des compétences sans critères',
    'il manque des critères où ?',
    'liste les compétences qui ne sont pas jugées par un critère',
    'où manque-t-il des critères',
    'quelles compétences n’ont aucun critère d’évaluation',
    'which competencies have no criteria?',
    'competencies without criteria',
    'what is missing criteria',
    'il reste des critères à écrire pour quelles compétences',
  ],
  answer: ({ named, checked }) => {
    const lacking = checked.coverage.competencies.filter(({ competency, block, criteria, sharedCriteria }) => {
      const isAsked = named.blocks.length === 0 || named.blocks.includes(block)
      return isAsked && criteria.length + sharedCriteria.length === 0 && competency.statement !== null
    })
    if (lacking.length === 0) {
      return reply([words('Chaque compétence a au moins un critère.', 'Each competency has at least one criterion.')])
    }
    const [first] = lacking
    const code = first === undefined ? null : typed(first.competency, checked)
    return reply(
      [
        words(
          `Sans critère, ni à elles ni à leur bloc (${lacking.length})\u00a0:`,
          `Without any criterion, of their own or of their bloc (${lacking.length}):`,
        ),
        elements(lacking.map(({ competency }) => competencyLine(competency))),
      ],
      code === null ? [] : [{ fr: `Propose des critères pour ${code}`, en: `Draft criteria for ${code}` }],
    )
  },
})
