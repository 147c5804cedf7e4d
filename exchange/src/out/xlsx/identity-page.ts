import type { Language } from '@equerre/core'
import { WORDS } from '../../workbook/words.ts'
import type { OfficialDocument } from '../official/document.ts'
import { type Page, type PageCell, pageCell } from './page.ts'
import { type RichText, richText } from './rich-text.ts'

/** What is said of the certification as a whole: a label and a text on each row. */
export function identityPage(
  { kind, title, facts, law, about }: OfficialDocument,
  name: string,
  language: Language,
): Page {
  const row = (label: string, text: RichText | string): readonly PageCell[] => [
    pageCell('label', label),
    pageCell('text', text),
  ]
  return {
    name,
    widths: [32, 110],
    rows: [
      [pageCell('title', kind, 1, 2), null],
      row(WORDS.title[language], title),
      ...facts.map(({ label, text }) => row(label, text)),
      row(law.source, law.definitions.map(({ label, text }) => `${label} ${text}.`).join('\n')),
      ...about.map((chapter) => row(chapter.title, richText(chapter.lines))),
    ],
    frozen: 1,
    repeated: 0,
  }
}
