export type { Position, SourceDocument, SyntaxProblem } from './document.ts'
export { readSource } from './read.ts'
export type { Comment, Entry, MappingNode, Range, ScalarNode, ScalarStyle, SequenceNode, SourceNode } from './tree.ts'
