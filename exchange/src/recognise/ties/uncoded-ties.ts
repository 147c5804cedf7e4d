import type { ActivityDraft, AssessmentDraft, BlockDraft, CompetencyDraft } from '../drafts.ts'

/**
 * What the rows of a table tie together and the format cannot write, for want of codes: the reader of the import is told beside the
 * element, so that the tie of the document is not lost.
 */

export function noteUncodedCompetencies(assessment: AssessmentDraft, facing: readonly CompetencyDraft[]): void {
  if (!facing.some(({ id }) => id === null)) return
  const shown = listed(facing)
  assessment.doubts.push({
    fr: `dans le document, en face de ${shown}\u00a0: donnez des codes à ces compétences, puis nommez-les sous «\u00a0competences\u00a0»`,
    en: `in the document, beside ${shown}: give these competencies codes, then name them under “competences”`,
  })
}

/** @param activityOf the activity that stands beside a competency, if one does */
export function noteUncodedActivities(
  { activities, competencies }: BlockDraft,
  activityOf: (competency: CompetencyDraft) => ActivityDraft | null,
): void {
  if (activities.length < 2) return
  const owners = competencies.map((competency) => [competency, activityOf(competency)] as const)
  for (const activity of activities) {
    const facing = owners.flatMap(([competency, owner]) => (owner === activity ? [competency] : []))
    if (activity.id !== null || facing.length === 0) continue
    const shown = listed(facing)
    activity.doubts.push({
      fr: `dans le document, en face de ${shown}\u00a0: donnez un code à cette activité, puis nommez-la sous «\u00a0activites\u00a0» de chacune`,
      en: `in the document, beside ${shown}: give this activity a code, then name it under “activites” of each`,
    })
  }
}

function listed(facing: readonly CompetencyDraft[]): string {
  const names = facing.map(({ id, statement }) => id ?? `«\u00a0${beginning(statement)}\u00a0»`)
  if (names.length <= 3) return names.join(', ')
  return `${names[0]}, ${names[1]} … ${names[names.length - 1]} (${names.length})`
}

const beginning = (text: string): string =>
  text.length > 48 ? `${text.slice(0, 47).trimEnd()}…` : text.replace(/[.;,]$/u, '')
