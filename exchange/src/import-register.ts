import { type ImportResult, importDocument } from './import-text.ts'
import type { LargeFile } from './in/archive/large-file.ts'
import { numberOf } from './in/rncp/facts.ts'
import { ficheDocument } from './in/rncp/fiche-document.ts'
import { fichesOf } from './in/rncp/fiches.ts'
import { xmlOf } from './in/rncp/register-file.ts'
import { ficheNumber, type WantedFiches } from './in/rncp/wanted-fiches.ts'
import type { Watch } from './watch.ts'

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
  const asked = wanted === 'all' ? null : (ficheNumber(wanted.number) ?? wanted.number)
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
