import { openZip, type Parts } from '../archive/open-zip.ts'
import type { Paragraph, Piece, ReadDocument, SetAside } from '../document.ts'
import { Refusal } from '../refusal.ts'
import { elementAt, elementsOf, readXml, type XmlElement } from '../xml/tree.ts'
import { paragraphsIn, piecesOf } from './body.ts'
import { Numbering } from './numbering.ts'
import { type Comments, ParagraphReader, type WordParts } from './paragraphs.ts'
import { Position } from './position.ts'
import { Styles } from './styles.ts'

const READ = /^word\/(?:document|numbering|styles|comments|footnotes|endnotes|header\d*|footer\d*)\.xml$/

/**
 * Reads a Word document: tables with their merged cells, lists with the numbers Word gives them, tracked changes accepted, comments kept
 * as remarks. Headers and footers are set aside; notes come at the end.
 * @throws Refusal when the file is damaged, too large, or no Word document
 */
export function readDocx(name: string, bytes: Uint8Array): ReadDocument {
  const parts = openZip(bytes, (path) => READ.test(path))
  const body = elementAt(rootOf(parts, 'word/document.xml'), 'w:body')
  if (body === undefined) throw NO_DOCUMENT
  const word: WordParts = {
    styles: new Styles(rootOf(parts, 'word/styles.xml')),
    numbering: new Numbering(rootOf(parts, 'word/numbering.xml')),
    comments: commentsOf(rootOf(parts, 'word/comments.xml')),
  }
  const position = new Position()
  const reader = new ParagraphReader(word, position)
  const pieces: readonly Piece[] = [...piecesOf(body, reader), ...notesOf(parts, reader)]
  const setAside = [...['header', 'footer'].flatMap((kind) => runningTexts(parts, kind, word)), ...reader.ownRemarks]
  return { name, format: 'docx', pieces, setAside, rejoined: [], remarks: reader.remarks, pages: position.pages }
}

function rootOf(parts: Parts, path: string): XmlElement | undefined {
  const bytes = parts.get(path)
  return bytes === undefined ? undefined : readXml(new TextDecoder().decode(bytes))
}

function commentsOf(root: XmlElement | undefined): Comments {
  const comments = root === undefined ? [] : elementsOf(root, 'w:comment')
  return new Map(
    comments.map((comment) => [
      comment.attributes['w:id'] ?? '',
      { author: comment.attributes['w:author'] ?? '', text: plainText(comment) },
    ]),
  )
}

/** Notes at the foot of pages or at the end, but for the lines that Word draws above them. */
function notesOf(parts: Parts, reader: ParagraphReader): readonly Piece[] {
  const notes = ['footnote', 'endnote'].flatMap((kind) => {
    const root = rootOf(parts, `word/${kind}s.xml`)
    return root === undefined ? [] : elementsOf(root, `w:${kind}`)
  })
  const paragraphs = notes
    .filter(({ attributes }) => attributes['w:type'] === undefined || attributes['w:type'] === 'normal')
    .flatMap((note) => paragraphsIn(note, reader))
  return paragraphs.length === 0 ? [] : [{ kind: 'flow', paragraphs, flattened: false }]
}

function runningTexts(parts: Parts, kind: string, word: WordParts): readonly SetAside[] {
  const reason = kind === 'header' ? ('entete_de_page' as const) : ('pied_de_page' as const)
  const texts = [...parts.keys()]
    .filter((path) => path.startsWith(`word/${kind}`))
    .flatMap((path) => paragraphsOfPart(rootOf(parts, path), word))
  const once = new Map(texts.map((paragraph) => [paragraph.text, paragraph]))
  return [...once.values()].map(({ text, place }) => ({ text, reason, place }))
}

function paragraphsOfPart(root: XmlElement | undefined, word: WordParts): readonly Paragraph[] {
  return root === undefined ? [] : paragraphsIn(root, new ParagraphReader(word, new Position()))
}

function plainText(element: XmlElement): string {
  const none: WordParts = { styles: new Styles(undefined), numbering: new Numbering(undefined), comments: new Map() }
  return paragraphsOfPart(element, none)
    .map(({ text }) => text)
    .join(' ')
}

const NO_DOCUMENT = new Refusal({
  fr: 'Ce fichier n’est pas un document Word (.docx)\u00a0: il n’en contient pas le texte. Ouvrez-le dans Word et enregistrez-le au format .docx, puis importez-le.',
  en: 'This file is not a Word document (.docx): its text is not in it. Open it in Word and save it as .docx, then import it.',
})
