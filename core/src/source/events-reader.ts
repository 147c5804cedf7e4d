import {
  CHOMPING_MODE,
  COLLECTION_STYLE,
  type DocumentEvent,
  EVENT_ID,
  type Event,
  type MappingEvent,
  parseEvents,
  SCALAR_STYLE,
  type ScalarEvent,
  type SequenceEvent,
  YAMLException,
} from 'js-yaml'
import { blockContentEnd, blockHeader } from './block-scalar.ts'
import { findComments } from './comments.ts'
import { tagName } from './core-schema.ts'
import { endOfLine, isSpace, skipGap } from './gaps.ts'
import { DEEPEST_NESTING } from './limits.ts'
import * as say from './messages.ts'
import { tracer } from './range-in.ts'
import type { Reading } from './reading.ts'
import { type ScalarShape, scalarText } from './scalar-text.ts'
import type { ScalarNode, ScalarStyle } from './tree.ts'
import { MERGE_KEY, type Properties, TreeBuilder } from './tree-builder.ts'

/** Where the events parser gave up, and its words for it. */
export interface Failure {
  readonly offset: number
  readonly reason: string
}

export type EventsOutcome = { readonly reading: Reading } | { readonly failure: Failure }

const ABSENT = -1
const COLON = 58
const DASH = 45
const QUESTION = 63
const PERCENT = 37
const BOM = 0xfeff
const OPENING_BRACE = 123

const STYLES: readonly ScalarStyle[] = (() => {
  const styles: ScalarStyle[] = []
  styles[SCALAR_STYLE.PLAIN] = 'plain'
  styles[SCALAR_STYLE.SINGLE_QUOTED] = 'single'
  styles[SCALAR_STYLE.DOUBLE_QUOTED] = 'double'
  styles[SCALAR_STYLE.LITERAL_BLOCK] = 'literal'
  styles[SCALAR_STYLE.FOLDED_BLOCK] = 'folded'
  return styles
})()

const CHOMPINGS: readonly ScalarShape['chomping'][] = (() => {
  const chompings: ScalarShape['chomping'][] = []
  chompings[CHOMPING_MODE.CLIP] = 'clip'
  chompings[CHOMPING_MODE.STRIP] = 'strip'
  chompings[CHOMPING_MODE.KEEP] = 'keep'
  return chompings
})()

interface Open {
  readonly mapping: boolean
  /** Ends with a bracket or brace of its own. */
  readonly bracketed: boolean
  /** In a flow collection, where members are separated by commas. */
  readonly flow: boolean
  /** In a mapping, whether the next node is a value. */
  value: boolean
}

/**
 * Reads well-formed text from the events of js-yaml. The events say where scalars, keys and anchors start; a cursor over the text
 * finds what they leave out: where collections end, where a value that is only missing stands, where comments are.
 */
class EventsReading {
  readonly #text: string
  readonly #events: readonly Event[]
  readonly #builder: TreeBuilder
  readonly #opaque: number[] = []
  readonly #open: Open[] = []
  readonly #indents = new Map<ScalarNode, number>()
  #handles: ReadonlyMap<string, string> = new Map()
  #cursor = 0
  #isSelfContained = true

  constructor(text: string, events: readonly Event[]) {
    this.#text = text
    this.#events = events
    this.#builder = new TreeBuilder(text)
  }

  read(): Reading {
    const end = this.#readDocument()
    return {
      root: this.#builder.root,
      comments: findComments(this.#text, this.#opaque, end),
      problems: this.#builder.problems,
      traceOf: tracer(this.#text, this.#indents),
      isUnmended: true,
      isSelfContained: this.#isSelfContained,
      misplacedKeys: this.#builder.misplacedKeys,
      keysWithoutDash: this.#builder.keysWithoutDash,
      gluedCandidates: this.#builder.gluedCandidates,
      cutCandidates: this.#builder.cutCandidates,
    }
  }

  /** Reads the first document of the text and returns where it ends. */
  #readDocument(): number {
    let documents = 0
    const events = this.#events
    for (let index = 0; index < events.length; index++) {
      const event = events[index]
      if (event === undefined) break
      if (event.type === EVENT_ID.DOCUMENT) {
        documents++
        if (documents > 1) return this.#secondDocument()
        this.#startDocument(event)
      } else this.#readEvent(event, index)
    }
    return this.#text.length
  }

  #startDocument(event: DocumentEvent): void {
    if (event.explicitStart || event.explicitEnd || event.directives.length > 0) this.#isSelfContained = false
    this.#handles = new Map(
      event.directives.flatMap((directive) => (directive.kind === 'tag' ? [[directive.handle, directive.prefix]] : [])),
    )
    this.#cursor = startOfContent(this.#text, event.explicitStart)
  }

  #secondDocument(): number {
    this.#isSelfContained = false
    const marker = /^(?:---|\.\.\.)/gm
    marker.lastIndex = skipGap(this.#text, this.#cursor, false)
    const start = marker.exec(this.#text)?.index ?? marker.lastIndex
    const end = Math.min(start + 3, this.#text.length)
    this.#builder.problems.push(say.secondDocument(this.#text.slice(start, end), { start, end }))
    return start
  }

  #readEvent(event: Event, index: number): void {
    switch (event.type) {
      case EVENT_ID.SCALAR:
        this.#readScalar(event, index)
        this.#turn()
        break
      case EVENT_ID.ALIAS:
        this.#isSelfContained = false
        this.#cursor = event.anchorEnd
        this.#builder.alias(
          event.anchorStart - 1,
          event.anchorEnd,
          this.#text.slice(event.anchorStart, event.anchorEnd),
        )
        this.#turn()
        break
      case EVENT_ID.MAPPING:
        this.#openMapping(event, index)
        break
      case EVENT_ID.SEQUENCE:
        this.#openSequence(event)
        break
      case EVENT_ID.POP:
        this.#close()
        break
    }
  }

  /** A node was read: after a key comes its value, after a value the next key. */
  #turn(): void {
    const open = this.#open.at(-1)
    if (open?.mapping === true) open.value = !open.value
  }

  #openMapping(event: MappingEvent, index: number): void {
    const next = this.#events[index + 1]
    const flow = event.style === COLLECTION_STYLE.FLOW
    const isPair = next?.type === EVENT_ID.MAPPING && next.start === event.start
    const bracketed = flow && !isPair && this.#text.charCodeAt(event.start) === OPENING_BRACE
    const start = bracketed ? event.start : this.#startOfEntries(flow ? this.#startOfPair(event.start) : event.start)
    this.#cursor = bracketed ? start + 1 : Math.max(this.#cursor, event.start)
    this.#open.push({ mapping: true, bracketed, flow, value: false })
    this.#builder.openMapping(start, this.#properties(event))
  }

  /** A mapping without braces starts with its first key, past the anchor or tag of that key. */
  #startOfEntries(start: number): number {
    let offset = start
    for (;;) {
      const code = this.#text.charCodeAt(offset)
      if (code !== 33 && code !== 38) return offset
      while (offset < this.#text.length && !isSpace(this.#text.charCodeAt(offset))) offset++
      offset = skipGap(this.#text, offset, false)
    }
  }

  /** A pair in a list in brackets may be announced by a question mark, which its event leaves out. */
  #startOfPair(start: number): number {
    const lead = skipGap(this.#text, this.#cursor, true)
    return lead < start && this.#text.charCodeAt(lead) === QUESTION ? lead : start
  }

  #openSequence(event: SequenceEvent): void {
    const flow = event.style === COLLECTION_STYLE.FLOW
    this.#cursor = flow ? event.start + 1 : event.start
    this.#open.push({ mapping: false, bracketed: flow, flow, value: false })
    this.#builder.openSequence(event.start, this.#properties(event))
  }

  #close(): void {
    const open = this.#open.pop()
    if (open === undefined) return
    if (open.bracketed) {
      this.#cursor = skipGap(this.#text, this.#cursor, true) + 1
      this.#builder.close(this.#cursor)
    } else this.#builder.close()
    this.#turn()
  }

  #readScalar(event: ScalarEvent, index: number): void {
    const properties = this.#properties(event)
    if (event.valueStart === ABSENT) {
      this.#readEmpty(event, properties, index)
      return
    }
    const { valueStart, valueEnd } = event
    const style = STYLES[event.style] ?? 'plain'
    const chomping = CHOMPINGS[event.chomping] ?? 'clip'
    const text = event.fast
      ? this.#text.slice(valueStart, valueEnd)
      : scalarText(this.#text, { style, start: valueStart, end: valueEnd, indent: event.indent, chomping })
    if (style === 'plain') {
      if (text === MERGE_KEY) this.#isSelfContained = false
      this.#opaque.push(valueStart, valueEnd)
      this.#cursor = valueEnd
      this.#builder.scalar(valueStart, valueEnd, style, text, properties)
    } else if (style === 'single' || style === 'double') {
      this.#opaque.push(valueStart - 1, valueEnd + 1)
      this.#cursor = valueEnd + 1
      this.#builder.scalar(valueStart - 1, valueEnd + 1, style, text, properties)
    } else {
      const header = this.#blockHeader(event)
      this.#opaque.push(valueStart, valueEnd)
      this.#cursor = valueEnd
      const end = blockContentEnd(this.#text, header, valueStart, valueEnd)
      const node = this.#builder.scalar(header, end, style, text, properties)
      if (!blockHeader(this.#text, header).explicitIndent) return
      this.#isSelfContained = false
      this.#indents.set(node, event.indent)
    }
  }

  /** The place of a block scalar's `|` or `>`: past the anchor and tag, or past the indicator it is the value of. */
  #blockHeader(event: ScalarEvent): number {
    let offset = Math.max(this.#cursor, event.anchorEnd, event.tagEnd)
    for (;;) {
      offset = skipGap(this.#text, offset, false)
      const code = this.#text.charCodeAt(offset)
      if (code !== COLON && code !== DASH && code !== QUESTION) return offset
      offset++
    }
  }

  /** A node that is not written stands right after the indicator, anchor or tag that announces it. */
  #readEmpty(event: ScalarEvent, properties: Properties | undefined, index: number): void {
    if (this.#open.length === 0 && properties === undefined && this.#events[index - 1]?.type === EVENT_ID.DOCUMENT)
      return
    const offset = Math.max(event.anchorEnd, event.tagEnd)
    this.#cursor = offset === ABSENT ? this.#emptyPlace() : offset
    this.#builder.scalar(this.#cursor, this.#cursor, 'plain', '', properties)
  }

  #emptyPlace(): number {
    const open = this.#open.at(-1)
    if (open === undefined) return this.#cursor
    const isValue = open.mapping && open.value
    const next = skipGap(this.#text, this.#cursor, open.flow && !isValue)
    const code = this.#text.charCodeAt(next)
    if (isValue) return code === COLON ? next + 1 : this.#cursor
    if (open.mapping) return code === QUESTION ? next + 1 : next
    return code === DASH ? next + 1 : next
  }

  #properties(event: ScalarEvent | MappingEvent | SequenceEvent): Properties | undefined {
    if (event.anchorStart === ABSENT && event.tagStart === ABSENT) return undefined
    this.#isSelfContained = false
    const anchor = event.anchorStart === ABSENT ? undefined : this.#text.slice(event.anchorStart, event.anchorEnd)
    if (event.tagStart === ABSENT) return { anchor }
    const range = { start: event.tagStart, end: event.tagEnd }
    return { anchor, tag: { range, name: tagName(this.#text.slice(range.start, range.end), this.#handles) } }
  }
}

/** Where the nodes of the first document start: past the byte order mark, the directives and the `---` marker. */
function startOfContent(text: string, explicitStart: boolean): number {
  let offset = text.charCodeAt(0) === BOM ? 1 : 0
  offset = skipGap(text, offset, false)
  while (text.charCodeAt(offset) === PERCENT) offset = skipGap(text, endOfLine(text, offset), false)
  return explicitStart ? offset + 3 : offset
}

type Parsed = { readonly events: readonly Event[] } | { readonly failure: Failure }

function parse(text: string): Parsed {
  try {
    return { events: parseEvents(text, { maxDepth: 2 * DEEPEST_NESTING }) }
  } catch (error) {
    if (!(error instanceof YAMLException)) return { failure: { offset: 0, reason: 'unknown' } }
    const offset = Math.max(0, Math.min(error.mark?.position ?? 0, text.length))
    return { failure: { offset, reason: error.reason } }
  }
}

/** Where and why a text is not well-formed; `null` when it is. Never throws. */
export function failureOf(text: string): Failure | null {
  const parsed = parse(text)
  return 'failure' in parsed ? parsed.failure : null
}

/** Whether the parser gave up because collections are nested too deep. */
export function isTooDeep(failure: Failure): boolean {
  return failure.reason.startsWith('nesting exceeded')
}

/** The reader of well-formed text: says where and why it stopped on any other. Never throws. */
export function eventsReader(text: string): EventsOutcome {
  const parsed = parse(text)
  return 'failure' in parsed ? parsed : { reading: new EventsReading(text, parsed.events).read() }
}
