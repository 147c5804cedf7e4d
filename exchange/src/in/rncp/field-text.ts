import type { Paragraph, Place } from '../document.ts'
import { paragraphsOfMarkup } from '../html/markup.ts'

/**
 * The lines of a field of the register. Tags are gone from recent flows: `<br>`, line ends or runs of spaces stand for them; older ones
 * and the interface hold HTML. Entities are read.
 */
export function fieldLines(text: string, placeOf: (start: number, end: number) => Place): readonly Paragraph[] {
  const markup = text.replace(/\r?\n|\s{4,}/g, '<br>')
  return paragraphsOfMarkup(markup, { placeOf })
}

/** The same, as plain texts. */
export function fieldParagraphs(text: string): readonly string[] {
  return fieldLines(text, (start, end) => ({ line: 1, page: 1, start, end })).map(({ text: line, marker }) =>
    marker === null || marker === '' ? line : `${marker} ${line}`,
  )
}
