import type { Localised } from '@equerre/core'

/** What an importer reads: its name for a person, and how the names of its files end, without the dot. */
export interface DocumentFormat {
  readonly name: Localised
  readonly extensions: readonly string[]
  /** Whether its files open in an editor of texts, so that a line of one can be shown. */
  readonly isText: boolean
  /** `false` for endings that files of a hundred kinds have: by its name alone, none of them is offered to import. */
  readonly isTelling?: false
}

/** Every format that is read today, as the command line names it. The shells make their choices of it; `readers.ts` reads them. */
const DOCUMENT_FORMATS = {
  text: { name: { fr: 'texte', en: 'text' }, extensions: ['txt', 'text'], isText: true },
  html: { name: { fr: 'HTML', en: 'HTML' }, extensions: ['html', 'htm', 'xhtml', 'xhtm'], isText: true },
  markdown: { name: { fr: 'Markdown', en: 'Markdown' }, extensions: ['md', 'markdown', 'mdx'], isText: true },
  docx: { name: { fr: 'Word', en: 'Word' }, extensions: ['docx', 'docm'], isText: false },
  pdf: { name: { fr: 'PDF', en: 'PDF' }, extensions: ['pdf'], isText: false },
  xlsx: { name: { fr: 'classeur Excel', en: 'Excel workbook' }, extensions: ['xlsx', 'xlsm'], isText: false },
  csv: { name: { fr: 'tableau CSV', en: 'CSV table' }, extensions: ['csv', 'tsv'], isText: true },
  rncp: {
    name: { fr: 'export du répertoire national', en: 'export of the national register' },
    extensions: ['xml', 'zip'],
    isText: false,
    isTelling: false,
  },
  case: {
    name: { fr: 'cadre de compétences CASE', en: 'CASE competency framework' },
    extensions: ['json'],
    isText: true,
    isTelling: false,
  },
} satisfies Readonly<Record<string, DocumentFormat>>

/** A format as the command line names it. */
export type FormatName = keyof typeof DOCUMENT_FORMATS

const isFormatName = (name: string): name is FormatName => Object.hasOwn(DOCUMENT_FORMATS, name)

/** In the order in which they are told. */
export const FORMAT_NAMES: readonly FormatName[] = Object.keys(DOCUMENT_FORMATS).filter(isFormatName)

/** What is known of a format. */
export const documentFormat = (format: FormatName): DocumentFormat => DOCUMENT_FORMATS[format]

/** The format that the name of a file says; `null` when it says none. */
export function formatOfName(name: string): FormatName | null {
  const extension = /\.([^.]+)$/.exec(name)?.[1]?.toLowerCase()
  if (extension === undefined) return null
  return FORMAT_NAMES.find((format) => documentFormat(format).extensions.includes(extension)) ?? null
}
