import type { Competency } from '../model/referential.ts'

/** The whole statement of a competency on one line: its beginning, its bullets, what follows them. */
export function competencyText(competency: Competency): string {
  return [competency.statement, ...competency.details, competency.continuation]
    .flatMap((text) => text?.value.trim().replace(/ {2,}/g, ' ') ?? [])
    .join(' ')
}
