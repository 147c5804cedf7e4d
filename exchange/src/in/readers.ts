import type { Localised } from '@equerre/core'
import type { Watch } from '../watch.ts'
import { decodeText } from './decode.ts'
import type { ReadDocument } from './document.ts'
import { type FormatName, formatOfName } from './formats.ts'
import { adviceForKind } from './kinds/advice.ts'
import { type Kind, kindOf } from './kinds/kinds.ts'
import { formatOf } from './kinds/text-format.ts'
import type { ReadReferentiel } from './read-referentiel.ts'

/** A file as it was brought. */
export interface SourceFile {
  /** Its name, without its folders. */
  readonly name: string
  readonly bytes: Uint8Array
}

export interface ReadOptions extends Watch {
  /** The format, when it must not be guessed. */
  readonly format?: FormatName
  /** What the columns of a spreadsheet hold, when their titles do not say it: « Compétence=B,Critères=D ». */
  readonly columns?: string
}

/**
 * Reads a file of one format; what a format needs is loaded when a file of it comes.
 * @throws Refusal when the file cannot be read
 */
export type DocumentReader = (file: SourceFile, options: ReadOptions) => Promise<ReadDocument | ReadReferentiel>

export const READERS: Readonly<Record<FormatName, DocumentReader>> = {
  text: async ({ name, bytes }) => (await import('./text/read-text.ts')).readText(name, decodeText(bytes).text, false),
  markdown: async ({ name, bytes }) =>
    (await import('./text/read-text.ts')).readText(name, decodeText(bytes).text, true),
  html: async ({ name, bytes }) => (await import('./html/read-html.ts')).readHtml(name, decodeText(bytes).text),
  rncp: async ({ bytes }) => (await import('./rncp/first-fiche.ts')).readFirstFiche(bytes),
  docx: async ({ name, bytes }) => (await import('./docx/read-docx.ts')).readDocx(name, bytes),
  pdf: async ({ name, bytes }, options) => (await import('./pdf/read-pdf.ts')).readPdf(name, bytes, options),
  xlsx: async ({ name, bytes }, options) => (await import('./xlsx/read-xlsx.ts')).readXlsx(name, bytes, options),
  csv: async ({ name, bytes }, { columns }) => (await import('./csv/read-csv.ts')).readCsv(name, bytes, columns),
  case: async ({ name, bytes }, { signal }) =>
    (await import('./case/read-case.ts')).readCase(name, decodeText(bytes).text, signal),
}

/** The format of a file: what it holds says more than its name. */
export function formatOfFile({ name, bytes }: SourceFile): FormatName {
  const shown = OF_KIND[kindOf(bytes)]
  if (shown !== undefined) return shown
  const said = formatOfName(name)
  const lies = said !== null && said !== 'rncp' && Object.values(OF_KIND).includes(said)
  return formatOf(lies ? '' : name, decodeText(bytes.subarray(0, LOOKED_AT)).text)
}

/** The format of what shows by its first bytes: no file of it is a text. */
const OF_KIND: Partial<Record<Kind, FormatName>> = { docx: 'docx', pdf: 'pdf', xlsx: 'xlsx', register: 'rncp' }

/** What to do with a file that no reader reads, whatever its name; `null` when one may. */
export function adviceFor({ bytes }: SourceFile): Localised | null {
  const kind = kindOf(bytes)
  return OF_KIND[kind] === undefined ? adviceForKind(kind) : null
}

const LOOKED_AT = 16_384
