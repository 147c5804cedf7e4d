import type { comparisonJson } from '../../core/src/comparing/render/json.ts'
import type { Language } from '../../core/src/language.ts'
import type { fileJson, findingJson } from '../../core/src/report/check-json.ts'
import type { Forge } from '../../core/src/report/check-report.ts'

export type FindingJson = ReturnType<typeof findingJson>

/** What `equerre check --format json` writes, as far as the comment needs it. */
export interface CheckJson {
  readonly equerre: string
  readonly configuration: readonly { readonly path: string; readonly findings: readonly FindingJson[] }[]
  readonly files: readonly ReturnType<typeof fileJson>[]
  readonly summary: { readonly error: number; readonly warning: number; readonly info: number }
  readonly since?: { readonly leftOut: number }
  readonly baseline?: { readonly path: string; readonly heldBack: number; readonly stale: readonly object[] }
  readonly errors: readonly string[]
}

/** What `equerre diff --format json` writes, likewise. */
export interface DiffJson {
  readonly files: readonly ReturnType<typeof comparisonJson>[]
}

/** All that the comment speaks of. */
export interface Review {
  readonly language: Language
  readonly check: CheckJson
  /** `null` when nothing is compared. */
  readonly diff: DiffJson | null
  readonly forge: Forge | null
  /** From the top of the repository to the folder of the review, with `/` at its end; empty at the top. */
  readonly prefix: string
  /** Where the pages of the rules stand. */
  readonly documentation: string | null
  readonly commit: string | null
  /** The page of the run, with its log. */
  readonly log: string | null
}

export const isConclusive = ({ check }: Review): boolean =>
  check.errors.length === 0 && check.configuration.length === 0

/** Whether the change says anything: a comment on requests that touch no référentiel would be noise. */
export const hasSomethingToSay = (review: Review): boolean =>
  !isConclusive(review) ||
  review.check.files.some(({ findings }) => findings.length > 0) ||
  (review.diff?.files.length ?? 0) > 0
