/**
 * The tree of a YAML text: what is written, and where. Every range of every finding comes from here.
 * Offsets are UTF-16 code units from the start of the text as it was given (a BOM counts for one).
 */

/** Half-open interval of UTF-16 offsets: `start` inclusive, `end` exclusive. */
export interface Range {
  readonly start: number
  readonly end: number
}

export type ScalarStyle = 'plain' | 'single' | 'double' | 'literal' | 'folded'

export interface ScalarNode {
  readonly kind: 'scalar'
  /** From the first to the last character of the scalar; quotes and block header (`>-`) included, tag and anchor excluded. */
  readonly range: Range
  readonly style: ScalarStyle
  /** The text after folding and unescaping. For a plain `1.10` it is `1.10`: the words as written. */
  readonly text: string
  /** The value under the YAML 1.2 core schema: `1.10` is the number 1.1 here. Quoted and block scalars are strings. */
  readonly value: string | number | boolean | null
}

export interface Entry {
  readonly key: ScalarNode
  readonly value: SourceNode
  /** From the start of the key to the end of the value. */
  readonly range: Range
}

export interface MappingNode {
  readonly kind: 'mapping'
  readonly range: Range
  /** In the order of the text. Of duplicate keys only the first is here; the others are problems of the document. */
  readonly entries: readonly Entry[]
}

export interface SequenceNode {
  readonly kind: 'sequence'
  readonly range: Range
  readonly items: readonly SourceNode[]
}

/** Aliases are resolved to the node they name (shared, bounded); merge keys are expanded. */
export type SourceNode = ScalarNode | MappingNode | SequenceNode

export interface Comment {
  readonly range: Range
  /** The text after `#`, as written. */
  readonly text: string
}
