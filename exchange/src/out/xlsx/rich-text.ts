import { type Line, textOfLine } from '../official/document.ts'

/** A text of a cell, and the parts of it that are in bold or italics. */
export interface RichText {
  readonly text: string
  readonly spans: readonly Span[]
}

export interface Span {
  readonly from: number
  readonly to: number
  readonly look: 'bold' | 'italic'
}

export const plainText = (text: string): RichText => ({ text, spans: [] })

const SIGNS = ['•', '–', '◦']
/** Spaces before an item for each level below the first. */
export const INDENT = 3

/** Lines as a cell holds them: a sign before an item, further from the edge the deeper it is; names, labels and codes in bold. */
export function richText(lines: readonly Line[]): RichText {
  let text = ''
  const spans: Span[] = []
  lines.forEach((line, index) => {
    if (index > 0) text += '\n'
    if (line.kind === 'item') text += `${' '.repeat(INDENT * line.depth)}${SIGNS[line.depth] ?? '◦'} `
    const start = text.length
    for (const { text: said, strong } of line.runs) {
      if (strong) spans.push({ from: text.length, to: text.length + said.length, look: 'bold' })
      text += said
    }
    const look = WHOLE[line.kind]
    if (look !== undefined) spans.push({ from: start, to: text.length, look })
  })
  return { text, spans: spans.filter(({ from, to }) => to > from) }
}

/** Kinds of lines that are in one look whatever their runs. */
const WHOLE: Partial<Record<Line['kind'], Span['look']>> = {
  name: 'bold',
  label: 'bold',
  note: 'italic',
  absent: 'italic',
}

/** One line after a sign, or without any. */
export function richLine(line: Line): RichText {
  const { text, spans } = richText([{ ...line, kind: line.kind === 'item' ? 'text' : line.kind }])
  return text === textOfLine(line) ? { text, spans } : plainText(textOfLine(line))
}

/** Several texts one below the other, each as an item. */
export function listed(items: readonly RichText[]): RichText {
  let text = ''
  const spans: Span[] = []
  items.forEach((item, index) => {
    text += `${index > 0 ? '\n' : ''}• `
    const at = text.length
    text += item.text
    spans.push(...item.spans.map((span) => ({ ...span, from: span.from + at, to: span.to + at })))
  })
  return { text, spans }
}
