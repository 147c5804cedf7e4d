import { collapse } from '../lines.ts'
import type { SheetCell } from './sheet.ts'

/** A line of a cell that Équerre wrote: its sign apart, what of it is in bold. */
export interface StrongLine {
  readonly text: string
  /** From 1 for an item, 0 for what is none. */
  readonly depth: number
  /** Wholly in bold or italics. */
  readonly strong: boolean
  /** The words in bold that it begins with, where others follow them. */
  readonly lead: string | null
}

const SIGN = /^( *)(?:[•–◦]\s+)/u
/** Spaces before an item for each level below the first. */
const INDENT = 3

/** The lines of a cell as Équerre writes them: an item has a sign, and is deeper the further it stands from the edge. */
export function strongLines({ text, strong }: SheetCell): readonly StrongLine[] {
  let at = 0
  return text.split('\n').flatMap((line) => {
    const start = at
    at += line.length + 1
    const sign = SIGN.exec(line)
    const from = start + (sign?.[0].length ?? line.length - line.trimStart().length)
    const end = start + line.trimEnd().length
    if (from >= end) return []
    const upTo = strongUpTo(from, strong)
    const lead = upTo > from && upTo < end ? collapse(text.slice(from, upTo)) : ''
    return [
      {
        text: collapse(text.slice(from, end)),
        depth: sign === null ? 0 : 1 + Math.round((sign[1] ?? '').length / INDENT),
        strong: upTo >= end,
        lead: lead === '' ? null : lead,
      },
    ]
  })
}

/** Where the bold that begins at a place ends; that place where none does. */
function strongUpTo(from: number, strong: SheetCell['strong']): number {
  let end = from
  for (let next = strong.find(([start, to]) => start <= end && to > end); next !== undefined; ) {
    end = next[1]
    next = strong.find(([start, to]) => start <= end && to > end)
  }
  return end
}
