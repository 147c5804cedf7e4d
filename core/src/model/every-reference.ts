import type { Reference, Referential } from './referential.ts'

/**
 * Every reference of a référentiel that the format allows where it stands, in no particular order.
 * The `competences` of a criterion written inside a competency are left out: they have no meaning there.
 */
export function everyReference(referential: Referential): readonly Reference[] {
  const { blocks, certification } = referential
  const competencies = blocks.flatMap((block) => block.competencies)
  const objectives = competencies.flatMap((competency) => competency.objectives)
  return [
    ...competencies.flatMap((competency) => competency.activities),
    ...objectives.flatMap(({ activity }) => (activity === null ? [] : [activity])),
    ...blocks
      .flatMap((block) => block.assessments)
      .flatMap(({ references, tasks }) => [...references, ...tasks.flatMap((task) => task.references)]),
    ...blocks
      .flatMap((block) => block.criteria)
      .flatMap(({ owner, references, assessments }) => [...(owner === null ? references : []), ...assessments]),
    ...certification.themes.flatMap((theme) => theme.competencies),
  ]
}
