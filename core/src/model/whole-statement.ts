import type { SourceDocument } from '../source/document.ts'
import type { Range } from '../source/tree.ts'
import type { Competency, Text } from './referential.ts'

/** A competency's statement with its bullets and what follows them, as one string that keeps the way back to the file. */
export interface WholeStatement {
  /** The parts joined by single spaces; empty when nothing is written. */
  readonly text: string
  /** The place in the file of a part of `text`; a range that crosses two parts covers both and what stands between. */
  rangeOf(start: number, end: number): Range
}

/** @returns `null` when the competency has no statement */
export function wholeStatement(source: SourceDocument, competency: Competency): WholeStatement | null {
  const { statement, details, continuation } = competency
  if (statement === null) return null
  const parts: { readonly text: Text; readonly start: number }[] = []
  let whole = ''
  for (const text of [statement, ...details, ...(continuation === null ? [] : [continuation])]) {
    if (whole !== '') whole += ' '
    parts.push({ text, start: whole.length })
    whole += text.value
  }
  const placeOf = (offset: number, side: 'start' | 'end'): number => {
    const part = parts.findLast(({ start }) => start <= Math.max(0, side === 'end' ? offset - 1 : offset)) ?? parts[0]
    if (part === undefined) return statement.node.range.start
    const at = Math.min(Math.max(0, offset - part.start), part.text.value.length)
    return side === 'start'
      ? source.rangeIn(part.text.node, at, at + 1).start
      : source.rangeIn(part.text.node, Math.max(0, at - 1), at).end
  }
  return { text: whole, rangeOf: (start, end) => ({ start: placeOf(start, 'start'), end: placeOf(end, 'end') }) }
}
