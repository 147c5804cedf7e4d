import type { SourceDocument } from '../../source/document.ts'
import { deepestAt, nodeAt, pointerAt } from '../../source/pointer.ts'
import type { SourceNode } from '../../source/tree.ts'
import { readDirectives } from '../../suppression/directives.ts'

/**
 * Whether two texts say the same: the same values, read the same, under the same keys; the same comments; those beside a value beside
 * the same one; those that silence a rule on the next line, above the same place.
 */
export function saysTheSame(before: SourceDocument, after: SourceDocument): boolean {
  return (
    after.problems.length === before.problems.length &&
    sameNodes(before.root, after.root) &&
    sameLists(commentsOf(before), commentsOf(after)) &&
    sameLists(silencedPlaces(before), silencedPlaces(after))
  )
}

function sameNodes(a: SourceNode | null, b: SourceNode | null): boolean {
  if (a === null || b === null) return a === b
  if (a.kind === 'scalar') return b.kind === 'scalar' && a.text === b.text && Object.is(a.value, b.value)
  if (a.kind === 'sequence') {
    return (
      b.kind === 'sequence' &&
      a.items.length === b.items.length &&
      a.items.every((item, index) => sameNodes(item, b.items[index] ?? null))
    )
  }
  if (b.kind !== 'mapping' || a.entries.length !== b.entries.length) return false
  const others = new Map(b.entries.map((entry) => [entry.key.text, entry.value]))
  return a.entries.every(({ key, value }, index) => {
    const other = b.entries[index]
    return sameNodes(value, (other?.key.text === key.text ? other.value : others.get(key.text)) ?? null)
  })
}

function sameLists(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.toSorted().join('\n') === b.toSorted().join('\n')
}

/** Each comment, and for one that is not alone on its line the value it stands beside. */
function commentsOf(source: SourceDocument): readonly string[] {
  return source.comments.map(({ range, text }) => {
    const line = source.text.lastIndexOf('\n', range.start - 1) + 1
    const before = source.text.slice(line, range.start)
    return `${besideOf(source, line, before)} #${text.trimEnd()}`
  })
}

function besideOf(source: SourceDocument, line: number, before: string): string {
  const written = before.trimEnd()
  return written === '' ? '' : (deepestAt(source.root, line + written.length - 1)?.pointer ?? '-')
}

/** What each comment that acts on the next line acts on: the value that begins there, and whether it is covered to its end. */
function silencedPlaces(source: SourceDocument): readonly string[] {
  return readDirectives(source).flatMap(({ comment, covers }) => {
    if (covers === null) return []
    const content = /[^\s-]/.exec(source.text.slice(covers.start, covers.end))
    const start = covers.start + (content?.index ?? 0)
    const pointer = pointerAt(source.root, { start, end: start })
    const end = nodeAt(source.root, pointer)?.range.end ?? 0
    const words = source.text.slice(comment.start, comment.end).trimEnd()
    return [`${pointer} ${end <= covers.end ? 'whole' : 'start'} ${words}`]
  })
}
