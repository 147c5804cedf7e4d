import { canonicalCode, codeOf, matchesPrefix, splitQualified, writtenReferences } from '../../model/codes.ts'
import type { NamedElement } from '../../model/naming.ts'
import type { Block, Reference, Target } from '../../model/referential.ts'
import type { TextEdit } from '../../rules/rule.ts'
import type { ScalarNode } from '../../source/tree.ts'
import type { Analysis } from '../analysis.ts'
import { type Replacement, rewriteScalar, type ScalarChange } from './code-scalar.ts'
import { referenceLists } from './elements.ts'
import { blocksByCode } from './mentions.ts'
import { writtenPlace } from './reference-place.ts'

/** The elements to rename with their new codes. */
export type Changes = ReadonlyMap<NamedElement, string>

/**
 * The edits that write new codes where they are declared and in what refers to them.
 * @param qualified references that must name the bloc of what they designate
 */
export function editsOf(analysis: Analysis, changes: Changes, qualified: ReadonlySet<Reference>): readonly TextEdit[] {
  const { source, referential } = analysis
  const scalars = new Map<ScalarNode, ScalarChange>()
  const add = (change: Omit<ScalarChange, 'replacements'>, replacement: Replacement): void => {
    const known = scalars.get(change.node)
    if (known === undefined) scalars.set(change.node, { ...change, replacements: [replacement] })
    // What an alias repeats is read twice and written once.
    else if (known.replacements.every(({ start, end }) => replacement.end <= start || replacement.start >= end))
      known.replacements.push(replacement)
  }
  for (const [element, code] of changes) {
    if (element.id === null) continue
    const { node } = element.id
    add({ node, parent: element.node.kind === 'mapping' ? element.node : null }, wholeOf(element.id.value, code))
  }
  const blocks = blocksByCode(referential)
  for (const reference of referenceLists(referential).flatMap(({ references }) => references)) {
    const text = rewritten(reference, changes, blocks, qualified.has(reference))
    const place = text === null || text === reference.code ? null : writtenPlace(source, reference)
    if (text === null || place === null) continue
    add(place, { start: place.start, end: place.end, text })
  }
  for (const { node, block } of referential.certification.correspondences) {
    const named = block === null ? undefined : blocks.get(canonicalCode(block.value))
    const code = named === undefined ? undefined : changes.get(named)
    if (block !== null && code !== undefined) add({ node: block.node, parent: node }, wholeOf(block.value, code))
  }
  return [...scalars.values()].flatMap((change) => rewriteScalar(source, change))
}

const wholeOf = (value: string, text: string): Replacement => ({
  start: value.length - value.trimStart().length,
  end: value.trimEnd().length,
  text,
})

/** What a reference becomes; `null` when it stays as it is. */
function rewritten(
  reference: Reference,
  changes: Changes,
  blocks: ReadonlyMap<string, Block>,
  isQualified: boolean,
): string | null {
  const { code, form, targets } = reference
  const { block: blockCode, code: own } = splitQualified(code)
  const block = blockCode === null ? undefined : blocks.get(canonicalCode(blockCode))
  const newBlock = block === undefined ? undefined : changes.get(block)
  const isChanged = targets.some((target) => changes.has(target))
  if (newBlock === undefined && !isChanged) return null
  const prefixFor = (target: Target): string => {
    if (blockCode !== null) return `${newBlock ?? blockCode}/`
    return isQualified && codeOf(target.block) !== null ? `${codeOf(target.block)}/` : ''
  }
  switch (form) {
    case 'code': {
      const [target] = targets
      const newCode = target === undefined ? undefined : changes.get(target)
      if (target === undefined || newCode === undefined) return newBlock === undefined ? null : `${newBlock}/${own}`
      return prefixFor(target) + newCode
    }
    case 'prefix':
      return rewrittenPrefix(reference, own, newBlock ?? blockCode, changes, prefixFor)
    case 'range':
      return rewrittenRange(reference, changes)
    case 'all':
      return null
  }
}

/** The two ends are renamed where they are; what stands between them does not matter. */
function rewrittenRange({ code, targets }: Reference, changes: Changes): string | null {
  const ends = writtenReferences(code)[0]?.ends
  const [first] = targets
  const last = targets.at(-1)
  if (!ends || first === undefined || last === undefined) return null
  const between = code.slice(ends[0].length, code.length - ends[1].length)
  // An end of a range is read up to a space; codes are compared without.
  const written = (target: Target, old: string): string => changes.get(target)?.replace(/\s+/g, '') ?? old
  return written(first, ends[0]) + between + written(last, ends[1])
}

/** A prefix keeps what still begins with it; what no longer does is named beside it. */
function rewrittenPrefix(
  { targets }: Reference,
  own: string,
  block: string | null,
  changes: Changes,
  prefixFor: (target: Target) => string,
): string {
  const written = `${block === null ? '' : `${block}/`}${own}`
  const isLost = (target: Target): boolean => {
    const code = changes.get(target)
    return code !== undefined && !matchesPrefix(own, code)
  }
  const lost = targets.filter(isLost)
  if (lost.length === 0) return written
  const listed = lost.map((target) => prefixFor(target) + (changes.get(target) ?? ''))
  if (lost.length < targets.length) return [written, ...listed].join(', ')
  const moved = movedPrefix(own, targets, changes)
  return moved === null ? listed.join(', ') : `${block === null ? '' : `${block}/`}${moved}`
}

/** When all that a prefix covers moves together (`A1.*` with A1 renamed to A2), the prefix moves too. */
function movedPrefix(own: string, targets: readonly Target[], changes: Changes): string | null {
  // `A1.*` covers A1 too: the point before the star is not compared.
  const [, stem = '', tail = ''] = /^(.*?)([\s.:)]*)\*+$/.exec(own) ?? []
  const moves = new Set(targets.map((target) => stemAfter(stem, codeOf(target) ?? '', changes.get(target) ?? '')))
  const [moved] = moves
  return targets.length < 2 || moves.size !== 1 || !moved ? null : `${moved}${tail}*`
}

/** What a new code has in the place of the stem of the old one; `null` when they do not end alike. */
function stemAfter(stem: string, old: string, code: string): string | null {
  const rest = old.slice(stem.length)
  return old.startsWith(stem) && code.endsWith(rest) ? code.slice(0, code.length - rest.length) : null
}
