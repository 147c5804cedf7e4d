import { markdownText } from '../../report/markdown-text.ts'
import { codePointName, withHiddenShown } from '../../report/visible.ts'

const JOINT = '\u200b'

/**
 * A text whose marks mean nothing to a forge once it is shown: `@name`, `#12`, `!12`, `GH-12`, `org/repo#12`, `www.`, `:smile:`. Escaping
 * does not do it: these are looked for in the page that Markdown gave, where an escaped mark is a mark again.
 */
function unlinked(text: string): string {
  return text
    .replace(/[#!~%&$](?=[\p{L}\p{N}"'])/gu, `$&${JOINT}`)
    .replace(/\bGH-(?=\d)/gi, `$&${JOINT}`)
    .replace(/\bwww(?=\.)/gi, `$&${JOINT}`)
    .replace(/:(?=[a-z0-9_+-]+:)/gi, `:${JOINT}`)
}

/** A text of a document in a line of Markdown, or in a cell of a table. */
export const markdownWords = (text: string): string => markdownText(unlinked(text))

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  '@': `@${JOINT}`,
}

/** A text of a document inside a line of HTML in Markdown, where nothing but entities is read. */
export function htmlWords(text: string): string {
  const line = unlinked(text.replace(/\s*[\r\n]+\s*/g, ' ')).replaceAll('://', `:${JOINT}//`)
  return withHiddenShown(line, (character) => `‹${codePointName(character)}›`).replace(
    /[&<>"@]/g,
    (character) => ENTITIES[character] ?? character,
  )
}
