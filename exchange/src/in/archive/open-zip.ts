import { inflateSync } from 'fflate'
import { contentStart, DEFLATED, directoryIn, entriesIn, LONGEST_TAIL, STORED, type ZipEntry } from './directory.ts'
import { DAMAGED, TOO_LARGE, WITH_PASSWORD } from './refusals.ts'

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
