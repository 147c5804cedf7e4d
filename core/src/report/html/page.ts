import type { Language } from '../../language.ts'
import { attribute, html, type Markup } from './markup.ts'
import { THEME } from './theme.ts'

export interface Page {
  readonly language: Language
  readonly title: string
  /** Rules of this page, after those of the theme. Never made from a document. */
  readonly style: string
  readonly body: Markup
}

/**
 * A whole page in one file: its style inside, no script, nothing fetched. The policy in its head holds the browser to that even if a
 * text of the document were one day to get through as markup.
 */
export function pageOf({ language, title, style, body }: Page): string {
  const head = html`<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'">
<meta name="color-scheme" content="light dark">
<meta name="generator" content="Équerre">
<title>${attribute(title)}</title>`
  return `<!DOCTYPE html>
<html lang="${language}">
<head>
${head.source}
<style>
${THEME}
${style}
</style>
</head>
<body>
${body.source}
</body>
</html>
`
}
