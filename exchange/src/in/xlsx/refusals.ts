import { Refusal } from '../refusal.ts'

export const NOT_WELL_FORMED = new Refusal({
  fr: 'Ce classeur est abîmé\u00a0: une de ses feuilles est incomplète ou mal formée. Rouvrez-le dans Excel ou LibreOffice, enregistrez-le de nouveau, puis importez-le.',
  en: 'This workbook is damaged: one of its sheets is incomplete or not well formed. Open it in Excel or LibreOffice, save it again, then import it.',
})

export const WITH_DOCTYPE = new Refusal({
  fr: 'Ce fichier déclare des entités XML, ce qu’aucun classeur ne fait\u00a0: par prudence, il n’a pas été lu.',
  en: 'This file declares XML entities, which no workbook does: to be safe, it was not read.',
})

export const NO_WORKBOOK = new Refusal({
  fr: 'Ce fichier n’est pas un classeur Excel (.xlsx)\u00a0: il n’en contient pas les feuilles. Ouvrez-le dans Excel ou LibreOffice, enregistrez-le au format .xlsx, puis importez-le.',
  en: 'This file is not an Excel workbook (.xlsx): it does not hold its sheets. Open it in Excel or LibreOffice, save it as .xlsx, then import it.',
})
