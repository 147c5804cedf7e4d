import { AUTHOR } from '../../out/docx/author.ts'
import { head } from '../../recognise/words/codes.ts'
import type { Paragraph, Place, Remark, SetAside } from '../document.ts'
import { clean, collapse } from '../lines.ts'
import { splitMarkers } from '../markers.ts'
import { elementAt, type XmlElement } from '../xml/tree.ts'
import type { Label, Numbering } from './numbering.ts'
import type { Position } from './position.ts'
import { addRuns, emptyText, type RunText } from './run-text.ts'
import { listOf, type Styles } from './styles.ts'

/** What a comment of the document says, by its identifier. */
export type Comments = ReadonlyMap<string, { readonly author: string; readonly text: string }>

export interface WordParts {
  readonly styles: Styles
  readonly numbering: Numbering
  readonly comments: Comments
}

/** Reads the paragraphs of a document one after the other: labels of lists count, tracked changes are accepted. */
export class ParagraphReader {
  readonly position: Position
  readonly remarks: Remark[] = []
  /** What is not the text of the document: hidden letters, a table of contents, what Équerre itself had remarked. */
  readonly setAside: SetAside[] = []
  /** Where other files are inserted whole, which Word reads when it opens the document. */
  readonly embedded: Place[] = []
  /** Where each note is called, by its kind and identifier (`footnote 2`). */
  readonly calls = new Map<string, Place>()
  readonly #parts: WordParts
  /** Text of a paragraph whose end was taken out: it goes on in the next. */
  #carried: RunText = emptyText()

  constructor(parts: WordParts, position: Position) {
    this.#parts = parts
    this.position = position
  }

  /** @returns the paragraphs of one `w:p`, one for each line break in it, then the boxes drawn from it */
  read(element: XmlElement): { readonly paragraphs: readonly Paragraph[]; readonly boxes: readonly XmlElement[] } {
    const properties = elementAt(element, 'w:pPr')
    const style = this.#parts.styles.of(elementAt(properties, 'w:pStyle')?.attributes['w:val'])
    const written = this.#carried
    addRuns(element, style.emphasised, written)
    if (elementAt(properties, 'w:rPr', 'w:del') !== undefined) return { paragraphs: [], boxes: [] }
    this.#carried = emptyText()
    for (let turned = 0; turned < written.pageBreaks; turned += 1) this.position.turnPage()
    for (const { text, reason } of written.aside) this.putAside(text, reason)
    if (style.contents) {
      this.putAside(collapse(clean(written.text)), 'doublon')
      return { paragraphs: [], boxes: written.boxes }
    }
    const list = listOf(properties) ?? style.list
    const hasText = written.text.trim() !== ''
    const label = list === null || !hasText ? null : this.#parts.numbering.next(list.id, list.depth)
    this.#keepRemarks(written.remarks)
    for (const call of written.calls) this.calls.set(call, this.position.next)
    const paragraphs = this.#paragraphsOf(written, label, list === null ? 0 : list.depth + 1, style.heading)
    return { paragraphs, boxes: written.boxes }
  }

  noteEmbedded(): void {
    this.embedded.push(this.position.next)
  }

  putAside(text: string, reason: SetAside['reason']): void {
    if (text !== '') this.setAside.push({ text: collapse(clean(text)), reason, place: this.position.next })
  }

  #paragraphsOf(written: RunText, label: Label | null, depth: number, heading: number): readonly Paragraph[] {
    const emphasised = written.plain === 0 && written.emphasised > 0
    const lead = emphasised ? '' : collapse(clean(written.lead))
    const lines = clean(written.text)
      .split('\n')
      .map(collapse)
      .filter((line) => line !== '')
    return lines.flatMap((line, index) => {
      const own = index === 0 ? label : null
      const [marker, text] = labelled(own, line)
      const pieces = splitMarkers(text, false)
      const inItem = marker !== null || pieces[0]?.marker != null
      const whole = pieces.length > 1 || pieces[0]?.text !== text
      const item = marker === null ? {} : { item: { text, depth: Math.max(1, depth) } }
      return pieces.map((piece, at): Paragraph => {
        const sign = at === 0 && marker !== null ? marker : piece.marker
        return {
          ...(at === 0 && index === 0 && lead !== '' && text.startsWith(lead) ? { lead } : {}),
          ...(whole ? (at === 0 ? { written: text, ...item } : { cut: true }) : {}),
          text: piece.text,
          marker: sign,
          // A list written inside an item is below it.
          depth: sign === null ? 0 : Math.max(1, depth) + (at > 0 && inItem ? 1 : 0),
          heading,
          emphasised,
          gap: 1,
          opensPage: this.position.opensPage(),
          place: this.position.take(piece.text.length),
        }
      })
    })
  }

  #keepRemarks(ids: readonly string[]): void {
    for (const id of ids) {
      const comment = this.#parts.comments.get(id)
      if (comment === undefined || comment.text === '') continue
      const { author, text } = comment
      if (author === AUTHOR) this.setAside.push({ text, reason: 'remarque_equerre', place: this.position.next })
      else this.remarks.push({ ...comment, place: this.position.next })
    }
  }
}

/** A bare number is the sign of a list; a code or a word is part of what the paragraph says. */
function labelled(label: Label | null, line: string): readonly [marker: string | null, text: string] {
  if (label === null) return [null, line]
  if (label.bullet) return [label.text, line]
  const text = `${label.text} ${line}`
  const isCode = head(text).codes.length > 0
  return !isCode && BARE_NUMBER.test(label.text) ? [label.text, line] : [null, text]
}

const BARE_NUMBER = /^\(?(?:\d{1,3}|[a-z]{1,2}|[ivx]{1,5})\s?[.)°-]{0,2}$/i
