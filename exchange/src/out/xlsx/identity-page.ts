import type { Language } from '@equerre/core'
import { WORDS } from '../../in/sheets/own-words.ts'
import type { OfficialDocument } from '../official/document.ts'
import { textOfLines } from './flat-rows.ts'
import { cellText, type Page, type PageCell, pageCell } from './page.ts'

/** What is said of the certification as a whole: a label and a text on each row. */
export function identityPage({ kind, title, facts, about }: OfficialDocument, name: string, language: Language): Page {
  const row = (label: string, text: string): readonly PageCell[] => [
    pageCell('label', cellText(label)),
    pageCell('text', cellText(text)),
  ]
  return {
    name,
    widths: [32, 110],
    rows: [
      [pageCell('title', kind, 1, 2), null],
      row(WORDS.title[language], title),
      ...facts.map(({ label, text }) => row(label, text)),
      ...about.map((chapter) => row(chapter.title, textOfLines(chapter.lines))),
    ],
    frozen: 1,
    repeated: 0,
  }
}
