import { type ImportResult, importDocument } from './import-text.ts'
import type { LargeFile } from './in/archive/large-file.ts'
import type { Watch } from './in/readers.ts'
import { numberOf } from './in/rncp/facts.ts'
import { ficheDocument } from './in/rncp/fiche-document.ts'
import { fichesOf } from './in/rncp/fiches.ts'
import { xmlOf } from './in/rncp/register-file.ts'

/** Which fiches of the register: one by its number (`RNCP12345`, `RS1234`), or all. */
export type WantedFiches = { readonly number: string } | 'all'

/**
 * Reads an export of the national register (XML, or the ZIP it is downloaded in, of any size) and gives a référentiel for each fiche
 * that is wanted, as they come. Looking for one stops once it is found.
 * @throws Refusal when it is not such an export; the reason of `watch.signal` once it is aborted
 */
export async function* importRegister(
  file: LargeFile,
  wanted: WantedFiches,
  watch: Watch = {},
): AsyncGenerator<ImportResult> {
  const asked = wanted === 'all' ? null : wanted.number.replace(/\s/g, '').toUpperCase()
  for await (const fiche of fichesOf(watched(xmlOf(file, watch.progress), watch.signal))) {
    if (asked !== null && numberOf(fiche) !== asked) continue
    yield importDocument(ficheDocument(fiche))
    watch.signal?.throwIfAborted()
    if (asked !== null) return
  }
}

async function* watched(
  chunks: AsyncIterable<Uint8Array>,
  signal: AbortSignal | undefined,
): AsyncGenerator<Uint8Array> {
  for await (const chunk of chunks) {
    signal?.throwIfAborted()
    yield chunk
  }
}
