import { visible } from './visible.ts'

/**
 * A text as itself in Markdown, on one line, in a cell of a table too: no emphasis, link, HTML or mention comes of it, on GitHub nor on
 * GitLab.
 */
export function markdownText(text: string): string {
  return visible(text.replace(/\s*[\r\n]+\s*/g, ' '))
    .replace(/[\\`*_{}[\]|#~$^]/g, '\\$&')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('@', '@\u200b')
    .replaceAll('://', ':\u200b//')
}

/** The same as code: as many backticks around as it takes. */
export function markdownCode(text: string): string {
  const line = visible(text.replace(/\s+/g, ' ').trim()).replaceAll('|', '\\|')
  const longest = Math.max(0, ...[...line.matchAll(/`+/g)].map(([run]) => run.length))
  const fence = '`'.repeat(longest + 1)
  const space = line.startsWith('`') || line.endsWith('`') ? ' ' : ''
  return `${fence}${space}${line}${space}${fence}`
}
