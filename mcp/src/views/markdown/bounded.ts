import type { Language, Localised } from '@equerre/core'

/** As much as is read at once. */
const MOST_CHARACTERS = 60_000

/** Parts of a page one below the other, as many as an answer can hold; what is left out is said at the end. */
export function bounded(parts: readonly string[], language: Language): string {
  const kept: string[] = []
  let characters = 0
  for (const part of parts) {
    characters += part.length
    if (kept.length > 0 && characters > MOST_CHARACTERS) break
    kept.push(part)
  }
  const left = parts.length - kept.length
  return `${[...kept, ...(left === 0 ? [] : [LEFT_OUT(left)[language]])].join('\n\n')}\n`
}

const LEFT_OUT = (count: number): Localised => ({
  fr: `(${count} éléments de plus\u00a0: get_referentiel les donne page par page.)`,
  en: `(${count} more elements: get_referentiel gives them page by page.)`,
})
