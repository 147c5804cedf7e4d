import { Paragraph, TextRun } from 'docx'
import type { Line, Run } from '../official/document.ts'

/** The bullets of a document, declared once. */
export const BULLETS = 'puces'

const STYLE_OF: Readonly<Record<Line['kind'], string>> = {
  name: 'CellName',
  text: 'CellText',
  label: 'CellLabel',
  item: 'CellText',
  note: 'CellNote',
  absent: 'CellAbsent',
}

export const paragraphOf = (line: Line): Paragraph =>
  new Paragraph({
    style: STYLE_OF[line.kind],
    children: line.runs.map(runOf),
    ...(line.kind === 'item' ? { numbering: { reference: BULLETS, level: Math.min(line.depth, DEEPEST) } } : {}),
  })

/** Levels of bullets that are declared. */
export const DEEPEST = 7

const runOf = ({ text, strong }: Run): TextRun =>
  new TextRun(strong ? { text: xmlText(text), bold: true } : xmlText(text))

/** What no XML file may hold is left out: control characters, halves of a pair. */
export const xmlText = (text: string): string => text.toWellFormed().replace(FORBIDDEN, '')

const FORBIDDEN = /(?![\t\n\r])[\p{Cc}\ufffe\uffff]/gu
