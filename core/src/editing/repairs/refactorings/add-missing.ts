import { mention } from '../../../model/naming.ts'
import { addAssessment, addCriterion } from '../../../skeletons/additions.ts'
import type { Refactoring } from '../refactorings.ts'
import type { Spot } from './spot.ts'

/** The criterion or the modality that the competency at the cursor does not have, to be filled. */
export function additionsMissing({ analysis, competency, criterion, assessment }: Spot): readonly Refactoring[] {
  if (competency === null || criterion !== null || assessment !== null) return []
  const { source, referential, coverage } = analysis
  const { criteria, sharedCriteria, assessments } = coverage.of(competency)
  const { fr, en } = mention(competency)
  const offers: Refactoring[] = []
  const written = criteria.length + sharedCriteria.length === 0 ? addCriterion(source, competency) : null
  if (written !== null) {
    offers.push({
      id: 'ajouter-critere-manquant',
      title: { fr: `Ajouter le critère qui manque à ${fr}`, en: `Add the criterion that ${en} lacks` },
      kind: 'add',
      edits: [written],
    })
  }
  const assessed = assessments.length === 0 ? addAssessment(source, referential, competency.block, [competency]) : null
  if (assessed !== null) {
    offers.push({
      id: 'ajouter-modalite-manquante',
      title: { fr: `Ajouter l’épreuve qui manque à ${fr}`, en: `Add the assessment that ${en} lacks` },
      kind: 'add',
      edits: [assessed],
    })
  }
  return offers
}
