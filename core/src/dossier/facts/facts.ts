import type { CoverageFigures } from '../../coverage/figures.ts'
import type { CheckResult } from '../../engine/check.ts'
import type { Language, Localised } from '../../language.ts'
import type { Assessment } from '../../model/referential.ts'

/** What is known of a référentiel when a criterion is reviewed. */
export interface Evidence {
  readonly result: CheckResult
  readonly figures: CoverageFigures
}

/** What a référentiel shows, and what it lacks, for one criterion. */
export interface Facts {
  readonly shows: readonly Localised[]
  readonly lacks: readonly Localised[]
  /** What it must say only if there is something to say, which the file cannot tell. */
  readonly ifAny: readonly Localised[]
}

export const NO_FACTS: Facts = { shows: [], lacks: [], ifAny: [] }

export const shown = (fr: string, en: string): Facts => ({ ...NO_FACTS, shows: [{ fr, en }] })
export const lacking = (fr: string, en: string): Facts => ({ ...NO_FACTS, lacks: [{ fr, en }] })
export const wantedIfAny = (fr: string, en: string): Facts => ({ ...NO_FACTS, ifAny: [{ fr, en }] })

/** A sentence whose parts depend on the language. */
export const inBoth = (of: (language: Language) => string): Localised => ({ fr: of('fr'), en: of('en') })

export function together(...facts: readonly Facts[]): Facts {
  return {
    shows: facts.flatMap(({ shows }) => shows),
    lacks: facts.flatMap(({ lacks }) => lacks),
    ifAny: facts.flatMap(({ ifAny }) => ifAny),
  }
}

export function allAssessments({ result }: Evidence): readonly Assessment[] {
  return result.referential.blocks.flatMap((block) => block.assessments)
}
