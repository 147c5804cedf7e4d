import { analyseStatement, findVagueQualities, findVagueQuantities } from '../../french/index.ts'
import { remember } from '../../french/memo.ts'
import type { Competency, Criterion, Text } from '../../model/referential.ts'
import type { SourceDocument } from '../../source/document.ts'
import type { Range } from '../../source/tree.ts'
import type { Analysis } from '../analysis.ts'
import { mentionsOf } from '../navigation/mentions.ts'
import { type Painted, paint } from './paint.ts'

export const TOKEN_TYPES = ['code', 'reference', 'verb', 'means', 'finality', 'vague'] as const
export type TokenType = (typeof TOKEN_TYPES)[number]

/** A meaningful stretch of the text. On one line; tokens never overlap. */
export interface SemanticToken {
  readonly range: Range
  readonly type: TokenType
}

/**
 * Declared codes, references, and in statements the head verb, means, finality and vague words. In the order of the text, on one line
 * each. Where two could stand, the more precise wins: a vague word in a means interrupts it.
 * @param range the part of the text wanted; the whole text when absent
 */
export function tokensIn(analysis: Analysis, range?: Range): readonly SemanticToken[] {
  const { source, referential } = analysis
  const isWanted = (part: Range): boolean => range === undefined || (part.start < range.end && range.start < part.end)
  const tokens = codesOf(analysis).filter((token) => isWanted(token.range))
  for (const block of referential.blocks) {
    for (const competency of block.competencies) tokens.push(...ofCompetency(source, competency, isWanted))
    for (const criterion of block.criteria) tokens.push(...ofCriterion(source, criterion, isWanted))
  }
  return apart(tokens.filter((token) => isWanted(token.range)).flatMap((token) => onLines(source.text, token)))
}

type IsWanted = (range: Range) => boolean

/** All of them, so that a part of the text has the same as the whole: of `C1 à C5` the two ends. */
const codesOf = (analysis: Analysis): readonly SemanticToken[] =>
  apart(
    mentionsOf(analysis).all.map(({ range, kind }) => ({ range, type: kind === 'declaration' ? 'code' : 'reference' })),
  )

/** The statement with its bullets and what follows them is one sentence; each part is placed where it is written. */
function ofCompetency(source: SourceDocument, competency: Competency, isWanted: IsWanted): readonly SemanticToken[] {
  const { statement, details, continuation } = competency
  if (statement === null) return []
  const parts = [statement, ...details, ...(continuation === null ? [] : [continuation])]
  if (!parts.some(({ node }) => isWanted(node.range))) return []
  const text = parts.map(({ value }) => value).join(' ')
  const { head, means, finalities } = analyseStatement(text)
  const painted = paint([
    typed(quantitiesIn(text), 'vague'),
    typed(head === null ? [] : [head], 'verb'),
    typed(finalities, 'finality'),
    typed(means, 'means'),
  ])
  return inParts(source, parts, painted)
}

const quantitiesIn = remember(1_000, findVagueQuantities)

/** A criterion that says by its indicators how it is seen has no vague word. */
function ofCriterion(source: SourceDocument, criterion: Criterion, isWanted: IsWanted): readonly SemanticToken[] {
  const { statement, indicators } = criterion
  if (statement === null || indicators.length > 0 || !isWanted(statement.node.range)) return []
  const vague = findVagueQualities(statement.value).filter(({ hasReference }) => !hasReference)
  return inParts(source, [statement], paint([typed(vague, 'vague')]))
}

const typed = (spans: readonly Range[], type: TokenType): readonly Painted[] =>
  spans.map(({ start, end }) => ({ start, end, type }))

/** @param painted offsets in the texts joined by single spaces, in order */
function inParts(
  source: SourceDocument,
  parts: readonly Text[],
  painted: readonly Painted[],
): readonly SemanticToken[] {
  const tokens: SemanticToken[] = []
  let from = 0
  let passed = 0
  for (const { value, node } of parts) {
    const end = from + value.length
    while ((painted[passed]?.end ?? Number.POSITIVE_INFINITY) <= from) passed++
    for (let at = passed; (painted[at]?.start ?? end) < end; at++) {
      const stretch = painted[at]
      if (stretch === undefined) break
      const range = source.rangeIn(node, Math.max(0, stretch.start - from), Math.min(value.length, stretch.end - from))
      tokens.push({ range, type: stretch.type })
    }
    from = end + 1
  }
  return tokens
}

/** A token of each line of a text, its indentation left out. */
function onLines(text: string, { range, type }: SemanticToken): readonly SemanticToken[] {
  const tokens: SemanticToken[] = []
  for (const { 0: line, index } of text.slice(range.start, range.end).matchAll(/[^\r\n]+/g)) {
    const start = range.start + index + (line.length - line.trimStart().length)
    const end = range.start + index + line.trimEnd().length
    if (start < end) tokens.push({ range: { start, end }, type })
  }
  return tokens
}

/** In the order of the text; of two at one place (an alias repeats it, `C1` in `C1 à C5`) the smaller first, and what is left free after it. */
function apart(tokens: readonly SemanticToken[]): readonly SemanticToken[] {
  const sorted = tokens.toSorted((a, b) => a.range.start - b.range.start || a.range.end - b.range.end)
  const kept: SemanticToken[] = []
  let free = 0
  for (const token of sorted) {
    if (token.range.start < free) continue
    kept.push(token)
    free = token.range.end
  }
  return kept
}
