import type { ReadDocument } from '../document.ts'
import { ficheDocument } from './fiche-document.ts'
import { fichesOf } from './fiches.ts'
import { NO_FICHE, SEVERAL_FICHES } from './refusals.ts'
import { xmlOfBytes } from './register-file.ts'

/** The only fiche of a small export. @throws Refusal when there is none, or several: which one must then be said */
export async function readFirstFiche(bytes: Uint8Array): Promise<ReadDocument> {
  const fiches = fichesOf(xmlOfBytes(bytes))
  const first = await fiches.next()
  if (first.done === true) throw NO_FICHE
  if ((await fiches.next()).done !== true) throw SEVERAL_FICHES
  return ficheDocument(first.value)
}
