import type { Finding } from '../engine/finding.ts'
import type { NamedElement } from '../model/naming.ts'
import type { Correspondence, Version } from './correspondence.ts'

/** What was found in one version and not in the other: by element and by what is underlined, never by line. */
export interface FindingChanges {
  readonly appeared: readonly Finding[]
  readonly disappeared: readonly Finding[]
}

/**
 * A finding of the new version is an old one when the same rule already spoke of the same element, of the same words first, else of other
 * words of it. Each old finding answers for one new one.
 */
export function findingChanges(before: Version, after: Version, correspondence: Correspondence): FindingChanges {
  const was = located(before, correspondence)
  const is = located(after, correspondence)
  const exact = withoutCommon(was, is, ({ rule, element, words }) => `${rule}\n${element}\n${words}`)
  const { left, right } = withoutCommon(exact.left, exact.right, ({ rule, element }) => `${rule}\n${element}`)
  return { appeared: right.map(({ finding }) => finding), disappeared: left.map(({ finding }) => finding) }
}

interface Located {
  readonly finding: Finding
  readonly rule: string
  /** Alike in both versions for an element that was recognised. */
  readonly element: string
  readonly words: string
}

function located(version: Version, { nameOf }: Correspondence): readonly Located[] {
  const elements = elementsOf(version)
  return version.findings.map((finding) => {
    const element = innermost(elements, finding.range)
    return {
      finding,
      rule: finding.rule,
      element: element === undefined ? finding.pointer.replace(/\/\d+(?=\/|$)/g, '/*') : nameOf(element),
      words: version.source.text.slice(finding.range.start, finding.range.end).replace(/\s+/g, ' '),
    }
  })
}

/** The last element to begin before a range that holds all of it. @param elements in the order of the text */
function innermost(elements: readonly NamedElement[], { start, end }: Finding['range']): NamedElement | undefined {
  let low = 0
  let high = elements.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((elements[middle]?.node.range.start ?? 0) <= start) low = middle + 1
    else high = middle
  }
  for (let at = low - 1; at >= 0; at--) if ((elements[at]?.node.range.end ?? 0) >= end) return elements[at]
  return undefined
}

/** In the order of the text, so that of two that hold a place the inner one comes later. */
function elementsOf({ referential }: Version): readonly NamedElement[] {
  const elements = referential.blocks.flatMap((block): readonly NamedElement[] => [
    ...(block.implicit ? [] : [block]),
    ...block.activities,
    ...block.competencies,
    ...block.assessments,
    ...block.criteria,
  ])
  return elements.sort((a, b) => a.node.range.start - b.node.range.start || b.node.range.end - a.node.range.end)
}

function withoutCommon(
  left: readonly Located[],
  right: readonly Located[],
  keyOf: (located: Located) => string,
): { readonly left: readonly Located[]; readonly right: readonly Located[] } {
  const waiting = new Map<string, Located[]>()
  for (const each of left) {
    const key = keyOf(each)
    const known = waiting.get(key)
    if (known === undefined) waiting.set(key, [each])
    else known.push(each)
  }
  const matched = new Set<Located>()
  const unmatched = right.filter((each) => {
    const old = waiting.get(keyOf(each))?.shift()
    if (old !== undefined) matched.add(old)
    return old === undefined
  })
  return { left: left.filter((each) => !matched.has(each)), right: unmatched }
}
