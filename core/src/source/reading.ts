import type { SyntaxProblem } from './document.ts'
import type { GluedCandidate } from './glued-keys.ts'
import type { ScalarTrace } from './scalar-text.ts'
import type { Comment, ScalarNode, SourceNode } from './tree.ts'

/** What a reader makes of a text. Ranges are offsets of the text it was given. */
export interface Reading {
  readonly root: SourceNode | null
  readonly comments: readonly Comment[]
  readonly problems: readonly SyntaxProblem[]
  /** Where each character of the text of a scalar stands. */
  traceOf(node: ScalarNode): ScalarTrace
  /** Read from the text as it is, without repair: the ranges of the nodes say how they are written. */
  readonly isUnmended?: boolean
  /**
   * No part of the text means anything to another: no anchor, tag, merge key, directive, document marker nor written indentation of a block.
   * Lines that hold whole entries or members can then be read without the rest.
   */
  readonly isSelfContained?: boolean
  /** Keys with a non-breaking space where their indentation ends: what is under them may stand elsewhere. */
  readonly misplacedKeys?: readonly ScalarNode[]
  /** Keys that open an item of a list whose dash is missing: they were read as duplicates. */
  readonly keysWithoutDash?: readonly ScalarNode[]
  /** Plain texts that may be keys glued to their values. */
  readonly gluedCandidates?: readonly GluedCandidate[]
  /** Where braces open in which a text may be cut by its own commas. */
  readonly cutCandidates?: readonly number[]
}
