import type { SyntaxProblem } from './document.ts'
import type { BlockIndents } from './range-in.ts'
import type { Comment, SourceNode } from './tree.ts'

/** What a reader makes of a text. Ranges are offsets of the text it was given. */
export interface Reading {
  readonly root: SourceNode | null
  readonly comments: readonly Comment[]
  readonly problems: readonly SyntaxProblem[]
  readonly indents: BlockIndents
}
