import type { Localised } from '../../language.ts'
import { html, type Markup } from './markup.ts'

/** The set square, and what made the page. */
export function brand(words: string): Markup {
  return html`<p class="brand"><svg viewBox="0 0 24 24" aria-hidden="true" focusable="false"><path d="M3 3v18h18zM8 14.5V16h1.5z" fill="none" stroke="currentColor" stroke-width="2" stroke-linejoin="round"/><path d="M3 9h2M3 13h2M11 21v-2M15 21v-2" stroke="currentColor" stroke-width="1.5"/></svg><span>${words}</span></p>`
}

export const MADE_BY: Localised = {
  fr: 'Page produite par Équerre à partir du fichier, sans rien en envoyer.',
  en: 'Page made by Équerre from the file; nothing of it was sent anywhere.',
}
