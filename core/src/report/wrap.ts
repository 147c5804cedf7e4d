import { displayWidth } from './width.ts'

/**
 * A paragraph cut into lines of at most `width` columns, between words only: a non-breaking space holds its words together.
 * A word wider than a line keeps a line of its own.
 */
export function wrap(text: string, width: number): readonly string[] {
  const lines: string[] = []
  let line = ''
  for (const word of text.split(/[ \t\n]+/).filter((part) => part !== '')) {
    if (line === '') line = word
    else if (displayWidth(line) + 1 + displayWidth(word) <= width) line += ` ${word}`
    else {
      lines.push(line)
      line = word
    }
  }
  return line === '' ? lines : [...lines, line]
}
