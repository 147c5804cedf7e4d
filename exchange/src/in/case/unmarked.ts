import { oneLine } from '../../case/texts.ts'
import { paragraphsOfMarkup } from '../html/markup.ts'

/** A text that is wholly in elements: one that speaks of tags, or has a few words in bold, is no HTML for sure. */
const MARKED = /^\s*<(?:p|div|span|ul|ol|b|strong|i|em)(?:\s[^<>]*)?>.*<\/[a-z]+>\s*$/isu

/**
 * The text of a field of others, which the norm wants plain and some tools write in HTML: its paragraphs one a line, its items with
 * their dash. Any other text is given back as it is.
 */
export function unmarked(text: string): string {
  if (!MARKED.test(text)) return text
  const placeOf = (start: number, end: number) => ({ line: 1, page: 1, start, end })
  const lines = paragraphsOfMarkup(text, { placeOf }).map(({ text: line, marker }) =>
    oneLine(marker === null ? line : `- ${line}`),
  )
  return lines.length === 0 ? text : lines.join('\n')
}
