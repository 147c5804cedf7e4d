import { visible } from '../../../../core/src/report/visible.ts'

/** Words of a file where Markdown stands: on one line, with nothing in them that would be markup, a link or a heading. */
export function escaped(words: string): string {
  return visible(words)
    .replace(/[ \t\r\n]+/g, ' ')
    .trim()
    .replace(/[\\`*_{}[\]<>#|~&]/g, (character) =>
      character === '<' ? '&lt;' : character === '&' ? '&amp;' : `\\${character}`,
    )
}
