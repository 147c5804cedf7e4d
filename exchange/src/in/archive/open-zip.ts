import { inflateSync } from 'fflate'
import { Refusal } from '../refusal.ts'
import { contentStart, DEFLATED, directoryIn, entriesIn, LONGEST_TAIL, STORED, type ZipEntry } from './directory.ts'

/** Parts of a document kept in a ZIP archive, by their path in it. */
export type Parts = ReadonlyMap<string, Uint8Array>

/** Bytes of one part, and of all that are read: a real dossier with its pictures stays far below; a bomb does not get as far. */
const LARGEST_PART = 128 * 1024 * 1024
const LARGEST_WHOLE = 256 * 1024 * 1024

/**
 * The parts of an archive that are asked for; the others (pictures, fonts) are not even inflated. A path is a name and nothing else:
 * nothing is written anywhere.
 * A part never takes more memory than the archive says, and the archive may not say more than the bounds.
 * @throws Refusal when the archive is damaged, protected by a password or too large
 */
export function openZip(bytes: Uint8Array, wanted: (path: string) => boolean): Parts {
  const entries = directoryOf(bytes)
  if (entries === null) throw DAMAGED
  const asked = new Map(entries.filter(({ name }) => wanted(name)).map((entry) => [entry.name, entry]))
  const sizes = [...asked.values()].map(({ size }) => size)
  if (sizes.some((size) => size > LARGEST_PART) || sizes.reduce((sum, size) => sum + size, 0) > LARGEST_WHOLE)
    throw TOO_LARGE
  return new Map([...asked].map(([name, entry]) => [name, contentOf(bytes, entry)]))
}

export const isZip = (bytes: Uint8Array): boolean => bytes[0] === 0x50 && bytes[1] === 0x4b

/** The paths of what an archive holds; nothing is inflated. Empty for a file that is no archive, or whose directory is lost. */
export const namesInZip = (bytes: Uint8Array): ReadonlySet<string> =>
  new Set((isZip(bytes) ? (directoryOf(bytes) ?? []) : []).map(({ name }) => name))

/** Whether a file is an archive that holds a part. */
export const zipHolds = (bytes: Uint8Array, part: string): boolean => namesInZip(bytes).has(part)

function directoryOf(bytes: Uint8Array): readonly ZipEntry[] | null {
  const place = directoryIn(bytes.subarray(Math.max(0, bytes.length - LONGEST_TAIL)), bytes.length)
  return place === null ? null : entriesIn(bytes.subarray(place.start, place.end))
}

function contentOf(bytes: Uint8Array, { at, packed, size, method, encrypted }: ZipEntry): Uint8Array {
  if (encrypted) throw WITH_PASSWORD
  const start = contentStart(bytes.subarray(at, at + 30), at)
  if (start === null || start + packed > bytes.length) throw DAMAGED
  const content = bytes.subarray(start, start + packed)
  if (method === STORED) return content
  if (method !== DEFLATED) throw DAMAGED
  try {
    return inflateSync(content, { out: new Uint8Array(size) })
  } catch {
    throw DAMAGED
  }
}

const TOO_LARGE = new Refusal({
  fr: 'Une fois décompressé, ce fichier dépasse 128\u00a0Mo de texte\u00a0: ce n’est pas un référentiel. Il n’a pas été lu. Si c’est un document que vous avez écrit, enregistrez-le de nouveau, puis importez-le.',
  en: 'Once unpacked, this file holds more than 128 MB of text: it is no référentiel. It was not read. If it is a document of yours, save it again, then import it.',
})

const DAMAGED = new Refusal({
  fr: 'Ce fichier est abîmé\u00a0: son contenu ne se décompresse pas. Rouvrez-le dans l’application qui l’a fait, enregistrez-le de nouveau, puis importez-le.',
  en: 'This file is damaged: what it holds cannot be unpacked. Open it in the application that made it, save it again, then import it.',
})

const WITH_PASSWORD = new Refusal({
  fr: 'Ce fichier est une archive protégée par un mot de passe\u00a0: son contenu est chiffré. Décompressez-la avec son mot de passe, puis importez le document qu’elle contient.',
  en: 'This file is an archive protected by a password: what it holds is encrypted. Unpack it with its password, then import the document in it.',
})
