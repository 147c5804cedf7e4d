import { z } from 'zod'
import { defineTool, wrong } from './tool.ts'
import { assessment, block, competency, criterion, designated, line, short } from './view.ts'

export const lire = defineTool({
  name: 'lire',
  title: { fr: 'Lire un élément', en: 'Read an element' },
  description:
    'Donne un élément par son code, avec ce qui va avec lui : une compétence avec ses critères, ses modalités et ses objectifs ; un bloc avec ses compétences ; une modalité avec ce qu’elle évalue.',
  input: z.strictObject({ code: z.string().min(1).max(100).describe('C1.2, BC1, E1, BC2/C1…') }),
  run({ code }, { checked }) {
    const { coverage, referential } = checked
    const element = designated(referential, code)
    if (typeof element === 'string') return wrong(element)
    switch (element.kind) {
      case 'block':
        return { data: block(element) }
      case 'competency': {
        const { criteria, sharedCriteria, assessments } = coverage.of(element)
        return {
          data: {
            ...competency(element),
            bloc: element.block.id?.value.trim() ?? null,
            criteres: criteria.map(criterion),
            criteres_du_bloc: sharedCriteria.map(criterion),
            modalites: assessments.map(assessment),
            objectifs: element.objectives.map(({ statement }) => short(statement?.value)),
          },
        }
      }
      case 'assessment':
        return {
          data: {
            ...assessment(element),
            consigne: short(element.brief?.value ?? element.statement?.value),
            evalue: coverage.evaluated(element).competencies.map(competency),
          },
        }
      case 'criterion':
        return { data: criterion(element) }
      case 'activity':
        return { data: line(element) }
    }
  },
})
