import type { IStylesOptions } from 'docx'

/** A font that Word and LibreOffice both have, or replace with one of the same widths. */
export const FONT = 'Calibri'
export const INK = '1F2933'
export const SOFT = '52606D'
export const ACCENT = '1F4E79'
export const LACK = '9C2A10'
export const HEAD_FILL = 'DCE6F1'
export const GROUP_FILL = 'EEF3F8'
export const RULE = 'A7B4C2'

/** Sizes are in half-points, spaces in twentieths of a point, as Word counts them. */
/** @param locale of the texts: spelling is checked in it, a screen reader speaks it */
export const stylesIn = (locale: string): IStylesOptions => ({
  default: {
    document: {
      run: { font: FONT, size: 20, color: INK, language: { value: locale } },
      paragraph: { spacing: { after: 60 } },
    },
    title: {
      run: { font: FONT, size: 52, bold: true, color: ACCENT },
      paragraph: { spacing: { before: 120, after: 240 } },
    },
    heading1: {
      run: { font: FONT, size: 30, bold: true, color: ACCENT },
      paragraph: { spacing: { before: 240, after: 120 }, keepNext: true },
    },
    heading2: {
      run: { font: FONT, size: 23, bold: true, color: ACCENT },
      paragraph: { spacing: { before: 160, after: 60 }, keepNext: true },
    },
  },
  paragraphStyles: [
    {
      id: 'Kind',
      name: 'Nature du document',
      basedOn: 'Normal',
      run: { size: 24, color: SOFT },
      paragraph: { spacing: { before: 1200 } },
    },
    { id: 'CellHead', name: 'Titre de colonne', basedOn: 'Normal', run: { bold: true, size: 19 } },
    {
      id: 'CellName',
      name: 'Intitulé dans un tableau',
      basedOn: 'Normal',
      run: { bold: true, size: 18 },
      paragraph: { spacing: { after: 40 } },
    },
    {
      id: 'CellText',
      name: 'Texte de tableau',
      basedOn: 'Normal',
      run: { size: 18 },
      paragraph: { spacing: { after: 40 } },
    },
    {
      id: 'CellLabel',
      name: 'Rubrique dans un tableau',
      basedOn: 'CellText',
      run: { bold: true, color: SOFT },
    },
    { id: 'CellNote', name: 'Renvoi', basedOn: 'CellText', run: { italics: true, color: SOFT } },
    { id: 'CellAbsent', name: 'Manque', basedOn: 'CellText', run: { italics: true, color: LACK } },
    { id: 'Law', name: 'Rappel de la loi', basedOn: 'Normal', run: { size: 18, color: SOFT } },
  ],
})
