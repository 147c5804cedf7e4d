import type { Line } from '../official/document.ts'
import type { Face } from './pdf-file.ts'

export const INK = '#1f2933'
export const SOFT = '#52606d'
export const ACCENT = '#1f4e79'
export const LACK = '#9c2a10'
export const HEAD_FILL = '#dce6f1'
export const GROUP_FILL = '#eef3f8'
export const RULE = '#a7b4c2'

/** How a paragraph is set; lengths in points. */
export interface TextStyle {
  readonly size: number
  readonly leading: number
  readonly face: Face
  /** Of what is strong in it. */
  readonly strong: Face
  readonly color: string
  readonly before: number
  readonly after: number
  /** It stays with what follows. */
  readonly keeps: boolean
}

const style = (size: number, given: Partial<TextStyle> = {}): TextStyle => ({
  size,
  leading: Math.round(size * 1.28 * 4) / 4,
  face: 'regular',
  strong: 'bold',
  color: INK,
  before: 0,
  after: 0,
  keeps: false,
  ...given,
})

/** A paragraph that is wholly strong. */
const heading = (size: number, given: Partial<TextStyle> = {}): TextStyle =>
  style(size, { face: 'bold', keeps: true, ...given })

export const STYLES = {
  kind: style(12.5, { color: SOFT }),
  title: heading(30, { color: ACCENT, leading: 35, before: 4 }),
  heading: heading(17, { color: ACCENT, leading: 21, after: 6 }),
  chapter: heading(13, { color: ACCENT, before: 8, after: 2 }),
  text: style(10, { after: 4 }),
  fact: style(10.5, { after: 3.5 }),
  law: style(9, { color: SOFT, after: 2.5 }),
  footer: style(8, { color: SOFT }),
  group: heading(9.5, { color: ACCENT }),
  column: heading(9.5),
} as const

/** Paragraphs of cells, by their kind. */
export const CELL_STYLES: Readonly<Record<Line['kind'], TextStyle>> = {
  name: heading(8.75, { after: 2 }),
  text: style(8.75, { after: 2 }),
  label: style(8.75, { color: SOFT, strong: 'bold', before: 1.5, after: 1, keeps: true }),
  item: style(8.75, { after: 1.5 }),
  note: style(8.75, { face: 'italic', color: SOFT, after: 2 }),
  absent: style(8.75, { face: 'italic', color: LACK, after: 2 }),
}

/** The same kinds where they stand across the page. */
export const PROSE_STYLES: Readonly<Record<Line['kind'], TextStyle>> = {
  name: heading(10, { after: 3 }),
  text: STYLES.text,
  label: style(10, { color: SOFT, after: 2, keeps: true }),
  item: style(10, { after: 2.5 }),
  note: style(10, { face: 'italic', color: SOFT, after: 3 }),
  absent: style(10, { face: 'italic', color: LACK, after: 3 }),
}

/** By depth. */
export const BULLETS = ['•', '–', '◦'] as const
export const INDENT = 10
