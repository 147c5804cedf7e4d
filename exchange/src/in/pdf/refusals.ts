import type { Localised } from '@equerre/core'
import { Refusal } from '../refusal.ts'

/** Why a PDF cannot be read, and what can be done. */

export const NO_PDF = new Refusal({
  fr: 'Ce fichier n’est pas un PDF, ou il est abîmé\u00a0: il ne s’ouvre pas. Vérifiez qu’il s’ouvre dans un lecteur de PDF\u00a0; sinon, demandez-le de nouveau ou refaites-le depuis le document d’origine.',
  en: 'This file is not a PDF, or it is damaged: it does not open. See whether a PDF reader opens it; if not, ask for it again or make it anew from the original document.',
})

export const PROTECTED = new Refusal({
  fr: 'Ce PDF est protégé par un mot de passe\u00a0: il ne se lit pas sans lui. Ouvrez-le dans un lecteur de PDF avec son mot de passe, imprimez-le en PDF sans protection, puis importez la copie.',
  en: 'This PDF is protected by a password: it cannot be read without it. Open it in a PDF reader with its password, print it as a PDF without protection, then import the copy.',
})

export const EMPTY = new Refusal({
  fr: 'Ce PDF est vide\u00a0: aucune de ses pages ne porte de texte ni d’image.',
  en: 'This PDF is empty: none of its pages has a text or a picture.',
})

export const scannedWhole = (pages: number): Refusal =>
  new Refusal({
    fr: `Ce PDF n’a pas de texte\u00a0: ${pages === 1 ? 'sa page est une image' : `ses ${pages} pages sont des images`} (numérisation, ou lettres sans code). ${ADVICE.fr}, puis importez le résultat.`,
    en: `This PDF has no text: ${pages === 1 ? 'its page is a picture' : `its ${pages} pages are pictures`} (a scan, or letters without a code). ${ADVICE.en}, then import the result.`,
  })

/** Some pages only could not be read. */
export function scannedPages(pages: readonly number[]): Localised {
  const list = rangesOf(pages)
  return pages.length === 1
    ? {
        fr: `La page ${list} est une image\u00a0: son texte n’est pas importé. ${ADVICE.fr}, ou recopiez ce qu’elle dit.`,
        en: `Page ${list} is a picture: its text is not imported. ${ADVICE.en}, or copy what it says.`,
      }
    : {
        fr: `Les pages ${list} sont des images\u00a0: leur texte n’est pas importé. ${ADVICE.fr}, ou recopiez ce qu’elles disent.`,
        en: `Pages ${list} are pictures: their text is not imported. ${ADVICE.en}, or copy what they say.`,
      }
}

const ADVICE = {
  fr: 'Passez le PDF à la reconnaissance de caractères (OCR) d’un scanneur ou d’un lecteur de PDF',
  en: 'Have the text recognised (OCR) by a scanner or a PDF reader',
} as const satisfies Localised

/** `2, 4-6` */
export function rangesOf(pages: readonly number[]): string {
  const ranges: [number, number][] = []
  for (const page of pages) {
    const last = ranges.at(-1)
    if (last !== undefined && page === last[1] + 1) last[1] = page
    else ranges.push([page, page])
  }
  return ranges.map(([from, to]) => (from === to ? `${from}` : `${from}-${to}`)).join(', ')
}
