import { openZip, type Parts } from '../archive/open-zip.ts'
import { xmlPart } from '../archive/xml-part.ts'
import {
  bareParagraph,
  type Notice,
  type Paragraph,
  type Piece,
  type ReadDocument,
  type SetAside,
  type UnreadField,
} from '../document.ts'
import { clean, collapse } from '../lines.ts'
import { Refusal } from '../refusal.ts'
import { elementAt, elementsOf, isElement, type XmlElement } from '../xml/tree.ts'
import { paragraphsIn, piecesOf } from './body.ts'
import { Numbering } from './numbering.ts'
import { type Comments, ParagraphReader, type WordParts } from './paragraphs.ts'
import { Position } from './position.ts'
import { Styles } from './styles.ts'

/** Names may have a number: `word/document2.xml` is what some servers make of a document. */
const READ =
  /^word\/(?:(?:document|numbering|styles|comments|footnotes|endnotes|header|footer)\d*|diagrams\/data\d*)\.xml$/

/**
 * Reads a Word document: tables with their merged cells, lists with the numbers Word gives them, tracked changes accepted, comments kept
 * as remarks. Headers and footers are set aside; notes are kept apart, each with the place of its call.
 * @throws Refusal when the file is damaged, too large, or no Word document
 */
export function readDocx(name: string, bytes: Uint8Array): ReadDocument {
  const parts = openZip(bytes, (path) => READ.test(path))
  const part = (kind: string): XmlElement | undefined => xmlPart(parts, pathOf(parts, kind))
  const body = elementAt(part('document'), 'w:body')
  if (body === undefined) throw NO_DOCUMENT
  const word: WordParts = {
    styles: new Styles(part('styles')),
    numbering: new Numbering(part('numbering')),
    comments: commentsOf(part('comments')),
  }
  const position = new Position()
  const reader = new ParagraphReader(word, position)
  const pieces: readonly Piece[] = [...piecesOf(body, reader), ...diagramsOf(parts, position)]
  const { pages } = position
  const unread = notesOf(part, reader)
  const setAside = [...['header', 'footer'].flatMap((kind) => runningTexts(parts, kind, word)), ...reader.setAside]
  const { remarks, embedded } = reader
  const notices = embedded.map((place): Notice => ({ message: EMBEDDED, place }))
  const read: ReadDocument = { name, format: 'docx', pieces, setAside, rejoined: [], remarks, pages, notices }
  return unread.length === 0 ? read : { ...read, fields: { certification: {}, unread } }
}

/** The part of a kind: the one without a number, else the first. */
function pathOf(parts: Parts, kind: string): string {
  const usual = `word/${kind}.xml`
  const numbered = new RegExp(`^word/${kind}\\d*\\.xml$`)
  return parts.has(usual) ? usual : ([...parts.keys()].find((path) => numbered.test(path)) ?? usual)
}

/** The words of drawings made of boxes and arrows, which stand in parts of their own. */
function diagramsOf(parts: Parts, position: Position): readonly Piece[] {
  const paragraphs = [...parts.keys()]
    .filter((path) => path.startsWith('word/diagrams/'))
    .flatMap((path) => linesOfDrawing(xmlPart(parts, path)))
    .map((text) => bareParagraph(text, position.take(text.length)))
  return paragraphs.length === 0 ? [] : [{ kind: 'flow', paragraphs, flattened: false }]
}

function linesOfDrawing(element: XmlElement | undefined): readonly string[] {
  if (element === undefined) return []
  if (element.name === 'a:p') return [collapse(clean(lettersIn(element)))].filter((text) => text !== '')
  return elementsOf(element).flatMap(linesOfDrawing)
}

const lettersIn = (element: XmlElement): string =>
  element.children.map((node) => (isElement(node) ? lettersIn(node) : node)).join('')

function commentsOf(root: XmlElement | undefined): Comments {
  const comments = root === undefined ? [] : elementsOf(root, 'w:comment')
  return new Map(
    comments.map((comment) => [
      comment.attributes['w:id'] ?? '',
      { author: comment.attributes['w:author'] ?? '', text: plainText(comment) },
    ]),
  )
}

/**
 * Notes at the foot of pages or at the end, but for the lines that Word draws above them. What a note explains is a few words of one
 * element: it is no part of a référentiel by itself, and is kept apart with the place of its call.
 */
function notesOf(part: (kind: string) => XmlElement | undefined, reader: ParagraphReader): readonly UnreadField[] {
  return NOTES.flatMap(({ kind, why }) => {
    const root = part(`${kind}s`)
    const notes = root === undefined ? [] : elementsOf(root, `w:${kind}`)
    return notes
      .filter(({ attributes }) => attributes['w:type'] === undefined || attributes['w:type'] === 'normal')
      .flatMap((note): readonly UnreadField[] => {
        const place = reader.calls.get(`${kind} ${note.attributes['w:id'] ?? ''}`) ?? reader.position.next
        const text = paragraphsIn(note, reader).map(written).join(' ')
        return text === '' ? [] : [{ text, place, why }]
      })
  })
}

const written = ({ marker, text }: Paragraph): string => (marker === null ? text : `${marker} ${text}`)

const NOTES = [
  { kind: 'footnote', why: { fr: 'note de bas de page', en: 'footnote' } },
  { kind: 'endnote', why: { fr: 'note de fin', en: 'endnote' } },
] as const

function runningTexts(parts: Parts, kind: string, word: WordParts): readonly SetAside[] {
  const reason = kind === 'header' ? ('entete_de_page' as const) : ('pied_de_page' as const)
  const texts = [...parts.keys()]
    .filter((path) => path.startsWith(`word/${kind}`))
    .flatMap((path) => paragraphsOfPart(xmlPart(parts, path), word))
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

const EMBEDDED = {
  fr: 'Un autre fichier est inséré à cet endroit du document\u00a0: son texte n’a pas été lu. Ouvrez le document dans Word et enregistrez-le de nouveau, le texte y entrera, puis importez-le.',
  en: 'Another file is inserted at this place of the document: its text was not read. Open the document in Word and save it again, which brings the text in, then import it.',
}

const NO_DOCUMENT = new Refusal({
  fr: 'Ce fichier n’est pas un document Word (.docx)\u00a0: il n’en contient pas le texte. Ouvrez-le dans Word et enregistrez-le au format .docx, puis importez-le.',
  en: 'This file is not a Word document (.docx): its text is not in it. Open it in Word and save it as .docx, then import it.',
})
