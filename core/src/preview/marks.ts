import type { CheckResult } from '../engine/check.ts'
import type { Finding } from '../engine/finding.ts'
import type { Language } from '../language.ts'
import type { Element, Referential, Text } from '../model/referential.ts'
import { html, type Markup, NO_MARKUP, text as plain } from '../report/html/markup.ts'
import { SEVERITY_WORDS } from '../report/words.ts'
import { nodeAt } from '../source/pointer.ts'
import type { Range, SourceNode } from '../source/tree.ts'
import { NO_PLACES, type Places } from './places.ts'
import { WORDS } from './words.ts'

/** A finding with the number it has on the page. */
export interface NumberedFinding {
  readonly number: number
  readonly finding: Finding
}

/** Longer parts of a text are not underlined, only numbered: a page of underlining shows nothing. */
const LONGEST_UNDERLINE = 120

/**
 * The findings of a page and where each shows: under the words it is about when those are on the page, else beside the part it is in.
 * Each shows once; those that never do are only in the list.
 */
export class Marks {
  readonly numbered: readonly NumberedFinding[]
  readonly #result: CheckResult
  readonly #language: Language
  readonly #places: Places
  readonly #shown = new Set<number>()
  readonly #byScalar = new Map<SourceNode, NumberedFinding[]>()
  readonly #byElement = new Map<SourceNode, NumberedFinding[]>()

  constructor(result: CheckResult, language: Language, places: Places = NO_PLACES) {
    this.#result = result
    this.#language = language
    this.#places = places
    this.numbered = result.findings.map((finding, index) => ({ number: index + 1, finding }))
    const elements = elementsOf(result.referential)
    for (const one of this.numbered) {
      const node = nodeAt(result.source.root, one.finding.pointer)
      if (node?.kind === 'scalar' && holds(node.range, one.finding.range)) append(this.#byScalar, node, one)
      const element = smallestAround(elements, one.finding.range)
      if (element !== null) append(this.#byElement, element, one)
    }
  }

  isShown(number: number): boolean {
    return this.#shown.has(number)
  }

  /** A text of the référentiel, with what is found in it. */
  text(text: Text | null): Markup {
    if (text === null) return NO_MARKUP
    const findings = this.#take(this.#byScalar.get(text.node) ?? [])
    const value = text.value
    if (findings.length === 0) return plain(value.trim())
    const spans = findings.map((one): Span => {
      const span = this.#spanIn(text, one.finding.range)
      return { one, ...span, note: endOfWord(value, span.end) }
    })
    const edges = [...new Set([0, value.length, ...spans.flatMap(({ start, end, note }) => [start, end, note])])].sort(
      (a, b) => a - b,
    )
    const pieces = edges
      .slice(0, -1)
      .map((start, index) => this.#piece(value, start, edges[index + 1] ?? value.length, spans))
    return html`${pieces}${spans.filter(({ note }) => note === 0).map(({ one }) => this.#link(one))}`
  }

  /** What is found in a part of the référentiel and not under one of its words: asked for once those are written. */
  beside(element: { readonly node: SourceNode }): Markup {
    const findings = this.#take(this.#byElement.get(element.node) ?? [])
    return findings.length === 0
      ? NO_MARKUP
      : html`<span class="beside">${findings.map((one) => this.#link(one))}</span>`
  }

  #take(findings: readonly NumberedFinding[]): readonly NumberedFinding[] {
    const free = findings.filter(({ number }) => !this.#shown.has(number))
    for (const { number } of free) this.#shown.add(number)
    return free
  }

  #piece(value: string, start: number, end: number, spans: readonly Span[]): Markup {
    const words = plain(value.slice(start, end))
    const [first] = spans.filter(
      (span) => span.start <= start && end <= span.end && span.end - span.start <= LONGEST_UNDERLINE,
    )
    const shown = first === undefined ? words : html`<span class="mark ${first.one.finding.severity}">${words}</span>`
    return html`${shown}${spans.filter((span) => span.note === end).map(({ one }) => this.#link(one))}`
  }

  #link({ number, finding }: NumberedFinding): Markup {
    const label = `${WORDS.finding[this.#language]} ${number}, ${SEVERITY_WORDS[finding.severity][this.#language]}`
    return html`<a class="note ${finding.severity}" id="lieu-${number}" href="#constat-${number}"${this.#places(finding.range)} title="${finding.message[this.#language].replace(/[^\P{C}\u200d]/gu, ' ')}" aria-label="${label}">${number}</a>`
  }

  /** Where a range of the file falls in a text, found by halving: places in a text follow those in the file. */
  #spanIn(text: Text, range: Range): Range {
    const length = text.value.length
    const at = (offset: number): Range => this.#result.source.rangeIn(text.node, offset, offset + 1)
    const start = firstOffset(length, (offset) => at(offset).end > range.start)
    const end = firstOffset(length, (offset) => at(offset).start >= range.end)
    return { start: Math.min(start, end), end }
  }
}

interface Span extends Range {
  readonly one: NumberedFinding
  /** Where its number stands: never inside a word. */
  readonly note: number
}

function endOfWord(text: string, offset: number): number {
  if (offset === 0) return 0
  return offset + (/^[\p{L}\p{N}\p{M}]*/u.exec(text.slice(offset))?.[0].length ?? 0)
}

function firstOffset(length: number, holdsFrom: (offset: number) => boolean): number {
  let low = 0
  let high = length
  while (low < high) {
    const middle = (low + high) >> 1
    if (holdsFrom(middle)) high = middle
    else low = middle + 1
  }
  return low
}

const holds = (outer: Range, inner: Range): boolean => outer.start <= inner.start && inner.end <= outer.end

function smallestAround(elements: readonly Element[], range: Range): SourceNode | null {
  let best: SourceNode | null = null
  for (const { node } of elements) {
    if (!holds(node.range, range)) continue
    if (best === null || node.range.end - node.range.start < best.range.end - best.range.start) best = node
  }
  return best
}

/** Every part that has a place on the page; an objective shows with its competency. */
function elementsOf(referential: Referential): readonly Element[] {
  return referential.blocks.flatMap((block) => [
    ...(block.implicit ? [] : [block]),
    ...withInner(block.activities),
    ...block.competencies,
    ...block.assessments,
    ...block.criteria,
  ])
}

type Activities = Referential['blocks'][number]['activities']
const withInner = (activities: Activities): Activities =>
  activities.flatMap((activity) => [activity, ...withInner(activity.activities)])

function append<Key>(map: Map<Key, NumberedFinding[]>, key: Key, value: NumberedFinding): void {
  const known = map.get(key)
  if (known === undefined) map.set(key, [value])
  else known.push(value)
}
