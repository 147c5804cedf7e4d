import { maskCode } from './mask.ts'
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

/** The first bracket or quotation mark of each kind that is left alone in a passage. */
export function balanceOf(passage: Passage): Balance {
  const open = new Map<string, Mark[]>()
  const stray = new Map<string, Mark>()
  let lists = false
  for (const { mark, text } of marksOf(passage)) {
    const opening = CLOSES[mark.sign]
    if (opening === undefined) {
      const marks = open.get(mark.sign)
      if (marks === undefined) open.set(mark.sign, [mark])
      else marks.push(mark)
    } else if (open.get(opening)?.pop() === undefined) {
      if (mark.sign === ')' && LIST_MARK.test(text.slice(Math.max(0, mark.index - 12), mark.index))) lists = true
      else if (!stray.has(mark.sign)) stray.set(mark.sign, mark)
    }
  }
  return {
    open: [...open.values()].flatMap(([first]) => first ?? []),
    stray: [...stray.values()].filter(({ sign }) => !lists || sign !== ')'),
  }
}

function* marksOf(passage: Passage): Iterable<{ readonly mark: Mark; readonly text: string }> {
  for (const prose of passage) {
    if (!/[()[\]«»“”]/.test(prose.text.value)) continue
    const text = maskCode(prose.text.value)
    for (const { index, 0: sign } of text.matchAll(/[()[\]«»“”]/g)) yield { mark: { prose, index, sign }, text }
  }
}
