import { Refusal } from '../refusal.ts'

/** @param line of the file, near which a quote is open */
export const notClosed = (line: number): Refusal =>
  new Refusal({
    fr: `Ce fichier CSV est mal formé vers la ligne ${line}\u00a0: un guillemet ouvert n’est jamais refermé. Ouvrez-le dans un tableur, enregistrez-le de nouveau (CSV ou .xlsx), puis importez-le.`,
    en: `This CSV file is not well formed near line ${line}: a quote is opened and never closed. Open it in a spreadsheet, save it again (CSV or .xlsx), then import it.`,
  })

export const TOO_LONG_ROW = new Refusal({
  fr: 'Une ligne de ce fichier CSV dépasse 4\u00a0Mo\u00a0: un guillemet manque sans doute. Ouvrez-le dans un tableur, enregistrez-le de nouveau, puis importez-le.',
  en: 'A row of this CSV file is longer than 4 MB: a quote is probably missing. Open it in a spreadsheet, save it again, then import it.',
})
