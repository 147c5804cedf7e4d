import type { BinaryFormat } from '../export-format.ts'
import { officialDocument } from '../official/official-document.ts'

export const docxComments: BinaryFormat = {
  kind: 'binary',
  id: 'docx-comments',
  extension: 'docx',
  suffix: { fr: '-remarques', en: '-remarks' },
  label: { fr: 'Word, avec les remarques d’Équerre', en: 'Word, with the remarks of Équerre' },
  detail: {
    fr: 'Le document officiel, chaque constat en commentaire dans la marge\u00a0: pour relire avec ceux qui restent dans Word.',
    en: 'The official document, each finding as a comment in the margin: to review with those who stay in Word.',
  },
  render: async ({ result }, language) => {
    const { writeDocx } = await import('../docx/write-docx.ts')
    return writeDocx(officialDocument(result, language), result)
  },
}
