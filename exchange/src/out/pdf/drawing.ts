import type { Slot } from './paragraph.ts'
import type { PdfFile } from './pdf-file.ts'
import { INDENT, type TextStyle } from './styles.ts'
import { listIn, type Tag, tagged, tagIn } from './tags.ts'
import type { TextLine } from './typesetting.ts'

/** Draws a line at once. */
export function drawLine(line: TextLine, style: TextStyle, x: number, baseline: number, file: PdfFile): void {
  file.fillColor(style.color)
  for (const { face, text, meant, x: along } of line) {
    file.font(face, style.size)
    if (meant !== null) file.markContent('Span', { actual: meant })
    file.text(text, x + along, baseline, { lineBreak: false, baseline: 'alphabetic' })
    if (meant !== null) file.endMarkedContent()
  }
}

/**
 * The paragraphs of a column or a cell, drawn line after line, maybe over pages: each is one element of the structure wherever its lines
 * stand, and items that follow each other are one list.
 */
export class Column {
  readonly #file: PdfFile
  readonly #tag: Tag
  /** The element that receives the lines of the current paragraph. */
  #current: Tag | null = null
  /** The lists that are open, by depth, and the body of the last item of each. */
  #lists: { readonly list: Tag; body: Tag | null }[] = []

  constructor(tag: Tag, file: PdfFile) {
    this.#tag = tag
    this.#file = file
  }

  /** @returns where the next ones go */
  draw(slots: readonly Slot[], x: number, top: number, type = 'P'): number {
    let y = top
    for (let at = 0; at < slots.length; ) {
      const paragraph = slots[at]?.paragraph
      if (paragraph === undefined) break
      let end = at
      while (slots[end]?.paragraph === paragraph) end += 1
      y = this.#paragraph(slots.slice(at, end), x, y, type)
      at = end
    }
    return y
  }

  #paragraph(slots: readonly Slot[], x: number, top: number, type: string): number {
    const [first] = slots
    if (first === undefined) return top
    const { bullet, depth, indent, style, lines } = first.paragraph
    if (first.line === 0) this.#open(type, bullet, depth, () => this.#bullet(first, x, top))
    let y = top
    const tag = this.#current ?? this.#tag
    tagged(tag, bullet === null ? type : 'LBody', this.#file, () => {
      for (const slot of slots) {
        drawLine(lines[slot.line] ?? [], style, x + indent, y + slot.baseline, this.#file)
        y += slot.height
      }
    })
    return y
  }

  #open(type: string, bullet: string | null, depth: number, drawBullet: () => (label: Tag) => void): void {
    if (bullet === null) {
      this.#lists = []
      this.#current = tagIn(this.#tag, type, this.#file)
      return
    }
    this.#lists = this.#lists.slice(0, depth + 1)
    while (this.#lists.length <= depth) {
      const parent = this.#lists.at(-1)?.body ?? this.#tag
      this.#lists.push({ list: listIn(parent, this.#file), body: null })
    }
    const level = this.#lists.at(-1)
    if (level === undefined) return
    const item = tagIn(level.list, 'LI', this.#file)
    drawBullet()(tagIn(item, 'Lbl', this.#file))
    level.body = tagIn(item, 'LBody', this.#file)
    this.#current = level.body
  }

  #bullet({ paragraph, baseline }: Slot, x: number, top: number): (label: Tag) => void {
    const { bullet, indent, style } = paragraph
    const sign = [{ face: bullet === '◦' ? 'signs' : 'regular', text: bullet ?? '', meant: null, x: 0 }] as const
    return (label) =>
      tagged(label, 'Lbl', this.#file, () =>
        drawLine(sign, { ...style, color: style.color }, x + indent - INDENT + 1, top + baseline, this.#file),
      )
  }
}
