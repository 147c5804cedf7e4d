import type { Glyph } from './drawing.ts'

/** A line of text of one cell, one column or one page. */
export interface TextLine {
  readonly text: string
  readonly left: number
  readonly right: number
  /** Its base line. */
  readonly y: number
  readonly size: number
  /** Every letter of it, but for list marks. */
  readonly bold: boolean
  readonly italic: boolean
  /** The words in bold or italics that it begins with, after a list mark: all of it when there are no others. */
  readonly lead: string
  /** How its first and its last letters are written. */
  readonly startStyle: Style
  readonly endStyle: Style
  readonly artifact: boolean
  /** The tagged paragraph of its first letter. */
  readonly block: number | null
  /** How much room its first word takes, with what typography keeps beside it. */
  readonly firstWord: number
  /** Where its text begins after a list mark; `left` without one. */
  readonly textLeft: number
  readonly page: number
  /** Which line of the page it is, from 1. */
  readonly line: number
}

export type Style = 'plain' | 'bold' | 'italic' | 'both'

function styleOf(glyph: Glyph | undefined): Style {
  if (glyph === undefined || (!glyph.bold && !glyph.italic)) return 'plain'
  return glyph.bold && glyph.italic ? 'both' : glyph.bold ? 'bold' : 'italic'
}

/** A gap wider than this share of the size parts two words, where the document writes its spaces or not. */
const WORD_GAP = { written: 0.25, unwritten: 0.13 }

export interface LineOptions {
  readonly page: number
  /** Whether the page writes its spaces. */
  readonly spaced: boolean
  /** Which line of the page a base line is. */
  readonly lineAt: (y: number) => number
}

/** Letters of one column of text as lines, from the top; their order in the file means nothing. */
export function linesOf(glyphs: readonly Glyph[], options: LineOptions): TextLine[] {
  return rowsOfGlyphs(glyphs).flatMap((row) => lineOf(row, options) ?? [])
}

/** Letters on one base line, or raised and lowered around it, from left to right. */
export function rowsOfGlyphs(glyphs: readonly Glyph[]): Glyph[][] {
  const rows: { y: number; size: number; glyphs: Glyph[] }[] = []
  for (const glyph of glyphs.toSorted((a, b) => a.y - b.y)) {
    const row = rows.at(-1)
    if (row !== undefined && glyph.y - row.y <= SAME_LINE * Math.max(row.size, glyph.size)) {
      row.glyphs.push(glyph)
      // The base line is that of the largest letters: an exponent stands above it.
      if (glyph.size > row.size * 1.2) {
        row.y = glyph.y
        row.size = glyph.size
      }
    } else rows.push({ y: glyph.y, size: glyph.size, glyphs: [glyph] })
  }
  return rows.map((row) => withoutDoubles(row.glyphs.toSorted((a, b) => a.left - b.left)))
}

const SAME_LINE = 0.45

/** Bold is sometimes made by writing the same letter twice. */
function withoutDoubles(row: readonly Glyph[]): Glyph[] {
  return row.filter((glyph, index) => {
    if (glyph.text.trim() === '') return true
    for (let at = index - 1; at >= Math.max(0, index - 3); at -= 1) {
      const other = row[at]
      if (other === undefined || other.text !== glyph.text) continue
      if (glyph.left - other.left < 0.25 * (glyph.right - glyph.left)) return false
    }
    return true
  })
}

export function lineOf(row: readonly Glyph[], { page, spaced, lineAt }: LineOptions): TextLine | null {
  const ink = row.filter(({ text }) => !BLANK.test(text))
  const [first, last] = [ink[0], ink.at(-1)]
  if (first === undefined || last === undefined) return null
  const size = Math.max(...ink.map((glyph) => glyph.size))
  const gap = (spaced ? WORD_GAP.written : WORD_GAP.unwritten) * size
  const textLeft = textLeftOf(ink, gap)
  let text = ''
  let lead: string | null = null
  let end = first.left
  for (const glyph of row) {
    if (glyph.left > last.left) break
    const blank = BLANK.test(glyph.text)
    if (lead === null && !blank && glyph.left >= textLeft && styleOf(glyph) === 'plain') lead = text
    if (text !== '' && !/\s$/.test(text) && !blank && glyph.left - end > gap) text += ' '
    if (blank) text += text === '' ? '' : glyph.text === '\u00a0' || glyph.text === '\u202f' ? glyph.text : ' '
    else text += glyph.text
    end = Math.max(end, glyph.right)
  }
  const words = ink.filter(({ text }) => /[\p{L}\p{N}]/u.test(text))
  const styled = words.length === 0 ? ink : words
  const written = tidy(text)
  if (written === '') return null
  const mark = textLeft > first.left ? first.text.length : 0
  return {
    text: written,
    left: first.left,
    right: last.right,
    y: median(ink),
    size,
    bold: styled.every(({ bold }) => bold),
    italic: styled.every(({ italic }) => italic),
    lead: tidy((lead ?? text).trimStart().slice(mark)),
    startStyle: styleOf(styled[0]),
    endStyle: styleOf(styled.at(-1)),
    artifact: ink.every(({ artifact }) => artifact),
    block: words[0]?.block ?? first.block,
    firstWord: firstWordOf(row, first, gap),
    textLeft,
    page,
    line: lineAt(median(ink)),
  }
}

const BLANK = /^\s*$/u

/** The base line that most letters share. */
function median(ink: readonly Glyph[]): number {
  const ys = ink.map(({ y }) => y).toSorted((a, b) => a - b)
  return ys[Math.floor(ys.length / 2)] ?? 0
}

/** The first word up to a space where a line could be cut; « and ; keep what they touch. */
function firstWordOf(row: readonly Glyph[], first: Glyph, gap: number): number {
  let end = first.right
  let written = ''
  let open = false
  for (const glyph of row.slice(row.indexOf(first))) {
    const blank = glyph.text !== '\u00a0' && glyph.text !== '\u202f' && BLANK.test(glyph.text)
    if (blank || (glyph.left - end > gap && written !== '')) {
      open = true
      if (blank) continue
    }
    if (open && !/[«(]$/u.test(written) && !/^[:;!?»%€]/u.test(glyph.text)) break
    open = false
    written += glyph.text
    end = Math.max(end, glyph.right)
  }
  return end - first.left
}

const MARK = /^[-–—•▪●◦➢➤✓✔■□▫‣∙·o*\uf000-\uf0ff]$/u

function textLeftOf(ink: readonly Glyph[], gap: number): number {
  const [mark, next] = ink
  if (mark === undefined || next === undefined || !MARK.test(mark.text)) return mark?.left ?? 0
  return next.left - mark.right > gap * 0.6 ? next.left : mark.left
}

const LIGATURES: Readonly<Record<string, string>> = {
  '\ufb00': 'ff',
  '\ufb01': 'fi',
  '\ufb02': 'fl',
  '\ufb03': 'ffi',
  '\ufb04': 'ffl',
  '\ufb05': 'st',
  '\ufb06': 'st',
}

/** Letters as they are typed: ligatures undone, accents on their letters. */
function tidy(text: string): string {
  return text
    .replace(/[\ufb00-\ufb06]/g, (one) => LIGATURES[one] ?? one)
    .replace(/[\u2010\u2011]/g, '-')
    .normalize('NFC')
    .trim()
}
