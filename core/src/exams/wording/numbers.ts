import type { Language } from '../../language.ts'

/** `2,5` in French, `2.5` in English; sums of decimals are rounded to what people write. */
export function numberText(value: number, language: Language): string {
  const text = String(Math.round(value * 1000) / 1000)
  return language === 'fr' ? text.replace('.', ',') : text
}

/** `3 points`, `1 point`, `0,5 point`. */
export function pointsText(value: number, language: Language): string {
  const singular = language === 'fr' ? Math.abs(value) < 2 : value === 1
  return `${numberText(value, language)}\u00a0point${singular ? '' : 's'}`
}

export const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0)

/** Whether two counts of points are the same, decimals apart. */
export const isSame = (a: number, b: number): boolean => Math.abs(a - b) < 1e-6

/** Every value, or `null` when one of them is not known. */
export function allKnown<T>(values: readonly (T | null)[]): readonly T[] | null {
  const known = values.filter((value) => value !== null)
  return known.length === values.length ? known : null
}
