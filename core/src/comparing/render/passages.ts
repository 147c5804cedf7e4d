import { html, type Markup } from '../../report/html/markup.ts'
import { withPlainSpaces } from '../spaces.ts'
import { isStuck, type Passage } from '../word-changes.ts'

/** A text with what went struck and what came underlined, the spaces around left plain. */
export function passages(parts: readonly Passage[]): Markup {
  const shown = withPlainSpaces(parts)
  return html`${shown.map((part, index) => html`${isStuck(shown, index) ? ' ' : ''}${passage(part)}`)}`
}

function passage({ kind, text }: Passage): Markup {
  if (kind === 'same') return html`${text}`
  const words = text.trim()
  const [before, after] = [text.slice(0, text.length - text.trimStart().length), text.slice(text.trimEnd().length)]
  if (words === '') return html`${text}`
  return kind === 'removed' ? html`${before}<del>${words}</del>${after}` : html`${before}<ins>${words}</ins>${after}`
}
