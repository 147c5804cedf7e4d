import type { Localised } from '../../../../core/src/language.ts'

/** Figures that a text gives and that nothing of what the model was told gives: a requirement that nobody set. */

const FIGURE = /(?<![\p{L}\p{N}.,])\d+(?:[.,]\d+)?(?![\p{L}\p{N}])/gu

/** What a model must not decide by itself, in words too. */
const NUMBER_WORDS =
  'deux|trois|quatre|cinq|six|sept|huit|neuf|dix|onze|douze|quinze|vingt|trente|quarante|cinquante|soixante|cent'
const COUNTED = new RegExp(
  `(?<!\\p{L})(?:${NUMBER_WORDS})(?=\\s+(?:minutes?|heures?|jours?|semaines?|mois|ans?|%|pour cent|erreurs?|pages?)(?!\\p{L}))`,
  'giu',
)

/** @param sources the texts that a figure may come from */
export function inventedFigures(text: string, sources: readonly string[]): readonly string[] {
  const given = new Set(sources.flatMap(figuresIn))
  return [...new Set(figuresIn(text))].filter((figure) => !given.has(figure))
}

function figuresIn(text: string): readonly string[] {
  const digits = [...text.matchAll(FIGURE)].map(([figure]) => figure.replace(',', '.').replace(/^0+(?=\d)/, ''))
  const counted = [...text.matchAll(COUNTED)].map(([word]) => word.toLowerCase())
  // `PT3H` says three hours.
  const iso = [...text.matchAll(/P(?:\d+[YMWD])*T?(?:\d+[HMS])*/g)].flatMap(
    ([duration]) => duration.match(/\d+/g) ?? [],
  )
  return [...digits, ...counted, ...iso]
}

export const inventedFigure = (figure: string): Localised => ({
  fr: `«\u00a0${figure}\u00a0» ne vient pas du référentiel\u00a0: n’invente aucun chiffre.`,
  en: `“${figure}” does not come from the référentiel: invent no figure.`,
})
