import type { Localised } from '../../../language.ts'
import { nodeUnder } from '../../../model/access.ts'
import { withSubActivities } from '../../../model/build.ts'
import type { TextEdit } from '../../../rules/rule.ts'
import { codesOf, freeCodeIn } from '../../../skeletons/additions.ts'
import { freeCode } from '../../../skeletons/next-code.ts'
import { activityPart, assessmentPart, competencyPart, criterionPart, objectivePart } from '../../../skeletons/parts.ts'
import type { MappingNode, SourceNode } from '../../../source/tree.ts'
import { addItem, addMember } from '../../../source/writing/add.ts'
import type { Written } from '../../../source/writing/written.ts'
import { keyOrder } from '../../../structure/key-order.ts'
import type { Refactoring } from '../refactorings.ts'
import type { Spot } from './spot.ts'

/** An element like the one at the cursor, after it, to be filled; in a competency, its first objective too. */
export function additionsNext(spot: Spot): readonly Refactoring[] {
  const { analysis, block, competency, criterion, assessment, objective, activity } = spot
  const next = (id: string, title: Localised, owner: MappingNode, key: string, after: SourceNode, part: Written) =>
    offered(id, title, added(spot, owner, key, after, part))
  if (objective !== null) {
    return next(
      'ajouter-objectif',
      TITLES.objective,
      objective.competency.node,
      'objectifs',
      objective.node,
      objectivePart(),
    )
  }
  if (criterion !== null) {
    const siblings = criterion.owner?.criteria ?? block.criteria.filter(({ owner }) => owner === null)
    const part = criterionPart(freeCode(codesOf(siblings), codesOf(block.criteria)))
    return next('ajouter-critere', TITLES.criterion, (criterion.owner ?? block).node, 'criteres', criterion.node, part)
  }
  if (assessment !== null) {
    const part = assessmentPart(freeCodeIn(analysis.referential, block, ({ assessments }) => assessments))
    return next(
      'ajouter-modalite',
      TITLES.assessment,
      (assessment.owner ?? block).node,
      'modalites',
      assessment.node,
      part,
    )
  }
  if (competency !== null) {
    const part = competencyPart(freeCodeIn(analysis.referential, block, ({ competencies }) => competencies))
    const objectives = competency.objectives.length > 0
    const first = objectives
      ? null
      : addMember(analysis.source, competency.node, 'objectifs', objectivePart(), keyOrder('competence'))
    return [
      ...next('ajouter-competence', TITLES.competency, block.node, 'competences', competency.node, part),
      ...offered('ajouter-objectif', TITLES.firstObjective, first),
    ]
  }
  if (activity !== null) {
    const siblings = activity.parent?.activities ?? block.activities
    const everywhere = analysis.referential.blocks.flatMap((each) => withSubActivities(each.activities))
    const others = everywhere.filter((each) => !siblings.includes(each))
    const part = activityPart(freeCode(codesOf(siblings), codesOf(others)))
    return next('ajouter-activite', TITLES.activity, (activity.parent ?? block).node, 'activites', activity.node, part)
  }
  return []
}

const TITLES = {
  objective: { fr: 'Ajouter un objectif après celui-ci', en: 'Add an objective after this one' },
  firstObjective: { fr: 'Ajouter un objectif à cette compétence', en: 'Add an objective to this competency' },
  criterion: { fr: 'Ajouter un critère après celui-ci', en: 'Add a criterion after this one' },
  assessment: { fr: 'Ajouter une épreuve après celle-ci', en: 'Add an assessment after this one' },
  competency: { fr: 'Ajouter une compétence après celle-ci', en: 'Add a competency after this one' },
  activity: { fr: 'Ajouter une activité après celle-ci', en: 'Add an activity after this one' },
}

function added(
  { analysis: { source } }: Spot,
  owner: MappingNode,
  key: string,
  after: SourceNode,
  part: Written,
): TextEdit | null {
  const list = nodeUnder(owner, key)
  return list?.kind === 'sequence' ? addItem(source, list, part, after) : null
}

const offered = (id: string, title: Localised, edit: TextEdit | null): readonly Refactoring[] =>
  edit === null ? [] : [{ id, title, kind: 'add', edits: [edit] }]
