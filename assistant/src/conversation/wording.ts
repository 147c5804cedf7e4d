import type { Localised } from '../../../core/src/language.ts'
import { ruleWords } from '../../../core/src/report/rule-words.ts'

/** Words that every shell says alike. */

export const moreWords = (count: number): Localised => ({
  fr: count === 1 ? 'et un autre' : `et ${count} autres`,
  en: count === 1 ? 'and one more' : `and ${count} more`,
})

export interface RulePage {
  readonly id: string
  readonly title: Localised
  readonly paragraphs: readonly Localised[]
}

/** What a rule finds, why, and what to do; `null` for an id that is none. */
export function rulePage(id: string): RulePage | null {
  const found = ruleWords(id)
  if (found === null) return null
  const { title, documentation, reference } = found
  const { fr, en } = documentation
  return {
    id,
    title,
    paragraphs: [
      { fr: fr.what, en: en.what },
      { fr: fr.why, en: en.why },
      { fr: fr.how, en: en.how },
      ...(reference === null ? [] : [{ fr: `Source\u00a0: ${reference}`, en: `Source: ${reference}` }]),
    ],
  }
}
