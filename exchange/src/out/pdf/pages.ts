import { Column } from './drawing.ts'
import { fitting, fittingAtLeastOne, heightOf, type Paragraph, type Slot, slotsOf, startOf } from './paragraph.ts'
import { PAGE, type PdfFile } from './pdf-file.ts'
import { type Tag, tagIn } from './tags.ts'

/** Where the pages of a document are written, from top to bottom. */
export class Pages {
  readonly file: PdfFile
  readonly root: Tag
  y: number = PAGE.margin

  constructor(file: PdfFile) {
    this.file = file
    this.root = file.struct('Document')
    file.addStructure(this.root)
  }

  get space(): number {
    return PAGE.height - PAGE.bottom - this.y
  }

  get hasPage(): boolean {
    return this.file.bufferedPageRange().count > 0
  }

  turn(): void {
    this.file.addPage()
    this.y = PAGE.margin
  }

  /** A title, and its entry among the bookmarks. It stands with the start of what it titles. */
  heading(paragraph: Paragraph, level: 1 | 2, room: number): void {
    const slots = slotsOf([paragraph])
    const { before } = paragraph.style
    if (this.space < slots.reduce((sum, { height }) => sum + height, before + room)) this.turn()
    else if (this.y > PAGE.margin) this.y += before
    this.file.outline.addItem(paragraph.lines.map((line) => line.map(({ text }) => text).join('')).join(''), {
      fit: true,
    })
    this.y = new Column(this.root, this.file).draw(slots, PAGE.margin, this.y, `H${level}`)
  }

  /** A title with what stands under it: the whole where it is short, else the start of it, on the page of the title. */
  chapter(title: Paragraph, paragraphs: readonly Paragraph[]): void {
    const slots = slotsOf(paragraphs)
    const whole = heightOf(slots)
    this.heading(title, 2, Math.min(whole <= SHORT_CHAPTER ? whole : startOf(slots), SHORT_CHAPTER))
    this.paragraphs(paragraphs)
  }

  /** Paragraphs, over as many pages as they need. */
  paragraphs(paragraphs: readonly Paragraph[], x: number = PAGE.margin): void {
    const slots = slotsOf(paragraphs)
    const column = new Column(this.root, this.file)
    for (let from = 0; from < slots.length; ) {
      const fresh = this.y <= PAGE.margin
      const to = withCompany(slots, from, (fresh ? fittingAtLeastOne : fitting)(slots, from, this.space))
      this.y = column.draw(slots.slice(from, to), x, this.y)
      from = to
      if (from < slots.length) this.turn()
    }
  }

  section(type: string): Tag {
    return tagIn(this.root, type, this.file)
  }
}

/** The height of a chapter that is not cut: about eight lines. */
const SHORT_CHAPTER = 120

/** Where a page ends so that the last line of all does not stand alone on the next one. */
function withCompany(slots: readonly Slot[], from: number, to: number): number {
  if (to !== slots.length - 1) return to
  let before = to - 1
  while (before > from && slots[before - 1]?.keeps === true) before -= 1
  return before > from ? before : to
}
