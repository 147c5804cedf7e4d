import { checkCharacters } from './characters.ts'
import type { Position, SourceDocument, SyntaxProblem } from './document.ts'
import { LARGEST_TEXT, MOST_PROBLEMS } from './limits.ts'
import { lineStarts, offsetAt, positionAt } from './lines.ts'
import { readMending } from './mending.ts'
import * as say from './messages.ts'
import { rangeInTrace } from './range-in.ts'
import type { Reading } from './reading.ts'
import type { ScalarTrace } from './scalar-text.ts'
import type { Range, ScalarNode } from './tree.ts'

const NOTHING: Reading = { root: null, comments: [], problems: [], traceOf: () => ({ starts: [], ends: [] }) }

/** A text and what a reader made of it. Lines and traces are made when they are first asked for. */
class ReadDocument implements SourceDocument {
  readonly text: string
  readonly root: SourceDocument['root']
  readonly problems: readonly SyntaxProblem[]
  readonly comments: SourceDocument['comments']
  readonly #reading: Reading
  readonly #traces = new WeakMap<ScalarNode, ScalarTrace>()
  #lines: readonly number[] | null = null

  constructor(text: string, reading: Reading) {
    this.text = text
    this.root = reading.root
    this.problems = reading.problems
    this.comments = reading.comments
    this.#reading = reading
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
    let trace = this.#traces.get(node)
    if (trace === undefined) {
      trace = this.#reading.traceOf(node)
      this.#traces.set(node, trace)
    }
    return rangeInTrace(trace, node.range, start, end)
  }
}

/**
 * Reads a YAML text: its tree, its comments and what is wrong with it. Never throws, whatever the text; offsets of the result are
 * UTF-16 code units of `text` as it was given, a byte order mark included.
 */
export function readSource(text: string): SourceDocument {
  if (text.length > LARGEST_TEXT) return nothing(text, say.tooLarge(text.length, LARGEST_TEXT))
  const { readable, problems, isText } = checkCharacters(text)
  if (!isText) return new ReadDocument(text, { ...NOTHING, problems })
  const reading = readMending(text, readable)
  return new ReadDocument(text, { ...reading, problems: inOrder([...problems, ...reading.problems]) })
}

function nothing(text: string, problem: SyntaxProblem): SourceDocument {
  return new ReadDocument(text, { ...NOTHING, problems: [problem] })
}

/** Problems in the order of the text, no more than a person can use. */
function inOrder(problems: readonly SyntaxProblem[]): readonly SyntaxProblem[] {
  return problems.toSorted((a, b) => a.range.start - b.range.start || a.range.end - b.range.end).slice(0, MOST_PROBLEMS)
}
