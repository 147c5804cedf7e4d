import type { Passage, Prose } from './prose.ts'

/** A bracket or a quotation mark at a place of a text. */
export interface Mark {
  readonly prose: Prose
  readonly index: number
  readonly sign: string
}

export interface Balance {
  /** Opened and never closed. */
  readonly open: readonly Mark[]
  /** Closed and never opened. */
  readonly stray: readonly Mark[]
}

const CLOSES: Readonly<Record<string, string>> = { ')': '(', ']': '[', '»': '«', '”': '“' }

/** `a)`, `1)`, `2.1)`: a mark of list, not the end of a parenthesis. */
const LIST_MARK = /(?:^|[\s;,.:(«])(?:\p{L}|[ivx]{1,4}|\d{1,2}(?:\.\d{1,2})*)\s?$/iu

/** Which brackets and quotation marks of a passage are left alone, each kind by itself. */
export function balanceOf(passage: Passage): Balance {
  const open: Mark[] = []
  const stray: Mark[] = []
  let lists = false
  for (const prose of passage) {
    for (const match of prose.masked.matchAll(/[()[\]«»“”]/gu)) {
      const mark: Mark = { prose, index: match.index, sign: match[0] }
      const opening = CLOSES[mark.sign]
      if (opening === undefined) {
        open.push(mark)
        continue
      }
      const at = open.findLastIndex((candidate) => candidate.sign === opening)
      if (at >= 0) open.splice(at, 1)
      else if (mark.sign === ')' && LIST_MARK.test(prose.masked.slice(Math.max(0, mark.index - 12), mark.index)))
        lists = true
      else stray.push(mark)
    }
  }
  return { open, stray: lists ? stray.filter((mark) => mark.sign !== ')') : stray }
}
