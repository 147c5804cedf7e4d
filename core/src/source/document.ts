import type { Localised } from '../language.ts'
import type { Fix } from '../rules/rule.ts'
import type { Comment, Range, ScalarNode, SourceNode } from './tree.ts'

export interface SyntaxProblem {
  /** Stable kebab-case French slug of the problem (`cle-en-double`, `indentation`, …). */
  readonly code: string
  readonly message: Localised
  readonly range: Range
  readonly severity: 'error' | 'warning'
  readonly related?: readonly { readonly at: Range; readonly message: Localised }[]
  readonly fixes?: readonly Fix[]
}

export interface Position {
  /** From 0. */
  readonly line: number
  /** From 0, in UTF-16 code units. */
  readonly character: number
}

/** A text that was read. Reading never throws: whatever the bytes, there is a document. */
export interface SourceDocument {
  readonly text: string
  /** `null` for an empty text. */
  readonly root: SourceNode | null
  readonly problems: readonly SyntaxProblem[]
  readonly comments: readonly Comment[]
  positionAt(offset: number): Position
  offsetAt(position: Position): number
  /**
   * The place in the text of a part of a scalar's `text` (decoded offsets, half-open), through folding, quotes and escapes.
   * A range of the text of the file, never outside the scalar's own range.
   */
  rangeIn(node: ScalarNode, start: number, end: number): Range
}
