import type { Passage } from '../word-changes.ts'

/** How much of a comparison is shown. */
export interface Detail {
  /** Lines of each list. */
  readonly items: number
  /** Characters of each text. */
  readonly text: number
  /** Files with a part of their own, and files with a line in the overview. */
  readonly files: number
  readonly rows: number
}

const ALL = Number.POSITIVE_INFINITY

export const WHOLE: Detail = { items: ALL, text: ALL, files: ALL, rows: ALL }

/** Less and less, until it fits. Every list is shortened before one file is left out. */
const STEPS: readonly Detail[] = [
  WHOLE,
  { items: ALL, text: 400, files: ALL, rows: ALL },
  { items: 40, text: 300, files: ALL, rows: ALL },
  { items: 15, text: 240, files: ALL, rows: ALL },
  { items: 6, text: 160, files: ALL, rows: ALL },
  { items: 2, text: 120, files: 40, rows: ALL },
  { items: 0, text: 80, files: 30, rows: 200 },
  { items: 0, text: 80, files: 0, rows: 100 },
  { items: 0, text: 80, files: 0, rows: 10 },
  { items: 0, text: 80, files: 0, rows: 0 },
]

/** The most detailed text of at most `limit` UTF-16 code units. The shortest, cut, when even that is too long. */
export function cutTo(limit: number, write: (detail: Detail) => string): string {
  let text = ''
  for (const detail of STEPS) {
    text = write(detail)
    if (text.length <= limit) return text
  }
  return beginning(text, limit)
}

export const shortenedText = (text: string, { text: most }: Detail): string =>
  text.length <= most ? text : `${beginning(text, most).trimEnd()}…`

/** What stayed is shortened in its middle first: what changed is what one looks for. */
export function shortenedPassages(passages: readonly Passage[], detail: Detail): readonly Passage[] {
  const length = passages.reduce((sum, { text }) => sum + text.length, 0)
  if (length <= detail.text) return passages
  const room = Math.max(CONTEXT, Math.floor(detail.text / passages.length))
  return passages.map(({ kind, text }) => ({ kind, text: text.length <= room ? text : shortenedInside(text, room) }))
}

const CONTEXT = 24

function shortenedInside(text: string, room: number): string {
  const half = Math.floor(room / 2)
  return `${text.slice(0, half).trimEnd()} […] ${text.slice(text.length - half).trimStart()}`
}

/** Never half of a character of two code units. */
const beginning = (text: string, length: number): string => text.slice(0, length).replace(/[\ud800-\udbff]$/, '')
