import { checkCharacters } from './characters.ts'
import type { SourceDocument, SyntaxProblem } from './document.ts'
import { LARGEST_TEXT, MOST_PROBLEMS } from './limits.ts'
import { readMending } from './mending.ts'
import * as say from './messages.ts'
import type { Parser } from './parser.ts'
import { ReadDocument } from './read-document.ts'
import type { Reading } from './reading.ts'

const NOTHING: Reading = { root: null, comments: [], problems: [], traceOf: () => ({ starts: [], ends: [] }) }

/**
 * Reads a YAML text: its tree, its comments and what is wrong with it. Never throws, whatever the text; offsets of the result are
 * UTF-16 code units of `text` as it was given, a byte order mark included.
 */
export function readSource(text: string): SourceDocument {
  return readSourceWith(text)
}

/** The same, by a parser that may know something of the text already. */
export function readSourceWith(text: string, parser?: Parser): SourceDocument {
  if (text.length > LARGEST_TEXT) return nothing(text, say.tooLarge(text.length, LARGEST_TEXT))
  const { readable, problems, isText } = checkCharacters(text)
  if (!isText) return new ReadDocument(text, { ...NOTHING, problems })
  const reading = readMending(text, readable, parser)
  return new ReadDocument(text, { ...reading, problems: inOrder([...problems, ...reading.problems]) })
}

function nothing(text: string, problem: SyntaxProblem): SourceDocument {
  return new ReadDocument(text, { ...NOTHING, problems: [problem] })
}

/** Problems in the order of the text, no more than a person can use. */
export function inOrder(problems: readonly SyntaxProblem[]): readonly SyntaxProblem[] {
  return problems.toSorted((a, b) => a.range.start - b.range.start || a.range.end - b.range.end).slice(0, MOST_PROBLEMS)
}
