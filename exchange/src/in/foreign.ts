import type { Localised } from '@equerre/core'

/**
 * What to do with a file whose bytes are no text: a PDF, a Word document, anything else of that kind. `null` for a text.
 * @param bytes the first ones are enough
 */
export function adviceForForeign(bytes: Uint8Array): Localised | null {
  if (startsWith(bytes, '%PDF-')) return ADVICE.pdf
  if (startsWith(bytes, 'PK\u0003\u0004') || startsWith(bytes, '\u00d0\u00cf\u0011\u00e0')) return ADVICE.office
  // The letters of an RTF document are buried under its commands.
  if (startsWith(bytes, '{\\rtf')) return ADVICE.office
  const isUtf16 = (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff)
  return !isUtf16 && bytes.subarray(0, LOOKED_AT).includes(0) ? ADVICE.other : null
}

const LOOKED_AT = 8192

const startsWith = (bytes: Uint8Array, start: string): boolean =>
  [...start].every((character, index) => bytes[index] === character.charCodeAt(0))

const ADVICE = {
  pdf: {
    fr: 'Un PDF ne se lit pas encore directement. Ouvrez-le dans Word et enregistrez-le en page Web (.html), ou convertissez-le en texte (pdftotext -layout document.pdf), puis importez le fichier obtenu.',
    en: 'A PDF is not read directly yet. Open it in Word and save it as a Web page (.html), or turn it into text (pdftotext -layout document.pdf), then import the file you get.',
  },
  office: {
    fr: 'Ce document est d’un ancien format (.doc, .xls), d’OpenDocument ou RTF, ou protégé par un mot de passe\u00a0: il ne se lit pas directement. Ouvrez-le dans Word ou LibreOffice, enregistrez-le au format .docx sans mot de passe, puis importez-le.',
    en: 'This document is of an old format (.doc, .xls), OpenDocument or RTF, or protected by a password: it is not read directly. Open it in Word or LibreOffice, save it as .docx without a password, then import it.',
  },
  other: {
    fr: 'Ce fichier n’est pas un texte. Équerre importe Word (.docx), du texte, du HTML et du Markdown.',
    en: 'This file is not a text. Équerre imports Word (.docx), text, HTML and Markdown.',
  },
} as const satisfies Record<string, Localised>
