import { csv } from '../csv.ts'
import type { TextFormat } from '../export-format.ts'
import { officialDocument } from '../official/official-document.ts'
import { plainRows } from '../xlsx/plain-rows.ts'

export const csvFormat: TextFormat = {
  kind: 'text',
  id: 'csv',
  extension: 'csv',
  suffix: null,
  label: { fr: 'Les tableaux en une feuille (CSV)', en: 'The tables on one sheet (CSV)' },
  detail: {
    fr: 'Une ligne par critère, tous les blocs à la suite\u00a0: pour un tableur, une base de données, un autre logiciel.',
    en: 'One row a criterion, all blocs one after the other: for a spreadsheet, a database, another program.',
  },
  render: ({ result }, language) => csv(plainRows(officialDocument(result, language)), language, 'kept'),
}
