import type { TextEdit } from '../../../rules/rule.ts'
import { addAssessment, addCriterion, blockOrder, codesOf, freeCodeIn } from '../../../skeletons/additions.ts'
import { competencyPart } from '../../../skeletons/parts.ts'
import { addMember } from '../../../source/writing/add.ts'
import type { Refactoring } from '../refactorings.ts'
import type { Spot } from './spot.ts'

/** What a bloc or a competency can hold one more of, to be filled. What it lacks altogether is offered by `additionsMissing`. */
export function additionsInside(spot: Spot): readonly Refactoring[] {
  const { analysis, block, competency, criterion, assessment, objective, activity } = spot
  if (criterion !== null || assessment !== null || objective !== null || activity !== null) return []
  const { source, referential, coverage } = analysis
  if (competency !== null) {
    const { criteria, sharedCriteria } = coverage.of(competency)
    return criteria.length + sharedCriteria.length === 0
      ? []
      : offered('ajouter-critere', TITLES.criterion, addCriterion(source, competency))
  }
  const isFirst = referential.blocks.every(({ competencies }) => codesOf(competencies).length === 0)
  const code = isFirst ? 'C1' : freeCodeIn(referential, block, ({ competencies }) => competencies)
  const written = addMember(source, block.node, 'competences', competencyPart(code), blockOrder(block))
  return [
    ...offered('ajouter-competence', TITLES.competency, written),
    ...offered('ajouter-modalite', TITLES.assessment, addAssessment(source, referential, block, [])),
  ]
}

const TITLES = {
  competency: { fr: 'Ajouter une compétence à ce bloc', en: 'Add a competency to this bloc' },
  assessment: { fr: 'Ajouter une épreuve à ce bloc', en: 'Add an assessment to this bloc' },
  criterion: { fr: 'Ajouter un critère à cette compétence', en: 'Add a criterion to this competency' },
}

const offered = (id: string, title: Refactoring['title'], edit: TextEdit | null): readonly Refactoring[] =>
  edit === null ? [] : [{ id, title, kind: 'add', edits: [edit] }]
