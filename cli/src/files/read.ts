import { isUtf8 } from 'node:buffer'
import { readFileSync, statSync } from 'node:fs'
import type { Localised } from '../../../core/src/language.ts'
import { Failure, reasonOf } from '../failure.ts'

/** Nothing that a person writes comes near this; a disk image does. */
const LARGEST = 64 * 1024 * 1024

/**
 * The text of a file, byte order mark included.
 * @param shown how the file is named in a complaint
 * @throws Failure when it cannot be read or is not a text in UTF-8
 */
export function readText(path: string, shown: string): string {
  return textOf(readBytes(path, shown), shown)
}

/** @param tooLarge what is said of a file that is too large to be read whole */
export function readBytes(
  path: string,
  shown: string,
  tooLarge: (shown: string) => Localised = tooLargeForText,
): Buffer {
  try {
    const stat = statSync(path)
    if (stat.isFile() && stat.size > LARGEST) throw new Failure(tooLarge(shown))
    return readFileSync(path)
  } catch (error) {
    if (error instanceof Failure) throw error
    const reason = reasonOf(error)
    throw new Failure({
      fr: `Impossible de lire «\u00a0${shown}\u00a0»\u00a0: ${reason.fr}.`,
      en: `Cannot read “${shown}”: ${reason.en}.`,
    })
  }
}

const tooLargeForText = (shown: string): Localised => ({
  fr: `«\u00a0${shown}\u00a0» est bien trop grand pour un référentiel.`,
  en: `“${shown}” is far too large for a référentiel.`,
})

export function textOf(bytes: Buffer, shown: string): string {
  if (isUtf8(bytes)) return bytes.toString('utf8')
  if (startsWith(bytes, 0xff, 0xfe) || startsWith(bytes, 0xfe, 0xff)) {
    throw new Failure({
      fr: `«\u00a0${shown}\u00a0» est enregistré en UTF-16. Enregistrez-le en UTF-8.`,
      en: `“${shown}” is saved as UTF-16. Save it as UTF-8.`,
    })
  }
  // The decoder puts U+FFFD where the bytes mean nothing: the line of the first one is where to look.
  const line = bytes.toString('utf8').split('\ufffd', 1)[0]?.split('\n').length ?? 1
  throw new Failure({
    fr: `«\u00a0${shown}\u00a0» n’est pas un texte en UTF-8 (ligne ${line})\u00a0: ses accents sont peut-être d’un ancien Windows. Enregistrez-le en UTF-8.`,
    en: `“${shown}” is no UTF-8 text (line ${line}): its accents may come from an old Windows. Save it as UTF-8.`,
  })
}

const startsWith = (bytes: Buffer, first: number, second: number): boolean => bytes[0] === first && bytes[1] === second
