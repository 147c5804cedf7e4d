import type { Localised } from '@equerre/core'
import type { FormatName } from './document.ts'

/** What an importer reads: its name for a person, and how the names of its files end, without the dot. */
export interface DocumentFormat {
  readonly name: Localised
  readonly extensions: readonly string[]
}

/** Every format that is read today. The shells make their choices of it. */
export const DOCUMENT_FORMATS: Readonly<Record<FormatName, DocumentFormat>> = {
  texte: { name: { fr: 'texte', en: 'text' }, extensions: ['txt', 'text'] },
  html: { name: { fr: 'HTML', en: 'HTML' }, extensions: ['html', 'htm', 'xhtml', 'xhtm'] },
  markdown: { name: { fr: 'Markdown', en: 'Markdown' }, extensions: ['md', 'markdown', 'mdx'] },
  docx: { name: { fr: 'Word', en: 'Word' }, extensions: ['docx', 'docm'] },
  rncp: { name: { fr: 'export du répertoire national', en: 'export of the national register' }, extensions: ['xml'] },
}

const FORMAT_NAMES: readonly FormatName[] = ['texte', 'html', 'markdown', 'docx', 'rncp']

/** The format that the name of a file says; `null` when it says none. */
export function formatOfName(name: string): FormatName | null {
  const extension = /\.([^.]+)$/.exec(name)?.[1]?.toLowerCase()
  if (extension === undefined) return null
  return FORMAT_NAMES.find((format) => DOCUMENT_FORMATS[format].extensions.includes(extension)) ?? null
}
