import type { SourceDocument } from '../../source/document.ts'
import { deepestAt, type Place } from '../../source/pointer.ts'
import type { Range, ScalarNode } from '../../source/tree.ts'

/**
 * The ranges that hold an offset, the smallest first, each strictly inside the next, the last the whole text. Never empty. A word, the
 * clause it stands in, the text, its entry, the part, the list, and so on outwards.
 * @param offset brought back inside the text
 */
export function selectionsAt(source: SourceDocument, offset: number): readonly Range[] {
  const { text, root } = source
  const at = Math.max(0, Math.min(Math.trunc(offset) || 0, text.length))
  const comment = source.comments.find(({ range }) => holdsOffset(range, at))
  const place = deepestAt(root, at)
  const inside =
    comment === undefined ? insideScalar(source, place, at) : [wordAt(text, comment.range, at), comment.range]
  const parts = place === null ? [] : partsAround(place)
  return growing([...inside, ...parts, { start: 0, end: text.length }], at)
}

const holdsOffset = ({ start, end }: Range, offset: number): boolean => start <= offset && offset <= end

/** Of candidates in the order of what holds what, those that hold the offset, each larger than the one before. */
function growing(candidates: readonly Range[], offset: number): readonly Range[] {
  const kept: Range[] = []
  for (const range of candidates) {
    const last = kept.at(-1)
    if (!holdsOffset(range, offset) || range.start === range.end) continue
    const isLarger = last === undefined || (range.start <= last.start && last.end <= range.end)
    if (isLarger && (range.start !== last?.start || range.end !== last.end)) kept.push(range)
  }
  return kept.length > 0 ? kept : candidates.slice(-1)
}

function insideScalar(source: SourceDocument, place: Place | null, offset: number): readonly Range[] {
  const node = place?.node
  if (node?.kind !== 'scalar') return []
  return [
    wordAt(source.text, node.range, offset),
    ...clausesAt(source, node, offset),
    source.rangeIn(node, 0, node.text.length),
  ]
}

const WORD = /[\p{L}\p{N}\p{M}_]/u

/** The letters and digits around an offset; empty between two marks. */
function wordAt(text: string, within: Range, offset: number): Range {
  let start = offset
  let end = offset
  while (start > within.start && WORD.test(characterBefore(text, start))) start -= characterBefore(text, start).length
  while (end < within.end && WORD.test(characterAt(text, end))) end += characterAt(text, end).length
  return { start: Math.max(start, within.start), end: Math.min(end, within.end) }
}

const characterAt = (text: string, offset: number): string => String.fromCodePoint(text.codePointAt(offset) ?? 0)

function characterBefore(text: string, offset: number): string {
  const unit = text.charCodeAt(offset - 1)
  const isLow = unit >= 0xdc00 && unit <= 0xdfff && offset > 1
  const whole = isLow ? characterAt(text, offset - 2) : ''
  return whole.length === 2 ? whole : text.charAt(offset - 1)
}

/** What stands between two marks of punctuation around an offset, then between two ends of sentences. */
function clausesAt(source: SourceDocument, node: ScalarNode, offset: number): readonly Range[] {
  const at = textOffset(source, node, offset)
  return [/[,;:()]|[.!?…](?=\s|$)/g, /[.!?…](?=\s|$)/g].map((marks) => {
    let start = 0
    let end = node.text.length
    for (const { index } of node.text.matchAll(marks)) {
      if (index >= at) {
        end = index
        break
      }
      start = index + 1
    }
    const clause = node.text.slice(start, end)
    const lead = clause.length - clause.trimStart().length
    return source.rangeIn(node, start + lead, start + clause.trimEnd().length)
  })
}

/** The offset in the text of a scalar of an offset of the file, found by halves. */
function textOffset(source: SourceDocument, node: ScalarNode, offset: number): number {
  let low = 0
  let high = node.text.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (source.rangeIn(node, middle, middle + 1).end <= offset) low = middle + 1
    else high = middle
  }
  return low
}

/** The node at an offset and all that holds it, entries included, from the inside out. */
function partsAround({ node, entry, ancestors }: Place): readonly Range[] {
  const ranges = [node.range]
  let held: Place['node'] = node
  let through = entry
  for (const ancestor of ancestors.toReversed()) {
    const known: Place['node'] = held
    if (ancestor.kind === 'mapping') through ??= ancestor.entries.find(({ value }) => value === known) ?? null
    if (through !== null) ranges.push(through.range)
    ranges.push(ancestor.range)
    held = ancestor
    through = null
  }
  return ranges
}
