import { isUtf8 } from 'node:buffer'
import { readBytes } from '../files/read.ts'
import type { Shell } from '../shell.ts'

/** The text of a document to import. Old Windows programs do not write UTF-8: such a text is read as theirs, and it is told. */
export function importedText(path: string, shown: string, shell: Shell): string {
  const bytes = readBytes(path, shown)
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder('utf-16le').decode(bytes)
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder('utf-16be').decode(bytes)
  if (isUtf8(bytes)) return bytes.toString('utf8').replace(/^\ufeff/, '')
  shell.note(
    shell.say({
      fr: `«\u00a0${shown}\u00a0» n’est pas en UTF-8\u00a0: il est lu comme un texte de Windows (windows-1252). Vérifiez les accents.`,
      en: `“${shown}” is not in UTF-8: it is read as a Windows text (windows-1252). Check the accents.`,
    }),
  )
  return new TextDecoder('windows-1252').decode(bytes)
}
