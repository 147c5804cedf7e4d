import { computeCoverage } from '../coverage/compute.ts'
import type { CheckResult } from '../engine/check.ts'
import { profileOf } from '../engine/profile.ts'
import type { Settings } from '../engine/settings.ts'
import { buildModel } from '../model/build.ts'
import type { SourceDocument } from '../source/document.ts'

/**
 * What an editor's features know of a text without running the rules. A feature that also shows what was found takes a `CheckResult`,
 * which holds all this.
 */
export type Analysis = Pick<CheckResult, 'source' | 'referential' | 'coverage' | 'profile'>

/** Reads the model and the coverage of a text, whatever state it is in. Never throws. */
export function analyse(source: SourceDocument, settings: Settings = {}): Analysis {
  const referential = buildModel(source)
  return {
    source,
    referential,
    coverage: computeCoverage(referential),
    profile: settings.profile ?? profileOf(referential),
  }
}
