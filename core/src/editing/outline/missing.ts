import type {
  Activity,
  Assessment,
  Block,
  Competency,
  Criterion,
  Reference,
  Referential,
} from '../../model/referential.ts'
import { unservedActivities } from '../../rules/activites/shared/links.ts'
import { lacksOwnAssessment } from '../../rules/blocs/shared/own-assessment.ts'
import type { Analysis } from '../analysis.ts'
import { missedIn } from '../shown/figures.ts'

/**
 * What an element lacks: a modality that evaluates it, a criterion that judges it, a competency it leads to; or `reference`, a mistyped
 * code that may well mean it.
 */
export type Missing = 'assessment' | 'criterion' | 'competency' | 'reference'

/** Agrees with the rules of coverage, whatever the settings and the state of the draft: it is what remains to be written. */
export function missingIn(
  element: Block | Activity | Competency | Assessment | Criterion,
  analysis: Analysis,
): readonly Missing[] {
  switch (element.kind) {
    case 'competency':
      return ofCompetency(element, analysis)
    case 'assessment':
      return ofAssessment(element, analysis)
    case 'criterion':
      return dangle(element.references) ? ['reference'] : []
    case 'activity':
      return unservedIn(analysis.referential).has(element) ? ['competency'] : []
    case 'block':
      if (element.competencies.length === 0) return ['competency']
      return lacksOwnAssessment(element, analysis.coverage) ? ['assessment'] : []
  }
}

function ofCompetency(competency: Competency, { coverage, referential }: Analysis): readonly Missing[] {
  const { assessments, criteria, sharedCriteria } = coverage.of(competency)
  const { byAssessments, byCriteria } = missedIn(referential)
  const missing: Missing[] = []
  if (assessments.length === 0) missing.push(byAssessments(competency) ? 'reference' : 'assessment')
  if (criteria.length === 0 && sharedCriteria.length === 0)
    missing.push(byCriteria(competency) ? 'reference' : 'criterion')
  return [...new Set(missing)]
}

function ofAssessment(assessment: Assessment, { coverage }: Analysis): readonly Missing[] {
  const { competencies, implicit } = coverage.evaluated(assessment)
  if (competencies.length > 0) return []
  if (!implicit) return ['reference']
  return assessment.block.implicit ? ['competency'] : []
}

const dangle = (references: readonly Reference[]): boolean =>
  references.length > 0 && references.every(({ targets }) => targets.length === 0)

const unserved = new WeakMap<Referential, ReadonlySet<Activity>>()

/** Made once for a model. */
function unservedIn(referential: Referential): ReadonlySet<Activity> {
  const known = unserved.get(referential) ?? new Set(unservedActivities(referential))
  unserved.set(referential, known)
  return known
}
