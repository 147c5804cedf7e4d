import type { Position, SourceDocument, SyntaxProblem } from './document.ts'
import { lineStarts, offsetAt, positionAt } from './lines.ts'
import { isWrittenAsRead, rangeInTrace, rangeInWritten } from './range-in.ts'
import type { Reading } from './reading.ts'
import type { ScalarTrace } from './scalar-text.ts'
import type { Range, ScalarNode } from './tree.ts'

/** A text and what a reader made of it. Lines and traces are made when they are first asked for. */
export class ReadDocument implements SourceDocument {
  readonly text: string
  readonly root: SourceDocument['root']
  readonly problems: readonly SyntaxProblem[]
  readonly comments: SourceDocument['comments']
  readonly #reading: Reading
  readonly #traces = new WeakMap<ScalarNode, ScalarTrace>()
  #lines: readonly number[] | null

  /** @param lines where the lines of the text start, when that is known already */
  constructor(text: string, reading: Reading, lines: readonly number[] | null = null) {
    this.text = text
    this.root = reading.root
    this.problems = reading.problems
    this.comments = reading.comments
    this.#reading = reading
    this.#lines = lines
  }

  /** What the reader made of a document; `null` for a document that was made otherwise. */
  static readingOf(document: SourceDocument): Reading | null {
    return document instanceof ReadDocument ? document.#reading : null
  }

  /** Where the lines of a document start, if it was asked before. */
  static linesOf(document: SourceDocument): readonly number[] | null {
    return document instanceof ReadDocument ? document.#lines : null
  }

  positionAt(offset: number): Position {
    this.#lines ??= lineStarts(this.text)
    return positionAt(this.text, this.#lines, offset)
  }

  offsetAt(position: Position): number {
    this.#lines ??= lineStarts(this.text)
    return offsetAt(this.text, this.#lines, position)
  }

  rangeIn(node: ScalarNode, start: number, end: number): Range {
    if (this.#reading.isUnmended === true && isWrittenAsRead(node)) return rangeInWritten(node, start, end)
    let trace = this.#traces.get(node)
    if (trace === undefined) {
      trace = this.#reading.traceOf(node)
      this.#traces.set(node, trace)
    }
    return rangeInTrace(trace, node.range, start, end)
  }
}
