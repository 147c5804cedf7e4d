import { readSource } from '../../../source/read.ts'
import type { Range } from '../../../source/tree.ts'
import { type Analysis, analyse } from '../../analysis.ts'

/**
 * A text with what is expected of it written inside: `▮` the cursor, `⟪words⟫` a range, `⟪old→new⟫` words that are to become others.
 */
export interface Marked {
  readonly analysis: Analysis
  readonly text: string
  /** The text with the new words. */
  readonly after: string
  /** -1 when there is none. */
  readonly cursor: number
  /** In order. */
  readonly ranges: readonly Range[]
}

const MARKS = /▮|⟪(?:(?<before>[^⟪⟫→]*)→(?<after>[^⟪⟫→]*)⟫)?|⟫/g

export function marked(fixture: string): Marked {
  const ranges: Range[] = []
  const open: number[] = []
  let text = ''
  let after = ''
  let cursor = -1
  let at = 0
  const copy = (end: number): void => {
    text += fixture.slice(at, end)
    after += fixture.slice(at, end)
  }
  for (const match of fixture.matchAll(MARKS)) {
    copy(match.index)
    at = match.index + match[0].length
    const words = match.groups?.before
    if (match[0] === '▮') cursor = text.length
    else if (words !== undefined) {
      const written = words.replace('▮', '')
      if (written !== words) cursor = text.length + words.indexOf('▮')
      ranges.push({ start: text.length, end: text.length + written.length })
      text += written
      after += match.groups?.after ?? ''
    } else if (match[0] === '⟫') ranges.push({ start: open.pop() ?? 0, end: text.length })
    else open.push(text.length)
  }
  copy(fixture.length)
  return { analysis: analyse(readSource(text)), text, after, cursor, ranges: ranges.sort((a, b) => a.start - b.start) }
}

/** The text with ranges marked as in a fixture: what a failing test shows is what one would write. */
export function withRanges(text: string, ranges: readonly Range[]): string {
  return [...ranges]
    .sort((a, b) => b.start - a.start)
    .reduce(
      (result, { start, end }) => `${result.slice(0, start)}⟪${result.slice(start, end)}⟫${result.slice(end)}`,
      text,
    )
}
