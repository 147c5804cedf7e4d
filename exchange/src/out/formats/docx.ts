import type { BinaryFormat } from '../export-format.ts'
import { officialDocument } from '../official/official-document.ts'
import { unfinished } from '../official/unfinished.ts'

export const docx: BinaryFormat = {
  kind: 'binary',
  id: 'docx',
  extension: 'docx',
  suffix: null,
  label: { fr: 'Le document officiel (Word)', en: 'The official document (Word)' },
  detail: {
    fr: 'Les tableaux officiels dans un fichier Word, à relire, à compléter ou à déposer.',
    en: 'The official tables in a Word file, to review, to complete or to hand in.',
  },
  render: async ({ result }, language) => {
    const { writeDocx } = await import('../docx/write-docx.ts')
    return writeDocx(officialDocument(result, language))
  },
  remarks: unfinished,
}
