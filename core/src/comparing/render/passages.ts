import { html, type Markup } from '../../report/html/markup.ts'
import { isStuck, type Passage } from '../word-changes.ts'

/** A text with what went struck and what came underlined, the space after a word left plain. */
export const passages = (parts: readonly Passage[]): Markup =>
  html`${parts.map((part, index) => html`${isStuck(parts, index) ? ' ' : ''}${passage(part)}`)}`

function passage({ kind, text }: Passage): Markup {
  if (kind === 'same') return html`${text}`
  const words = text.trimEnd()
  const space = text.slice(words.length)
  return kind === 'removed' ? html`<del>${words}</del>${space}` : html`<ins>${words}</ins>${space}`
}
