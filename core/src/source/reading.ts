import type { SyntaxProblem } from './document.ts'
import type { Comment, SourceNode } from './tree.ts'

/** What a reader makes of a text. Ranges are offsets of the text it was given. */
export interface Reading {
  readonly root: SourceNode | null
  readonly comments: readonly Comment[]
  readonly problems: readonly SyntaxProblem[]
}

/** Reads one text. `null` when it is not well-formed and this reader does not read such a text. */
export type Reader = (text: string) => Reading | null
