import type { Localised } from '@equerre/core'
import { type ImportResult, importDocument, importReferentiel } from './import-text.ts'
import { decodeText, type TextEncoding } from './in/decode.ts'
import type { ReadDocument } from './in/document.ts'
import { documentFormat } from './in/formats.ts'
import { adviceFor, formatOfFile, READERS, type ReadOptions, type SourceFile } from './in/readers.ts'
import { Refusal } from './in/refusal.ts'
import { countWords } from './recognise/conservation.ts'

/** What became of a file: a référentiel with its report and what the person should know of the reading, or why there is none. */
export type FileImport =
  | (ImportResult & { readonly kind: 'imported'; readonly notices: readonly Localised[] })
  /** `asks`: what may be added to the options for it to be read all the same. */
  | { readonly kind: 'refused'; readonly said: Localised; readonly asks?: 'columns' }

/**
 * Turns a file into a référentiel, whatever its format. A file that cannot be read is an answer, with what to do; nothing is half read.
 * @throws the reason of `options.signal` once it is aborted
 */
export async function importFile(file: SourceFile, options: ReadOptions = {}): Promise<FileImport> {
  const advice = adviceFor(file)
  if (advice !== null) return { kind: 'refused', said: advice }
  const shown = formatOfFile(file)
  // A format that was asked for tells how to read a text, not that a file of another kind is one.
  const format = documentFormat(shown).isText ? (options.format ?? shown) : shown
  const { isText } = documentFormat(format)
  if (isText && file.bytes.length > (format === 'html' ? LARGEST_PAGE : LARGEST_TEXT))
    return { kind: 'refused', said: TOO_LONG }
  try {
    const read = await READERS[format](file, options)
    options.signal?.throwIfAborted()
    const notices = isText ? noticesOf(file) : []
    if ('referentiel' in read) return { kind: 'imported', ...importReferentiel(read), notices }
    const words = countWords(read)
    if (words > MOST_WORDS) return { kind: 'refused', said: TOO_LONG }
    if (words === 0 && read.fields === undefined) return { kind: 'refused', said: NO_WORD }
    const result = importDocument(read)
    if (isEmpty(result)) return { kind: 'refused', said: NOTHING_BELOW }
    return { kind: 'imported', ...result, notices: [...notices, ...unreadParts(read)] }
  } catch (error) {
    if (error instanceof Refusal)
      return { kind: 'refused', said: error.said, ...(error.asks === null ? {} : { asks: error.asks }) }
    throw error
  }
}

/** A référentiel of a thousand pages has half a million words; beyond a million no reading ends while somebody waits. */
const MOST_WORDS = 1_000_000
const LARGEST_TEXT = 8 * 1024 * 1024
/** A page may have its pictures in it; markup alone of that size would fill the memory. */
const LARGEST_PAGE = 24 * 1024 * 1024

const TOO_LONG: Localised = {
  fr: 'Ce document est bien trop long pour un référentiel (plus de mille pages)\u00a0: il n’a pas été lu. Gardez-en les pages du référentiel, enregistrez-les à part, puis importez-les.',
  en: 'This document is far too long for a référentiel (more than a thousand pages): it was not read. Keep its pages on the référentiel, save them apart, then import them.',
}

const NO_WORD: Localised = {
  fr: 'Ce document ne contient aucun mot\u00a0: il est vide, ou fait d’images. S’il est fait d’images, faites-en reconnaître le texte (OCR) par un logiciel qui donne un .docx, puis importez celui-ci.',
  en: 'This document holds no word: it is empty, or made of pictures. If it is made of pictures, have its text recognised (OCR) by a program that gives a .docx, then import that.',
}

/** Every word of the document was a title, a reminder of the law, a page number…: nothing of a référentiel, nor anything to place. */
function isEmpty({ referentiel }: ImportResult): boolean {
  const { referentiel: _version, certification = {}, ...parts } = referentiel
  const { etat: _draft, ...facts } = certification
  return Object.keys(parts).length === 0 && Object.keys(facts).length === 0
}

const NOTHING_BELOW: Localised = {
  fr: 'Ce document n’a que des titres, et rien dessous\u00a0: il n’y a rien à importer. Vérifiez que c’est le bon fichier, et que les lignes de ses tableaux ne sont pas vides.',
  en: 'This document has titles only, and nothing below them: there is nothing to import. Check that it is the right file, and that the rows of its tables are not empty.',
}

const unreadParts = ({ notices = [] }: ReadDocument): readonly Localised[] => notices.map(({ message }) => message)

function noticesOf({ name, bytes }: SourceFile): readonly Localised[] {
  const notice = NOTICES[decodeText(bytes).encoding]
  return notice === undefined ? [] : [{ fr: `«\u00a0${name}\u00a0» ${notice.fr}`, en: `“${name}” ${notice.en}` }]
}

/** What is said of a text in an old encoding: it was guessed. */
const NOTICES: Partial<Record<TextEncoding, Localised>> = {
  'windows-1252': {
    fr: 'n’est pas en UTF-8\u00a0: il est lu comme un texte de Windows (windows-1252). Vérifiez les accents.',
    en: 'is not in UTF-8: it is read as a Windows text (windows-1252). Check the accents.',
  },
  macintosh: {
    fr: 'n’est pas en UTF-8\u00a0: il est lu comme un texte d’ancien Mac (MacRoman). Vérifiez les accents.',
    en: 'is not in UTF-8: it is read as a text of an old Mac (MacRoman). Check the accents.',
  },
  mixed: {
    fr: 'mêle deux façons d’écrire les accents (UTF-8 et une plus ancienne)\u00a0: chaque partie est lue comme elle a été écrite. Vérifiez les accents.',
    en: 'mixes two ways of writing accents (UTF-8 and an older one): each part is read as it was written. Check the accents.',
  },
}
