import { AlignmentType, Footer, PageNumber, Paragraph, TextRun } from 'docx'
import { SOFT } from './styles.ts'
import { xmlText } from './xml-text.ts'

/** At the foot of each page: some words, then its number among them all. */
export function footerOf(...words: readonly string[]): Footer {
  const look = { size: 16, color: SOFT }
  return new Footer({
    children: [
      new Paragraph({
        alignment: AlignmentType.RIGHT,
        children: [
          new TextRun({ ...look, text: words.map((said) => `${xmlText(said)} · `).join('') }),
          new TextRun({ ...look, children: [PageNumber.CURRENT, ' / ', PageNumber.TOTAL_PAGES] }),
        ],
      }),
    ],
  })
}
