import { compare } from '../comparing/compare.ts'
import type { CheckResult } from '../engine/check.ts'
import type { Finding } from '../engine/finding.ts'
import type { ExamCheckResult } from '../exams/check/check.ts'
import { withSubActivities } from '../model/build.ts'
import type { NamedElement } from '../model/naming.ts'
import { entryOf, sortFindings } from './baseline.ts'
import { identitiesOf } from './identity.ts'

type Result = CheckResult | ExamCheckResult

/**
 * The findings on what differs from an earlier version: those in an element that was added or changed, and those that appeared elsewhere.
 * An element that was only renumbered or moved is the same element: what was already said of it is not new.
 * @param before the earlier version, checked under the same settings; `null` when there was none: then everything is new
 */
export function freshFindings(before: Result | null, after: Result): readonly Finding[] {
  if (before === null) return after.findings
  if ('coverage' in before && 'coverage' in after) return freshInReferential(before, after)
  const known = identitiesOf(before.source, before.findings)
  const entries = [...known].map(([finding, identity]) => entryOf(finding, identity))
  return sortFindings(entries, identitiesOf(after.source, after.findings)).fresh
}

function freshInReferential(before: CheckResult, after: CheckResult): readonly Finding[] {
  const { changes, certification, findings } = compare(before, after)
  const touched = new Set<NamedElement>(
    changes.flatMap((change) => {
      if (change.after === null) return []
      const isSame = change.status === 'changed' && change.reworded === null && change.details.length === 0
      return isSame ? [] : [change.after.element]
    }),
  )
  const keys = new Set(certification.map(({ key }) => key))
  const appeared = new Set(findings.appeared)
  const elements = elementsOf(after)
  return after.findings.filter((finding) => {
    if (appeared.has(finding)) return true
    const element = innermost(elements, finding)
    if (element !== undefined) return touched.has(element)
    const [, top, key] = finding.pointer.split('/')
    return top === 'certification' && key !== undefined && keys.has(key)
  })
}

const innermost = (elements: readonly NamedElement[], { range }: Finding): NamedElement | undefined =>
  elements.findLast(({ node }) => node.range.start <= range.start && range.end <= node.range.end)

/** In the order of the text, so that of two that hold a place the inner one comes later. */
function elementsOf({ referential }: CheckResult): readonly NamedElement[] {
  const elements = referential.blocks.flatMap((block): readonly NamedElement[] => [
    ...(block.implicit ? [] : [block]),
    ...withSubActivities(block.activities),
    ...block.competencies,
    ...block.assessments,
    ...block.criteria,
  ])
  return elements.sort((a, b) => a.node.range.start - b.node.range.start || b.node.range.end - a.node.range.end)
}
