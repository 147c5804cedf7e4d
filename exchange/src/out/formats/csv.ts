import type { Localised } from '@equerre/core'
import { csv } from '../csv.ts'
import type { ExportSubject, TextFormat } from '../export-format.ts'
import { officialDocument } from '../official/official-document.ts'
import { listedNames, saidOutsideTables } from '../unsaid.ts'
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
  remarks: lostInCsv,
}

function lostInCsv({ result }: ExportSubject): readonly Localised[] {
  const { certification, blocks } = result.referential
  const lost = [
    ...(certification.title === null ? [] : [TITLE]),
    ...(blocks.some(({ summaries }) => summaries.length > 0) ? [SUMMARIES] : []),
    ...saidOutsideTables(result),
  ]
  if (lost.length === 0) return []
  const { fr, en } = listedNames(lost)
  return [
    {
      fr: `Le CSV ne porte que les tableaux des blocs. Ce référentiel y perd\u00a0: ${fr}. Pour tout garder, prenez le classeur (xlsx).`,
      en: `The CSV carries the tables of the blocs only. What it leaves out of this référentiel: ${en}. To keep all, take the workbook (xlsx).`,
    },
  ]
}

const TITLE: Localised = { fr: 'intitulé de la certification', en: 'title of the certification' }
const SUMMARIES: Localised = { fr: 'synthèse des blocs', en: 'summary of the blocs' }
