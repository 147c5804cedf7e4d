import type { BinaryFormat } from '../export-format.ts'
import { officialDocument } from '../official/official-document.ts'
import { unfinished } from '../official/unfinished.ts'

export const pdf: BinaryFormat = {
  kind: 'binary',
  id: 'pdf',
  extension: 'pdf',
  suffix: null,
  label: { fr: 'Le document officiel (PDF)', en: 'The official document (PDF)' },
  detail: {
    fr: 'Les tableaux officiels dans un PDF accessible, à déposer ou à faire lire.',
    en: 'The official tables in an accessible PDF, to hand in or to have read.',
  },
  render: async ({ result }, language, watch) => {
    const { writePdf } = await import('../pdf/write-pdf.ts')
    return writePdf(officialDocument(result, language), watch)
  },
  remarks: unfinished,
}
