import { type ImportResult, importDocument } from './import-text.ts'
import type { Watch } from './in/readers.ts'
import { numberOf } from './in/rncp/facts.ts'
import { ficheDocument } from './in/rncp/fiche-document.ts'
import { fichesOf } from './in/rncp/fiches.ts'

/** Which fiches of the register: one by its number (`RNCP12345`, `RS1234`), or all. */
export type WantedFiches = { readonly number: string } | 'all'

/**
 * Reads an export of the national register (XML, any size) and gives a référentiel for each fiche that is wanted, as they come.
 * Looking for one stops once it is found.
 * @param chunks bytes of the XML, in UTF-8
 * @throws Refusal when it is not such an export; the reason of `watch.signal` once it is aborted
 */
export async function* importRegister(
  chunks: AsyncIterable<Uint8Array>,
  wanted: WantedFiches,
  watch: Watch = {},
): AsyncGenerator<ImportResult> {
  const asked = wanted === 'all' ? null : wanted.number.replace(/\s/g, '').toUpperCase()
  for await (const fiche of fichesOf(chunks)) {
    watch.signal?.throwIfAborted()
    if (asked !== null && numberOf(fiche) !== asked) continue
    yield importDocument(ficheDocument(fiche))
    if (asked !== null) return
  }
}
