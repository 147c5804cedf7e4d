import { withSubActivities } from '../../model/build.ts'
import type { NamedElement } from '../../model/naming.ts'
import type { Block, Reference, Referential } from '../../model/referential.ts'

/** Every element that may bear a code, bloc by bloc and kind by kind: two texts of the same shape give the same list. */
export const codedElements = ({ blocks }: Referential): readonly NamedElement[] =>
  blocks.flatMap((block) => [
    ...(block.implicit ? [] : [block]),
    ...withSubActivities(block.activities),
    ...block.competencies,
    ...block.assessments,
    ...block.criteria,
  ])

/** The references that stand under one key, and the bloc whose codes they look up first. */
export interface ReferenceList {
  readonly references: readonly Reference[]
  /** `null` for those of the certification. */
  readonly scope: Block | null
}

/** Every reference of the file, those without meaning where they stand included: a rename must not leave an old code behind. */
export function referenceLists({ blocks, certification }: Referential): readonly ReferenceList[] {
  const inBlocks = blocks.flatMap((block) => referencesOf(block).map((references) => ({ references, scope: block })))
  const ofThemes = certification.themes.map(({ competencies }) => ({ references: competencies, scope: null }))
  return [...inBlocks, ...ofThemes].filter(({ references }) => references.length > 0)
}

function referencesOf({ competencies, assessments, criteria }: Block): readonly (readonly Reference[])[] {
  return [
    ...competencies.flatMap((competency) => [
      competency.activities,
      ...competency.objectives.map(({ activity }) => (activity === null ? [] : [activity])),
    ]),
    ...assessments.flatMap(({ references, tasks }) => [references, ...tasks.map((task) => task.references)]),
    ...criteria.flatMap((criterion) => [criterion.references, criterion.assessments]),
  ]
}
