import { HeadingLevel, Paragraph, TextRun } from 'docx'
import { piecesOf } from '../../../../../core/src/exams/render/blanks.ts'
import { BULLETS } from '../../docx/bullets.ts'
import { xmlText } from '../../docx/xml-text.ts'

/** Texts of an exam as paragraphs of Word: their line breaks kept, what is still to be written marked as with a pen. */

interface Look {
  readonly bold?: boolean
  readonly italics?: boolean
}

export function runsOf(text: string, look: Look = {}): readonly TextRun[] {
  return text.split('\n').flatMap((part, index) =>
    piecesOf(part.trim()).map(
      (piece, at) =>
        new TextRun({
          ...look,
          text: xmlText(piece.text),
          ...(index > 0 && at === 0 ? { break: 1 } : {}),
          ...(piece.isBlank ? { highlight: 'yellow' as const } : {}),
        }),
    ),
  )
}

/** A blank line parts two paragraphs. */
export const paragraphsOf = (text: string, style?: string): readonly Paragraph[] =>
  text
    .split(/\n\s*\n/)
    .filter((part) => part.trim() !== '')
    .map((part) => new Paragraph({ ...(style === undefined ? {} : { style }), children: [...runsOf(part.trim())] }))

export const bullet = (text: string, level = 0, style?: string): Paragraph =>
  new Paragraph({
    ...(style === undefined ? {} : { style }),
    numbering: { reference: BULLETS, level },
    children: [...runsOf(text)],
  })

/** One text is a paragraph, several are a list. */
export const listOf = (texts: readonly string[], style?: string): readonly Paragraph[] =>
  texts.length === 1 ? paragraphsOf(texts[0] ?? '', style) : texts.map((text) => bullet(text, 0, style))

export const chapter = (title: string, pageBreakBefore = false): Paragraph =>
  new Paragraph({ heading: HeadingLevel.HEADING_1, text: xmlText(title), pageBreakBefore })

export const heading = (title: string): Paragraph =>
  new Paragraph({ heading: HeadingLevel.HEADING_2, children: [...runsOf(title)] })

export const soft = (text: string): Paragraph => new Paragraph({ style: 'Law', text: xmlText(text), keepNext: true })
