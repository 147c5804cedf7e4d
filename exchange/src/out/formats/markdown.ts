import type { TextFormat } from '../export-format.ts'
import { writeMarkdown } from '../markdown/write-markdown.ts'
import { officialDocument } from '../official/official-document.ts'
import { unfinished } from '../official/unfinished.ts'

export const markdown: TextFormat = {
  kind: 'text',
  id: 'markdown',
  extension: 'md',
  suffix: null,
  label: { fr: 'Le document officiel (Markdown)', en: 'The official document (Markdown)' },
  detail: {
    fr: 'Le document entier dans un texte à comparer, à commenter ou à publier sur une forge ou un wiki.',
    en: 'The whole document in a text to compare, to comment or to publish on a forge or a wiki.',
  },
  render: ({ result }, language) => writeMarkdown(officialDocument(result, language)),
  remarks: unfinished,
}
