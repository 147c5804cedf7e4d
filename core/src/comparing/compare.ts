import { type CoverageFigures, coverageFigures } from '../coverage/figures.ts'
import { type CertificationChange, certificationChanges } from './certification-changes.ts'
import { type Change, changesOf } from './changes.ts'
import { correspondence, type Version } from './correspondence.ts'
import { type FindingChanges, findingChanges } from './findings.ts'

/** What became of a référentiel from one version to another, in the words of the domain. */
export interface Comparison {
  readonly certification: readonly CertificationChange[]
  /** By kind, from the bloc to the criterion; in each, what changed in the order of the new version, then what came, then what went. */
  readonly changes: readonly Change[]
  readonly coverage: { readonly before: CoverageFigures; readonly after: CoverageFigures }
  readonly findings: FindingChanges
}

/** Compares two checked versions of a référentiel. Never throws, whatever state they are in. */
export function compare(before: Version, after: Version): Comparison {
  const matched = correspondence(before, after)
  const sides = { before: before.source, after: after.source, correspondence: matched }
  const { blocks, activities, competencies, assessments, criteria } = matched
  return {
    certification: certificationChanges(before, after, matched),
    changes: [blocks, activities, competencies, assessments, criteria].flatMap((pairing) => changesOf(pairing, sides)),
    coverage: { before: coverageFigures(before), after: coverageFigures(after) },
    findings: findingChanges(before, after, matched),
  }
}
