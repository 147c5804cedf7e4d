import type { ReadDocument } from '../document.ts'
import { Refusal } from '../refusal.ts'
import { ficheDocument } from './fiche-document.ts'
import { fichesOf } from './fiches.ts'
import { xmlOfBytes } from './register-file.ts'

/** The only fiche of a small export. @throws Refusal when there is none, or several: which one must then be said */
export async function readFirstFiche(bytes: Uint8Array): Promise<ReadDocument> {
  const fiches = fichesOf(xmlOfBytes(bytes))
  const first = await fiches.next()
  if (first.done === true) throw EMPTY
  if ((await fiches.next()).done !== true) throw SEVERAL
  return ficheDocument(first.value)
}

const EMPTY = new Refusal({
  fr: 'Cet export du répertoire national ne contient aucune fiche.',
  en: 'This export of the national register holds no fiche.',
})

const SEVERAL = new Refusal({
  fr: 'Cet export du répertoire national contient plusieurs fiches\u00a0: dites laquelle par son numéro (--fiche RNCP12345), ou prenez-les toutes (--all).',
  en: 'This export of the national register holds several fiches: say which one by its number (--fiche RNCP12345), or take them all (--all).',
})
