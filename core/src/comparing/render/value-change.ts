import type { Language } from '../../language.ts'
import { html, type Markup } from '../../report/html/markup.ts'
import { wordChanges } from '../word-changes.ts'
import { passages } from './passages.ts'
import { COMPARISON_WORDS as WORDS } from './words.ts'

/** A sentence is compared word by word; a shorter value is read at once, old and new. */
export const SENTENCE = 60

/** A property before and after. */
export function valueChange(before: string | null, after: string | null, language: Language): Markup {
  if (before !== null && after !== null && Math.min(before.length, after.length) >= SENTENCE) {
    return passages(wordChanges(before, after))
  }
  const absent = html`<i>${WORDS.absent[language]}</i>`
  return html`${before === null ? absent : html`<del>${before}</del>`} <span class="arrow">→</span> ${
    after === null ? absent : html`<ins>${after}</ins>`
  }`
}
