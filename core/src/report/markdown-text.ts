import { codePointName, visible, withHiddenShown } from './visible.ts'

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

/**
 * A text as itself in Markdown, on one line, in a cell of a table too: no emphasis, link, HTML or mention comes of it, on GitHub nor on
 * GitLab.
 */
export function markdownText(text: string): string {
  return visible(unlinked(text.replace(/\s*[\r\n]+\s*/g, ' ')))
    .replace(/[\\`*_{}[\]|#~$^]/g, '\\$&')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('@', `@${JOINT}`)
    .replaceAll('://', `:${JOINT}//`)
}

/** The same as code: as many backticks around as it takes. */
export function markdownCode(text: string): string {
  const line = visible(text.replace(/\s+/g, ' ').trim()).replaceAll('|', '\\|')
  const longest = Math.max(0, ...[...line.matchAll(/`+/g)].map(([run]) => run.length))
  const fence = '`'.repeat(longest + 1)
  const space = line.startsWith('`') || line.endsWith('`') ? ' ' : ''
  return `${fence}${space}${line}${space}${fence}`
}

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
