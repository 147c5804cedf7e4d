import { adviceForForeign, decodeText } from '../../../exchange/src/index.ts'
import { Failure } from '../failure.ts'
import { readBytes } from '../files/read.ts'
import type { Shell } from '../shell.ts'

/** The text of a document to import. One that is not in UTF-8 is told. */
export function importedText(path: string, shown: string, shell: Shell): string {
  const bytes = readBytes(path, shown)
  const advice = adviceForForeign(bytes)
  if (advice !== null) throw new Failure(advice)
  const { text, encoding } = decodeText(bytes)
  if (encoding === 'windows-1252') {
    shell.note(
      shell.say({
        fr: `«\u00a0${shown}\u00a0» n’est pas en UTF-8\u00a0: il est lu comme un texte de Windows (windows-1252). Vérifiez les accents.`,
        en: `“${shown}” is not in UTF-8: it is read as a Windows text (windows-1252). Check the accents.`,
      }),
    )
  }
  return text
}
