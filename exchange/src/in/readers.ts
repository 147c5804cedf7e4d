import { namesInZip } from './archive/open-zip.ts'
import { decodeText } from './decode.ts'
import type { ReadDocument } from './document.ts'
import { formatOf } from './format.ts'
import type { FormatName } from './formats.ts'

/** A file as it was brought. */
export interface SourceFile {
  /** Its name, without its folders. */
  readonly name: string
  readonly bytes: Uint8Array
}

/** How whoever waits is kept informed, and says that they no longer wait. */
export interface Watch {
  /** @param done share of the file that is read, from 0 to 1 */
  readonly progress?: (done: number) => void
  readonly signal?: AbortSignal
}

export interface ReadOptions extends Watch {
  /** The format, when it must not be guessed. */
  readonly format?: FormatName
}

/**
 * Reads a file of one format; what a format needs is loaded when a file of it comes.
 * @throws Refusal when the file cannot be read
 */
export type DocumentReader = (file: SourceFile, options: ReadOptions) => Promise<ReadDocument>

export const READERS: Readonly<Record<FormatName, DocumentReader>> = {
  text: async ({ name, bytes }) => (await import('./text.ts')).readText(name, decodeText(bytes).text, false),
  markdown: async ({ name, bytes }) => (await import('./text.ts')).readText(name, decodeText(bytes).text, true),
  html: async ({ name, bytes }) => (await import('./html.ts')).readHtml(name, decodeText(bytes).text),
  rncp: async ({ bytes }) => (await import('./rncp/first-fiche.ts')).readFirstFiche(bytes),
  docx: async ({ name, bytes }) => (await import('./docx/read-docx.ts')).readDocx(name, bytes),
}

/** The format of a file: what it holds says more than its name. */
export function formatOfFile({ name, bytes }: SourceFile): FormatName {
  const names = namesInZip(bytes)
  if (names.has('word/document.xml')) return 'docx'
  if ([...names].some((one) => /(?:^|\/)export[_-]fiches[^/]*\.(?:xml|csv)$/i.test(one))) return 'rncp'
  return formatOf(name, decodeText(bytes.subarray(0, LOOKED_AT)).text)
}

const LOOKED_AT = 16_384
