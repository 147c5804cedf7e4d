import type { Localised } from '@equerre/core'
import { type ImportResult, importDocument } from './import-text.ts'
import { isZip } from './in/archive/open-zip.ts'
import { decodeText } from './in/decode.ts'
import type { FormatName } from './in/document.ts'
import { adviceForForeign } from './in/foreign.ts'
import { formatOfFile, READERS, type SourceFile, type Watch } from './in/readers.ts'
import { Refusal } from './in/refusal.ts'

export type FileImport =
  | (ImportResult & { readonly kind: 'imported'; readonly notices: readonly Localised[] })
  | { readonly kind: 'refused'; readonly said: Localised }

/**
 * Turns a file into a référentiel, whatever its format. A file that cannot be read is an answer, with what to do; nothing is half read.
 * @param format when it must not be guessed
 * @throws the reason of `watch.signal` once it is aborted
 */
export async function importFile(file: SourceFile, format?: FormatName, watch: Watch = {}): Promise<FileImport> {
  const guessed = format ?? formatOfFile(file)
  const advice = TEXTS.has(guessed) || (guessed === 'docx' && !isZip(file.bytes)) ? adviceForForeign(file.bytes) : null
  if (advice !== null) return { kind: 'refused', said: advice }
  try {
    const document = await READERS[guessed](file, watch)
    watch.signal?.throwIfAborted()
    return { kind: 'imported', ...importDocument(document), notices: TEXTS.has(guessed) ? noticesOf(file) : [] }
  } catch (error) {
    if (error instanceof Refusal) return { kind: 'refused', said: error.said }
    throw error
  }
}

const TEXTS: ReadonlySet<FormatName> = new Set(['texte', 'markdown', 'html'])

function noticesOf({ name, bytes }: SourceFile): readonly Localised[] {
  if (decodeText(bytes).encoding !== 'windows-1252') return []
  return [
    {
      fr: `«\u00a0${name}\u00a0» n’est pas en UTF-8\u00a0: il est lu comme un texte de Windows (windows-1252). Vérifiez les accents.`,
      en: `“${name}” is not in UTF-8: it is read as a Windows text (windows-1252). Check the accents.`,
    },
  ]
}
