import { Paragraph, TextRun } from 'docx'
import type { Line, Run } from '../official/document.ts'
import { BULLETS, DEEPEST } from './bullets.ts'
import type { Remarks } from './remarks.ts'
import { xmlText } from './xml-text.ts'

const STYLE_OF: Readonly<Record<Line['kind'], string>> = {
  name: 'CellName',
  text: 'CellText',
  label: 'CellLabel',
  item: 'CellText',
  note: 'CellNote',
  absent: 'CellAbsent',
}

export const paragraphOf = (line: Line, remarks: Remarks): Paragraph =>
  new Paragraph({
    style: STYLE_OF[line.kind],
    children: line.runs.flatMap((run) => remarks.around(run, textRun)),
    ...(line.kind === 'item' ? { numbering: { reference: BULLETS, level: Math.min(line.depth, DEEPEST) } } : {}),
  })

export const textRun = ({ text, strong }: Run): TextRun =>
  new TextRun(strong ? { text: xmlText(text), bold: true } : xmlText(text))
