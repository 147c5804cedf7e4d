import type { BinaryFormat } from '../export-format.ts'

export const xlsx: BinaryFormat = {
  kind: 'binary',
  id: 'xlsx',
  extension: 'xlsx',
  suffix: null,
  label: { fr: 'Le classeur (Excel)', en: 'The workbook (Excel)' },
  detail: {
    fr: 'Une feuille par bloc, une ligne par critère, et la matrice de couverture\u00a0: à trier, à compléter, à réimporter.',
    en: 'One sheet a bloc, one row a criterion, and the coverage matrix: to sort, to complete, to import again.',
  },
  render: async ({ result }, language) => (await import('../xlsx/write-xlsx.ts')).writeXlsx(result, language),
}
