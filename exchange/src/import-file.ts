import type { Localised } from '@equerre/core'
import { type ImportResult, importDocument } from './import-text.ts'
import { isZip } from './in/archive/open-zip.ts'
import { decodeText } from './in/decode.ts'
import { adviceForForeign } from './in/foreign.ts'
import { documentFormat } from './in/formats.ts'
import { formatOfFile, READERS, type ReadOptions, type SourceFile } from './in/readers.ts'
import { Refusal } from './in/refusal.ts'

export type FileImport =
  | (ImportResult & { readonly kind: 'imported'; readonly notices: readonly Localised[] })
  | { readonly kind: 'refused'; readonly said: Localised }

/**
 * Turns a file into a référentiel, whatever its format. A file that cannot be read is an answer, with what to do; nothing is half read.
 * @throws the reason of `options.signal` once it is aborted
 */
export async function importFile(file: SourceFile, options: ReadOptions = {}): Promise<FileImport> {
  const format = options.format ?? formatOfFile(file)
  const { isText } = documentFormat(format)
  const advice = isText || (format === 'docx' && !isZip(file.bytes)) ? adviceForForeign(file.bytes) : null
  if (advice !== null) return { kind: 'refused', said: advice }
  try {
    const document = await READERS[format](file, options)
    options.signal?.throwIfAborted()
    return { kind: 'imported', ...importDocument(document), notices: isText ? noticesOf(file) : [] }
  } catch (error) {
    if (error instanceof Refusal) return { kind: 'refused', said: error.said }
    throw error
  }
}

function noticesOf({ name, bytes }: SourceFile): readonly Localised[] {
  if (decodeText(bytes).encoding !== 'windows-1252') return []
  return [
    {
      fr: `«\u00a0${name}\u00a0» n’est pas en UTF-8\u00a0: il est lu comme un texte de Windows (windows-1252). Vérifiez les accents.`,
      en: `“${name}” is not in UTF-8: it is read as a Windows text (windows-1252). Check the accents.`,
    },
  ]
}
