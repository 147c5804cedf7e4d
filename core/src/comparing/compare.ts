import { type CoverageFigures, coverageFigures } from '../coverage/figures.ts'
import { canonicalCode, codeOf } from '../model/codes.ts'
import type { SyntaxProblem } from '../source/document.ts'
import { type CertificationChange, certificationChanges } from './certification-changes.ts'
import { type Change, changesOf } from './changes.ts'
import { type Correspondence, correspondence, type Version } from './correspondence.ts'
import { type FindingChanges, findingChanges } from './findings.ts'

/** What became of a référentiel from one version to another, in the words of the domain. */
export interface Comparison {
  readonly certification: readonly CertificationChange[]
  /** By kind, from the bloc to the criterion; in each, what changed in the order of the new version, then what came, then what went. */
  readonly changes: readonly Change[]
  /** How many codes of elements that stayed changed, and how many did not. */
  readonly codes: { readonly changed: number; readonly kept: number }
  readonly coverage: { readonly before: CoverageFigures; readonly after: CoverageFigures }
  readonly findings: FindingChanges
  /** Why a version does not read as a whole: what does read was compared. */
  readonly broken: { readonly before: readonly SyntaxProblem[]; readonly after: readonly SyntaxProblem[] }
}

/** Compares two checked versions of a référentiel. Never throws, whatever state they are in. */
export function compare(before: Version, after: Version): Comparison {
  const matched = correspondence(before, after)
  const sides = { before, after, correspondence: matched }
  const { blocks, activities, competencies, assessments, criteria } = matched
  return {
    certification: certificationChanges(before, after, matched),
    changes: [blocks, activities, competencies, assessments, criteria].flatMap((pairing) => changesOf(pairing, sides)),
    codes: codesOf(matched),
    coverage: { before: coverageFigures(before), after: coverageFigures(after) },
    findings: findingChanges(before, after, matched),
    broken: { before: brokenIn(before), after: brokenIn(after) },
  }
}

/** Whether both versions say the same, whatever their layout. */
export const isSame = ({ certification, changes, findings }: Comparison): boolean =>
  certification.length + changes.length + findings.appeared.length + findings.disappeared.length === 0

function codesOf({ blocks, activities, competencies, assessments, criteria }: Correspondence): Comparison['codes'] {
  const pairs = [blocks, activities, competencies, assessments, criteria].flatMap(({ pairs }) => [...pairs])
  const coded = pairs.flatMap(([was, is]) => {
    const [old, now] = [codeOf(was), codeOf(is)]
    return old === null || now === null ? [] : [canonicalCode(old) === canonicalCode(now)]
  })
  const kept = coded.filter((isKept) => isKept).length
  return { changed: coded.length - kept, kept }
}

const brokenIn = ({ source }: Version): readonly SyntaxProblem[] =>
  source.problems.filter(({ severity }) => severity === 'error')
