import { checkCharacters } from '../characters.ts'
import type { SyntaxProblem } from '../document.ts'
import { eventsReader } from '../events-reader.ts'
import { DEEPEST_NESTING } from '../limits.ts'
import { tracer } from '../range-in.ts'
import type { Reading } from '../reading.ts'
import type { Comment, MappingNode, SequenceNode, SourceNode } from '../tree.ts'
import type { TextChange } from './change.ts'
import { graft } from './graft.ts'
import { shiftedComments, shiftedEntries, shiftedNodes, shiftedProblem } from './shift.ts'
import { isBlock, type Span, spansAround } from './spans.ts'

/** A text that was read without anything to say of it, and of which no part means anything to another. */
export interface SoundText {
  readonly text: string
  readonly root: SourceNode
  readonly comments: readonly Comment[]
}

/** What was read of an edited text, and which of its lines were read for it. */
export interface ReadInPart {
  readonly reading: Reading
  readonly span: Span
  /** The lines that were read, as they are now. */
  readonly lines: string
}

/** A larger part of a text is not worth reading twice. */
const LARGEST_SHARE = 1 / 2

/** Where the smallest span cannot be read alone, one around it may, but mostly the text is broken: longer ones are not tried after it. */
const LONGEST_RETRY = 30_000

/** What a reader made of a text, when an edit of it can be read in part. */
export function soundText(text: string, reading: Reading): SoundText | null {
  return reading.root !== null && isSound(reading) ? { text, root: reading.root, comments: reading.comments } : null
}

function isSound(reading: Reading): boolean {
  return isReadAsItStands(reading) && reading.problems.length === 0
}

/** Whether nothing has to be mended, though there may be something to say, and no part means anything to another. */
function isReadAsItStands(reading: Reading): boolean {
  const { misplacedKeys = [], keysWithoutDash = [], gluedCandidates = [], cutCandidates = [] } = reading
  return (
    reading.isUnmended === true &&
    reading.isSelfContained === true &&
    [misplacedKeys, keysWithoutDash, gluedCandidates, cutCandidates].every((found) => found.length === 0)
  )
}

/**
 * Reads an edited text from the lines around the change; `null` where these cannot be read alone. The reading is equal to what the events
 * reader makes of the whole text.
 */
export function readInPart(sound: SoundText, text: string, change: TextChange): ReadInPart | null {
  const by = change.newEnd - change.oldEnd
  let longest = text.length * LARGEST_SHARE
  for (const span of spansAround(sound.text, sound.root, change).toReversed()) {
    const end = span.end + by
    if (end - span.start > longest) return null
    const lines = copied(text.slice(span.start, end))
    const part = readLines(span, lines)
    if (part !== null) return { reading: withPart(sound, text, span, part, by), span, lines }
    longest = Math.min(longest, LONGEST_RETRY)
  }
  return null
}

/** A string of its own: a slice would keep the whole text it was cut from as long as any node read in it. */
function copied(slice: string): string {
  return ` ${slice}`.slice(1)
}

interface Part {
  /** The members, in offsets of the lines. */
  readonly members: MappingNode | SequenceNode
  readonly comments: readonly Comment[]
  readonly problems: readonly SyntaxProblem[]
}

/** What could mean something beyond the lines it stands in, or be judged by them: tabs, byte order marks, the marks of a conflict. */
const ENTANGLED = /[\t\ufeff]|<{7}|>{7}/

/** Reads the lines of a span alone; `null` unless they are members of its collection that are read as they stand. */
function readLines(span: Span, lines: string): Part | null {
  if (ENTANGLED.test(lines)) return null
  const { readable, problems } = checkCharacters(lines)
  if (problems.length > 0 || readable !== lines) return null
  const outcome = eventsReader(lines)
  if ('failure' in outcome || !isReadAsItStands(outcome.reading)) return null
  const { root, comments, problems: found } = outcome.reading
  if (root === null || root.kind === 'scalar' || root.kind !== span.node.kind) return null
  if (root.range.start !== span.column || !isBlock(lines, root) || !fits(span, root)) return null
  if (found.some((problem) => isAboutKeyOf(problem, root))) return null
  return { members: root, comments, problems: found }
}

/** Whether members can stand where those of a span stood: not too deep, no key twice, and the first with a key of its own. */
function fits(span: Span, members: MappingNode | SequenceNode): boolean {
  if (span.above.length + heightOf(members) > DEEPEST_NESTING / 2) return false
  if (span.node.kind === 'sequence' || members.kind === 'sequence') return true
  const opening = members.entries[0]?.key.range
  if (opening === undefined || opening.start !== span.column || opening.end === opening.start) return false
  const names = new Set(members.entries.map(({ key }) => key.text))
  return !span.node.entries.some(({ key }, index) => (index < span.first || index > span.last) && names.has(key.text))
}

/** Of a key that comes twice, what is to be said depends on the collection that the members will stand in. */
function isAboutKeyOf({ related = [] }: SyntaxProblem, members: MappingNode | SequenceNode): boolean {
  if (members.kind === 'sequence') return false
  const firsts = new Set(related.map(({ at }) => at.start))
  return members.entries.some(({ key }) => firsts.has(key.range.start))
}

function heightOf(node: SourceNode): number {
  let height = 0
  if (node.kind === 'mapping') for (const { value } of node.entries) height = Math.max(height, heightOf(value) + 1)
  if (node.kind === 'sequence') for (const item of node.items) height = Math.max(height, heightOf(item) + 1)
  return height
}

function withPart(sound: SoundText, text: string, span: Span, part: Part, by: number): Reading {
  const { comments } = sound
  return {
    root: graft(span, movedMembers(part.members, span.start), by),
    comments: [
      ...comments.slice(0, firstFrom(comments, span.start)),
      ...shiftedComments(part.comments, 0, span.start),
      ...shiftedComments(comments, firstFrom(comments, span.end), by),
    ],
    problems: part.problems.map((problem) => shiftedProblem(problem, span.start)),
    traceOf: tracer(text, new Map()),
    isUnmended: true,
    isSelfContained: true,
  }
}

function movedMembers(members: MappingNode | SequenceNode, by: number): MappingNode | SequenceNode {
  const { range } = members
  const moved = { start: range.start + by, end: range.end + by }
  return members.kind === 'mapping'
    ? { kind: 'mapping', range: moved, entries: shiftedEntries(members.entries, 0, by) }
    : { kind: 'sequence', range: moved, items: shiftedNodes(members.items, 0, by) }
}

/** How many comments start before an offset. */
function firstFrom(comments: readonly Comment[], offset: number): number {
  let low = 0
  let high = comments.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((comments[middle]?.range.start ?? offset) < offset) low = middle + 1
    else high = middle
  }
  return low
}
