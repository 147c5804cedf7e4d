import type { Language } from '@equerre/core'
import type { Watch as Watching } from '../../watch.ts'
import {
  type Chapter,
  type Labelled,
  line,
  type OfficialBlock,
  type OfficialDocument,
  run,
} from '../official/document.ts'
import { drawLine } from './drawing.ts'
import { Pages } from './pages.ts'
import { heightOf, type Paragraph, paragraphOf, slotsOf } from './paragraph.ts'
import { PAGE, PdfFile } from './pdf-file.ts'
import { ACCENT, PROSE_STYLES, RULE, STYLES, type TextStyle } from './styles.ts'
import { drawTable } from './table.ts'
import { artifact } from './tags.ts'
import { Typesetter } from './typesetting.ts'
import { pause, type Watch } from './watch.ts'

/** Texts across the page are no wider than one reads with ease. */
const MEASURE = 640

/**
 * The official document as a tagged PDF: on its side, a title page, then a chapter a bloc. The same document gives the same bytes.
 * @throws the reason of `watching.signal` once it is aborted
 */
export async function writePdf(official: OfficialDocument, watching: Watching = {}): Promise<Uint8Array> {
  const { language, title, kind, blocks } = official
  const file = new PdfFile({
    title,
    subject: kind,
    locale: language === 'fr' ? 'fr-FR' : 'en-GB',
    content: JSON.stringify(official, (key, value) => (/origins?$/i.test(key) ? undefined : value)),
  })
  const pages = new Pages(file)
  const watch: Watch = { given: watching, whole: blocks.reduce((sum, { rows }) => sum + rows.length, 0), done: 0 }
  const writer = new PdfWriter(pages, new Typesetter(file))
  writer.titlePage(official)
  writer.chapters(official.about)
  for (const block of blocks) {
    await writer.block(block, official.language, watch)
    await pause(watch)
  }
  writer.footers(official)
  pages.root.end()
  return file.bytes()
}

class PdfWriter {
  readonly #pages: Pages
  readonly #typesetter: Typesetter

  constructor(pages: Pages, typesetter: Typesetter) {
    this.#pages = pages
    this.#typesetter = typesetter
  }

  titlePage({ kind, title, facts, law, language }: OfficialDocument): void {
    const pages = this.#pages
    pages.turn()
    pages.y = 104
    pages.paragraphs([this.#set(kind, STYLES.kind)])
    pages.heading(this.#set(title, STYLES.title), 1, 0)
    this.#rule(pages.y + 10, 64, 2.5, ACCENT)
    pages.y += 28
    const colon = language === 'fr' ? '\u00a0: ' : ': '
    pages.paragraphs(facts.map(({ label, text }) => this.#labelled(`${label}${colon}`, text, STYLES.fact)))
    const said = [
      this.#set(law.source, STYLES.law, true),
      ...law.definitions.map(({ label, text }) => this.#labelled(`${label} `, `${text}.`, STYLES.law)),
    ]
    // At the foot of the page, unless the facts take it.
    const height = heightOf(slotsOf(said))
    if (pages.space > height + 24) pages.y = PAGE.height - PAGE.bottom - height - 8
    else pages.y += 16
    this.#rule(pages.y - 8, PAGE.width - 2 * PAGE.margin, 0.5, RULE)
    pages.paragraphs(said)
  }

  chapters(chapters: readonly Chapter[]): void {
    if (chapters.length > 0) this.#pages.turn()
    for (const { title, lines } of chapters) {
      const paragraphs = lines.map((one) => paragraphOf(one, PROSE_STYLES, MEASURE, this.#typesetter))
      this.#pages.chapter(this.#set(title, STYLES.chapter), paragraphs)
    }
  }

  async block(block: OfficialBlock, language: Language, watch: Watch): Promise<void> {
    this.#pages.turn()
    this.#pages.heading(this.#set(block.title, STYLES.heading), 2, 0)
    const colon = language === 'fr' ? '\u00a0: ' : ': '
    this.#pages.paragraphs(block.facts.map(({ label, text }) => this.#labelled(`${label}${colon}`, text, STYLES.text)))
    this.#pages.paragraphs(block.summaries.map((summary) => this.#set(summary, STYLES.text)))
    if (block.facts.length + block.summaries.length > 0) this.#pages.y += 4
    await drawTable(block, language, this.#pages, this.#typesetter, watch)
  }

  /** Last: only then is it known how many pages there are. */
  footers({ title, law }: OfficialDocument): void {
    const { file } = this.#pages
    const { count } = file.bufferedPageRange()
    const width = PAGE.width - 2 * PAGE.margin
    for (let page = 0; page < count; page++) {
      file.switchToPage(page)
      const number = ` · ${page + 1}\u00a0/\u00a0${count}`
      const said = this.#shortened(title, width - 200, STYLES.footer)
      const [footer = []] = this.#typesetter.linesOf([run(`${said} · ${law.source}${number}`)], STYLES.footer, Infinity)
      const last = footer.at(-1)
      const end = last === undefined ? 0 : last.x + this.#typesetter.widthOf(last.text, last.face, STYLES.footer.size)
      artifact('Pagination', file, () =>
        drawLine(footer, STYLES.footer, PAGE.width - PAGE.margin - end, PAGE.height - 24, file),
      )
    }
  }

  #shortened(text: string, width: number, style: TextStyle): string {
    const lines = this.#typesetter.linesOf([run(text)], style, width)
    const [first = []] = lines
    const start = first.map(({ text: part }) => part).join('')
    return lines.length === 1 ? text : `${start.trimEnd()}…`
  }

  #set(text: string, style: TextStyle, strong = false): Paragraph {
    return this.#paragraph([run(text, strong)], style)
  }

  #labelled(label: Labelled['label'], text: string, style: TextStyle): Paragraph {
    return this.#paragraph([run(label, true), run(text)], style)
  }

  #paragraph(runs: Parameters<typeof line>[1][], style: TextStyle): Paragraph {
    const width = style === STYLES.title || style === STYLES.heading ? PAGE.width - 2 * PAGE.margin : MEASURE
    return {
      ...line('text', ...runs),
      kind: 'text',
      bullet: null,
      indent: 0,
      style,
      lines: this.#typesetter.linesOf(runs, style, width),
    }
  }

  #rule(y: number, width: number, thickness: number, color: string): void {
    const { file } = this.#pages
    artifact('Layout', file, () => void file.rect(PAGE.margin, y, width, thickness).fill(color))
  }
}
