import type { Range } from '@equerre/core'
import { type TokenType, tokensIn } from '@equerre/core/editing'
import {
  type SemanticTokens,
  type SemanticTokensDelta,
  SemanticTokensDeltaRequest,
  type SemanticTokensEdit,
  SemanticTokensRangeRequest,
  SemanticTokensRequest,
} from 'vscode-languageserver/node'
import type { OpenReferential } from '../documents/open-referential.ts'
import type { Feature } from '../feature.ts'

/**
 * Types that every editor gives a colour to, and a modifier of our own with each, so that a theme can tell means from finality.
 */
const SHOWN: Readonly<Record<TokenType, { readonly type: string; readonly declares: boolean }>> = {
  code: { type: 'class', declares: true },
  reference: { type: 'variable', declares: false },
  verb: { type: 'keyword', declares: false },
  means: { type: 'property', declares: false },
  finality: { type: 'string', declares: false },
  vague: { type: 'operator', declares: false },
}

const TYPES = [...new Set(Object.values(SHOWN).map(({ type }) => type))]
const MODIFIERS = ['declaration', ...Object.keys(SHOWN)]

export const semanticTokens: Feature = {
  capability: () => ({
    semanticTokensProvider: {
      legend: { tokenTypes: TYPES, tokenModifiers: MODIFIERS },
      range: true,
      full: { delta: true },
    },
  }),
  register: (requests, session) => {
    const given = new Map<string, SemanticTokens>()
    session.announcer.listen({ closed: ({ uri }) => void given.delete(uri) })

    const whole = (document: OpenReferential): SemanticTokens => {
      const tokens = { resultId: nameOf(document), data: dataOf(document) }
      given.set(document.uri, tokens)
      return tokens
    }
    requests.onReferential(SemanticTokensRequest.type, whole)
    requests.inRange(SemanticTokensRangeRequest.type, (document, range) => ({
      data: dataOf(document, range),
    }))
    requests.onReferential(
      SemanticTokensDeltaRequest.type,
      (document, { previousResultId }): SemanticTokens | SemanticTokensDelta => {
        const before = given.get(document.uri)
        const after = whole(document)
        if (before === undefined || before.resultId !== previousResultId) return after
        return { resultId: nameOf(document), edits: editsBetween(before.data, after.data) }
      },
    )
  },
}

/** The one stretch of numbers that another replaces: places are relative, so that an edit touches few of them. */
function editsBetween(before: readonly number[], after: readonly number[]): SemanticTokensEdit[] {
  const shorter = Math.min(before.length, after.length)
  let start = 0
  while (start < shorter && before[start] === after[start]) start++
  let end = 0
  while (end < shorter - start && before.at(-1 - end) === after.at(-1 - end)) end++
  const deleteCount = before.length - start - end
  const data = after.slice(start, after.length - end)
  return deleteCount === 0 && data.length === 0 ? [] : [{ start, deleteCount, data }]
}

const nameOf = ({ opening, version }: OpenReferential): string => `${opening}.${version}`

/** Five numbers a token: lines and characters since the one before, length, type, modifiers as bits. */
function dataOf({ analysis, places }: OpenReferential, range?: Range): number[] {
  const data: number[] = []
  let line = 0
  let character = 0
  for (const token of tokensIn(analysis, range)) {
    const { start, end } = places.range(token.range)
    const { type, declares } = SHOWN[token.type]
    const modifiers = bit(token.type) | (declares ? bit('declaration') : 0)
    const since = start.line === line ? start.character - character : start.character
    data.push(start.line - line, since, end.character - start.character, TYPES.indexOf(type), modifiers)
    line = start.line
    character = start.character
  }
  return data
}

const bit = (modifier: string): number => 1 << MODIFIERS.indexOf(modifier)
