import { isCollectionTag, plainValue, type ScalarValue, scalarTag } from './core-schema.ts'
import type { SyntaxProblem } from './document.ts'
import { startOfLine } from './gaps.ts'
import { type GluedCandidate, type GluedPlace, mayBeGlued } from './glued-keys.ts'
import { DEEPEST_NESTING, MOST_NODES_THROUGH_ALIASES } from './limits.ts'
import * as say from './messages.ts'
import type { Entry, MappingNode, Range, ScalarNode, ScalarStyle, SequenceNode, SourceNode } from './tree.ts'

/** What may stand before a node. */
export interface Properties {
  readonly anchor?: string | undefined
  readonly tag?: { readonly name: string; readonly range: Range } | undefined
}

interface Measured {
  readonly node: SourceNode
  /** Nodes a walk meets from here, aliases followed. */
  readonly size: number
  /** Collections on the longest way down, aliases followed. */
  readonly height: number
}

/** Stands for the children of a collection that is not finished: an alias to it would be circular. */
const UNFINISHED = Symbol('unfinished')

interface Merge {
  /** How many entries of its own the mapping had before the merge key. */
  readonly before: number
  readonly sources: readonly MappingNode[]
}

interface Frame {
  start: number
  end: number
  readonly properties: Properties | undefined
  size: number
  height: number
}

interface SequenceFrame extends Frame {
  readonly kind: 'sequence'
  readonly items: SourceNode[]
}

interface MappingFrame extends Frame {
  readonly kind: 'mapping'
  readonly entries: Entry[]
  /** The first key of each name, once there are many. */
  seen: Map<string, ScalarNode> | null
  key: ScalarNode | null
  keyIsMerge: boolean
  /** The entry is read, then left out: its key came before, or is none. */
  keyIsDropped: boolean
  merges: Merge[] | null
  duplicates: Duplicate[] | null
}

type AnyFrame = SequenceFrame | MappingFrame

/** With more keys than this, a mapping remembers them in a map: until then, looking through them is faster. */
const FEW_KEYS = 16

interface Duplicate {
  readonly key: ScalarNode
  readonly first: ScalarNode
}

const MOST_ALIASES_TOLD = 20

export const MERGE_KEY = '<<'

const NON_BREAKING: ReadonlySet<number> = new Set([0xa0, 0x202f, 0x2003, 0x3000])

/** Whether a character is a space that looks ordinary and that YAML takes for a letter. */
export function isNonBreaking(code: number): boolean {
  return code >= 0xa0 && NON_BREAKING.has(code)
}

/**
 * Builds the tree from what a reader meets, in the order of the text. Both readers feed it, so whatever a text means (anchors, merge
 * keys, tags, duplicate keys, bounds) is decided here once. It keeps its own stack: no text can make it overflow.
 */
export class TreeBuilder {
  root: SourceNode | null = null
  readonly problems: SyntaxProblem[] = []
  /** Keys with a non-breaking space in front of them, where ordinary ones should indent them. */
  readonly misplacedKeys: ScalarNode[] = []
  /** Keys that open an item of a list whose dash is missing: they were read as duplicates. */
  readonly keysWithoutDash: ScalarNode[] = []
  /** Plain texts that may be keys glued to their values. */
  readonly gluedCandidates: GluedCandidate[] = []
  /** Where braces open in which a text may be cut by its own commas. */
  readonly cutCandidates: number[] = []
  readonly #text: string
  readonly #stack: AnyFrame[] = []
  readonly #anchors = new Map<string, Measured | typeof UNFINISHED>()
  #top: AnyFrame | null = null
  #throughAliases = 0
  readonly #tooMany: Range[] = []
  #skipping = 0
  readonly #skipped = { start: 0, end: 0 }

  constructor(text: string) {
    this.#text = text
  }

  /** Whether the next node is the key of an entry. */
  get atKey(): boolean {
    return this.#top !== null && this.#top.kind === 'mapping' && this.#top.key === null
  }

  /** Whether no collection can be opened any deeper. */
  get isFull(): boolean {
    return this.#skipping > 0 || this.#stack.length >= DEEPEST_NESTING
  }

  /** Where the key that waits for its value ends. */
  get keyEnd(): number | null {
    return this.#top?.kind === 'mapping' ? (this.#top.key?.range.end ?? null) : null
  }

  openMapping(start: number, properties?: Properties): void {
    if (!this.#mayOpen(start)) return
    this.#push({
      kind: 'mapping',
      start,
      end: start,
      properties,
      size: 0,
      height: 0,
      entries: [],
      seen: null,
      key: null,
      keyIsMerge: false,
      keyIsDropped: false,
      merges: null,
      duplicates: null,
    })
  }

  openSequence(start: number, properties?: Properties): void {
    if (!this.#mayOpen(start)) return
    this.#push({ kind: 'sequence', start, end: start, properties, size: 0, height: 0, items: [] })
  }

  /** @param end where the collection ends; absent for a block collection, which ends with its last child */
  close(end?: number): void {
    if (this.#skipping > 0) {
      this.#skipping--
      if (this.#skipping > 0) return
      this.#add(this.#emptyScalar(this.#skipped.start, Math.max(end ?? 0, this.#skipped.end)), 1, 0)
      return
    }
    const frame = this.#stack.pop()
    if (frame === undefined) return
    this.#top = this.#stack.at(-1) ?? null
    const node = this.#finish(frame, Math.max(end ?? frame.end, frame.end))
    const measured = { node, size: frame.size + 1, height: frame.height + 1 }
    this.#register(frame.properties, measured)
    this.#checkCollectionTag(frame)
    if (frame.kind === 'mapping' && frame.duplicates !== null) this.#tellDuplicates(frame, frame.duplicates)
    this.#add(node, measured.size, measured.height)
  }

  /** @param text the decoded text; `start` and `end` are the range of the node, quotes and header included */
  scalar(start: number, end: number, style: ScalarStyle, text: string, properties?: Properties): ScalarNode {
    const range = { start, end }
    const tag = properties?.tag
    const value = tag === undefined ? (style === 'plain' ? plainValue(text) : text) : this.#tagged(text, style, tag)
    const node: ScalarNode = { kind: 'scalar', range, style, text, value }
    if (this.#skipping > 0) {
      this.#skipped.end = Math.max(this.#skipped.end, end)
      return node
    }
    if (properties !== undefined) this.#register(properties, { node, size: 1, height: 0 })
    else if (style === 'plain') this.#suspect(node)
    const mergeKey = style === 'plain' && text === MERGE_KEY && (tag === undefined || tag.name.endsWith(':merge'))
    this.#add(node, 1, 0, end, mergeKey)
    return node
  }

  /** Looks for what is well-formed and cannot be meant. */
  #suspect(node: ScalarNode): void {
    const { text, range } = node
    if (mayBeGlued(text)) this.gluedCandidates.push({ place: this.#place(), node })
    if (!text.includes(' - ')) return
    const dash = /[\r\n][ \t]*-[ \t]/.exec(this.#text.slice(range.start, range.end))
    if (dash === null) return
    const end = range.start + dash.index + dash[0].length - 1
    this.problems.push(say.dashInText({ start: end - 1, end }))
  }

  #place(): GluedPlace {
    const top = this.#top
    if (top === null) return 'root'
    if (top.kind === 'sequence') return 'item'
    return top.key === null ? 'key' : 'value'
  }

  /** @param start where `*name` starts, `end` where it ends */
  alias(start: number, end: number, name: string): void {
    if (this.#skipping > 0) {
      this.#skipped.end = Math.max(this.#skipped.end, end)
      return
    }
    const target = this.#resolve({ start, end }, name)
    if (target === null) {
      this.#add(this.#unresolved(start, end), 1, 0)
      return
    }
    if (this.atKey) {
      const range = { start, end }
      const { node } = target
      if (node.kind === 'scalar') this.#add({ ...node, range, style: 'plain' }, 1, 0, end)
      else this.#add({ ...node, range }, 1, 0, end)
      return
    }
    this.#add(target.node, target.size, target.height, end)
  }

  /** Whether a collection can be opened; one that is too deep is passed over, with all it holds. */
  #mayOpen(start: number): boolean {
    if (this.#skipping > 0) {
      this.#skipping++
      return false
    }
    if (this.#stack.length < DEEPEST_NESTING) return true
    this.problems.push(say.tooDeep({ start, end: Math.min(start + 1, this.#text.length) }))
    this.#skipping = 1
    this.#skipped.start = start
    this.#skipped.end = start
    return false
  }

  #push(frame: AnyFrame): void {
    const anchor = frame.properties?.anchor
    if (anchor !== undefined) this.#anchors.set(anchor, UNFINISHED)
    this.#stack.push(frame)
    this.#top = frame
  }

  /** @param end where the node ends in the text: for an alias it is not the end of the node it names */
  #add(node: SourceNode, size: number, height: number, end = node.range.end, mergeKey = false): void {
    const frame = this.#top
    if (frame === null) {
      this.root ??= node
      return
    }
    if (end > frame.end) frame.end = end
    frame.size += size
    if (height > frame.height) frame.height = height
    if (frame.kind === 'sequence') frame.items.push(node)
    else if (frame.key === null) this.#addKey(frame, node, mergeKey)
    else this.#addValue(frame, frame.key, node, end)
  }

  #addKey(frame: MappingFrame, node: SourceNode, mergeKey: boolean): void {
    if (node.range.start < frame.start) frame.start = node.range.start
    if (node.kind !== 'scalar') {
      this.problems.push(say.complexKey(node.range))
      frame.key = this.#emptyScalar(node.range.start, node.range.end)
      frame.keyIsDropped = true
      return
    }
    const key = this.#trimmed(node)
    frame.key = key
    frame.keyIsMerge = mergeKey
    if (mergeKey) return
    const first = firstOfName(frame, key)
    if (first === null) return
    frame.keyIsDropped = true
    frame.duplicates ??= []
    frame.duplicates.push({ key, first })
  }

  /** Keys that come twice; when an item of a list starts over from its first key, it is a dash that is missing. */
  #tellDuplicates(frame: MappingFrame, duplicates: readonly Duplicate[]): void {
    const [opening] = frame.entries
    const startsOver = duplicates.length > 1 && duplicates[0]?.first === opening?.key && this.#top?.kind === 'sequence'
    const openings = startsOver ? duplicates.filter((one) => one.first === opening?.key) : []
    if (openings.length > 0 && openings.every(({ key }) => this.#isIndented(key))) {
      for (const { key } of openings) {
        this.keysWithoutDash.push(key)
        this.problems.push(say.missingDashBefore(key.text, key.range))
      }
      return
    }
    for (const { key, first } of duplicates) {
      this.problems.push(say.duplicateKey(key.text, key.range, first.range))
    }
  }

  /** Whether nothing but two spaces or more stands before a key on its line. */
  #isIndented(key: ScalarNode): boolean {
    const before = this.#text.slice(startOfLine(this.#text, key.range.start), key.range.start)
    return /^ {2,}$/.test(before)
  }

  /** A plain key without the non-breaking spaces Word puts around it, which nobody sees. */
  #trimmed(key: ScalarNode): ScalarNode {
    const { text, range } = key
    if (key.style !== 'plain' || text.length !== range.end - range.start) return key
    let from = 0
    let to = text.length
    while (from < to && isNonBreaking(text.charCodeAt(from))) from++
    while (to > from && isNonBreaking(text.charCodeAt(to - 1))) to--
    if (to - from === text.length || to === from) return key
    const inner = { start: range.start + from, end: range.start + to }
    const space = from > 0 ? { start: range.start, end: inner.start } : { start: inner.end, end: range.end }
    const trimmed: ScalarNode = {
      ...key,
      range: inner,
      text: text.slice(from, to),
      value: plainValue(text.slice(from, to)),
    }
    if (from > 0) this.misplacedKeys.push(trimmed)
    this.problems.push(say.nonBreakingSpace(space))
    return trimmed
  }

  #addValue(frame: MappingFrame, key: ScalarNode, value: SourceNode, end: number): void {
    if (frame.keyIsMerge) this.#addMerge(frame, key, value, end)
    else if (!frame.keyIsDropped) {
      frame.entries.push({ key, value, range: { start: key.range.start, end: Math.max(end, key.range.end) } })
    }
    if (mayBeCut(this.#text, frame, key, value)) this.cutCandidates.push(frame.start)
    const candidate = this.gluedCandidates.at(-1)
    if (candidate?.node === key && value.range.start !== key.range.end) this.gluedCandidates.pop()
    frame.key = null
    frame.keyIsMerge = false
    frame.keyIsDropped = false
  }

  #addMerge(frame: MappingFrame, key: ScalarNode, value: SourceNode, end: number): void {
    const values = value.kind === 'sequence' ? value.items : [value]
    const sources = values.filter((one) => one.kind === 'mapping')
    if (sources.length < values.length) this.problems.push(say.mergeNeedsMapping({ start: key.range.start, end }))
    frame.merges ??= []
    frame.merges.push({ before: frame.entries.length, sources })
  }

  #finish(frame: AnyFrame, end: number): MappingNode | SequenceNode {
    const range = { start: frame.start, end }
    if (frame.kind === 'sequence') return { kind: 'sequence', range, items: frame.items }
    const entries = frame.merges === null ? frame.entries : merged(frame.entries, frame.merges)
    return { kind: 'mapping', range, entries }
  }

  #register(properties: Properties | undefined, measured: Measured): void {
    if (properties?.anchor !== undefined) this.#anchors.set(properties.anchor, measured)
  }

  #resolve(range: Range, name: string): Measured | null {
    const target = this.#anchors.get(name)
    if (target === undefined) {
      this.problems.push(say.unknownAlias(name, range))
      return null
    }
    if (target === UNFINISHED) {
      this.problems.push(say.circularAlias(name, range))
      return null
    }
    if (this.#throughAliases + target.size > MOST_NODES_THROUGH_ALIASES) {
      this.#tellTooManyAliases(range)
      return null
    }
    this.#throughAliases += target.size
    if (this.#stack.length + target.height > DEEPEST_NESTING) {
      this.problems.push(say.tooDeep(range))
      return null
    }
    return target
  }

  /** Said once, with the first of the others: they have one cause. */
  #tellTooManyAliases(at: Range): void {
    this.#tooMany.push(at)
    if (this.#tooMany.length > MOST_ALIASES_TOLD) return
    const found = say.tooManyAliases(this.#tooMany)
    const told = this.problems.findIndex(({ code }) => code === found.code)
    if (told === -1) this.problems.push(found)
    else this.problems[told] = found
  }

  #unresolved(start: number, end: number): ScalarNode {
    const text = this.#text.slice(start, end)
    return { kind: 'scalar', range: { start, end }, style: 'plain', text, value: text }
  }

  #emptyScalar(start: number, end: number): ScalarNode {
    return { kind: 'scalar', range: { start, end }, style: 'plain', text: '', value: null }
  }

  #tagged(text: string, style: ScalarStyle, tag: { readonly name: string; readonly range: Range }): ScalarValue {
    const untagged = style === 'plain' ? plainValue(text) : text
    const reading = scalarTag(tag.name)
    if (reading === undefined) {
      this.problems.push(say.unknownTag(this.#text.slice(tag.range.start, tag.range.end), tag.range))
      return untagged
    }
    const read = reading(text)
    if (read !== null) return read.value
    this.problems.push(say.tagDoesNotFit(this.#text.slice(tag.range.start, tag.range.end), tag.range))
    return untagged
  }

  #checkCollectionTag(frame: AnyFrame): void {
    const tag = frame.properties?.tag
    if (tag === undefined || isCollectionTag(tag.name, frame.kind)) return
    this.problems.push(say.unknownTag(this.#text.slice(tag.range.start, tag.range.end), tag.range))
  }
}

/** Whether a key between braces may be what follows a comma of the text before it: words without a value, or with a French colon. */
function mayBeCut(text: string, frame: MappingFrame, key: ScalarNode, value: SourceNode): boolean {
  if (text.charAt(frame.start) !== '{' || key.style !== 'plain' || !/[^\p{L}_-]/u.test(key.text)) return false
  return value.range.start === value.range.end || /\s/.test(text.charAt(key.range.end))
}

/** The key of the same name that came first in a mapping; `null` when this one does. */
function firstOfName(frame: MappingFrame, key: ScalarNode): ScalarNode | null {
  if (frame.seen === null) {
    const { entries } = frame
    for (let index = 0; index < entries.length; index++) {
      const known = entries[index]?.key
      if (known !== undefined && known.text === key.text) return known
    }
    if (entries.length >= FEW_KEYS)
      frame.seen = new Map([...entries.map((one) => one.key), key].map((one) => [one.text, one]))
    return null
  }
  const first = frame.seen.get(key.text)
  if (first === undefined) frame.seen.set(key.text, key)
  return first ?? null
}

/** The entries of a mapping with those its merge keys bring, each where the merge key stands; the mapping's own keys win. */
function merged(own: readonly Entry[], merges: readonly Merge[]): readonly Entry[] {
  const taken = new Set(own.map((entry) => entry.key.text))
  const entries: Entry[] = []
  let next = 0
  for (const merge of merges) {
    entries.push(...own.slice(next, merge.before))
    next = merge.before
    for (const source of merge.sources) {
      for (const entry of source.entries) {
        if (taken.has(entry.key.text)) continue
        taken.add(entry.key.text)
        entries.push(entry)
      }
    }
  }
  entries.push(...own.slice(next))
  return entries
}
