import { unzipSync } from 'fflate'
import { Refusal } from '../refusal.ts'

/** Parts of a document kept in a ZIP archive, by their path in it. */
export type Parts = ReadonlyMap<string, Uint8Array>

/** Bytes of one part, and of all that are read: a real dossier with its pictures stays far below; a bomb does not get as far. */
const LARGEST_PART = 128 * 1024 * 1024
const LARGEST_WHOLE = 256 * 1024 * 1024

/**
 * The parts of an archive that are asked for; the others (pictures, fonts) are not even inflated.
 * A part never takes more memory than the archive says, and the archive may not say more than the bounds.
 * @throws Refusal when the archive is damaged or too large
 */
export function openZip(bytes: Uint8Array, wanted: (path: string) => boolean): Parts {
  let whole = 0
  try {
    const files = unzipSync(bytes, {
      filter: ({ name, originalSize }) => {
        if (!wanted(name)) return false
        whole += originalSize
        if (originalSize > LARGEST_PART || whole > LARGEST_WHOLE) throw TOO_LARGE
        return true
      },
    })
    return new Map(Object.entries(files))
  } catch (error) {
    throw error instanceof Refusal ? error : DAMAGED
  }
}

export const isZip = (bytes: Uint8Array): boolean => bytes[0] === 0x50 && bytes[1] === 0x4b

/** The paths of what an archive holds; nothing is inflated. Empty for a file that is no archive. */
export function namesInZip(bytes: Uint8Array): ReadonlySet<string> {
  const names = new Set<string>()
  if (!isZip(bytes)) return names
  try {
    unzipSync(bytes, {
      filter: ({ name }) => {
        names.add(name)
        return false
      },
    })
  } catch {
    // A damaged archive holds what its directory could still say.
  }
  return names
}

/** Whether a file is an archive that holds a part. */
export const zipHolds = (bytes: Uint8Array, part: string): boolean => namesInZip(bytes).has(part)

const TOO_LARGE = new Refusal({
  fr: 'Une fois décompressé, ce fichier dépasse 128\u00a0Mo de texte\u00a0: ce n’est pas un référentiel. Il n’a pas été lu.',
  en: 'Once unpacked, this file holds more than 128 MB of text: it is no référentiel. It was not read.',
})

const DAMAGED = new Refusal({
  fr: 'Ce fichier est abîmé\u00a0: son contenu ne se décompresse pas. Rouvrez-le dans l’application qui l’a fait, enregistrez-le de nouveau, puis importez-le.',
  en: 'This file is damaged: what it holds cannot be unpacked. Open it in the application that made it, save it again, then import it.',
})
