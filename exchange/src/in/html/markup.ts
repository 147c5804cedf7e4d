import { type DefaultTreeAdapterTypes, parseFragment } from 'parse5'
import { head } from '../../recognise/words/codes.ts'
import type { Paragraph, Place } from '../document.ts'
import { collapse } from '../lines.ts'
import { splitMarkers } from '../markers.ts'

type Node = DefaultTreeAdapterTypes.ChildNode
export type Element = DefaultTreeAdapterTypes.Element

const BLOCK = new Set(
  'p div ul ol li dl dt dd h1 h2 h3 h4 h5 h6 section article header footer main aside blockquote pre table tbody thead tfoot tr td th caption figure figcaption address form fieldset center details summary nav body html'.split(
    ' ',
  ),
)
const SKIPPED = new Set(['script', 'style', 'head', 'template', 'noscript', 'svg', 'math', 'iframe'])
const EMPHASIS = new Set(['i', 'em', 'b', 'strong', 'u'])

interface Draft {
  text: string
  plain: number
  emphasised: number
  /** The text with emphasis before any other. */
  lead: string
  /** The size of its smallest letters, in points; 0 where some have none of their own. */
  size: number
  start: number | null
  end: number
}

const newDraft = (): Draft => ({
  text: '',
  plain: 0,
  emphasised: 0,
  lead: '',
  size: Number.POSITIVE_INFINITY,
  start: null,
  end: 0,
})

/** A paragraph in such letters, in points, is a title: programs that save a page from a text keep its looks, not its style. */
const TITLE_SIZE = 20

/** What the walk needs to place a node in the whole source. */
export interface MarkupPlace {
  readonly placeOf: (start: number, end: number) => Place
}

/**
 * The paragraphs of a piece of markup, tags gone: one for each block element, list item or line break, lists with their depth.
 * Text of a `<ul>` without `<li>` is cut at its dashes.
 */
export class ParagraphWalker {
  readonly paragraphs: Paragraph[] = []
  private readonly places: MarkupPlace
  private draft: Draft = newDraft()
  private listDepth = 0
  private itemMarker: string | null = null
  private heading = 0
  private emphasis = 0
  private size = 0
  private visited = 0

  constructor(places: MarkupPlace) {
    this.places = places
  }

  walk(nodes: readonly Node[], depth = 0): void {
    for (const node of nodes) this.visit(node, depth)
  }

  flush(): void {
    const text = collapse(this.draft.text)
    const indent = /^(?:\s*\u00a0{2,}|[ \u00a0]{2,}\S)/u.test(this.draft.text) ? 1 : 0
    const { plain, emphasised, start, end } = this.draft
    const lead = plain > 0 ? collapse(this.draft.lead) : ''
    const titled = this.draft.size >= TITLE_SIZE && this.listDepth === 0
    this.draft = newDraft()
    if (text === '') return
    const place = this.places.placeOf(start ?? end, end)
    const inList = this.listDepth > 0 && this.itemMarker === null
    const pieces = splitMarkers(text, inList)
    const whole = pieces.length > 1 || pieces[0]?.text !== text
    const item = whole && this.itemMarker !== null ? { item: { text, depth: this.listDepth } } : {}
    pieces.forEach((piece, index) => {
      const marker = piece.marker ?? (index === 0 ? this.itemMarker : null)
      this.paragraphs.push({
        ...(index === 0 && lead !== '' && text.startsWith(lead) ? { lead } : {}),
        ...(whole ? (index === 0 ? { written: text, ...item } : { cut: true }) : {}),
        text: piece.text,
        marker,
        depth: marker === null ? 0 : Math.max(1, this.listDepth + (piece.marker === null ? 0 : piece.level)) + indent,
        heading: this.heading === 0 && titled ? 1 : this.heading,
        emphasised: plain === 0 && emphasised > 0,
        gap: 1,
        opensPage: false,
        place,
      })
    })
    this.itemMarker = null
  }

  private visit(node: Node, depth: number): void {
    this.visited += 1
    if (depth > 400) return
    if ('value' in node && node.nodeName === '#text') {
      this.addText(node.value, node.sourceCodeLocation?.startOffset ?? null, node.sourceCodeLocation?.endOffset ?? 0)
      return
    }
    if (!('tagName' in node) || SKIPPED.has(node.tagName)) return
    const size = this.size
    this.size = fontSizeOf(node) ?? size
    this.visitElement(node, depth)
    this.size = size
  }

  private visitElement(node: Element, depth: number): void {
    const name = node.tagName
    if (name === 'br' || name === 'hr') {
      this.flush()
      return
    }
    if (EMPHASIS.has(name)) {
      this.breakBeforeEmphasis(textOf(node))
      this.emphasis += 1
      this.walk(node.childNodes, depth + 1)
      this.emphasis -= 1
      return
    }
    if (!BLOCK.has(name)) {
      this.walk(node.childNodes, depth + 1)
      return
    }
    this.flush()
    const list = name === 'ul' || name === 'ol'
    const level = /^h([1-6])$/.exec(name)?.[1]
    const heading = this.heading
    if (level !== undefined) this.heading = Number(level)
    if (list) this.listDepth += 1
    if (name === 'li') this.itemMarker = '-'
    this.walk(node.childNodes, depth + 1)
    this.flush()
    if (name === 'li') this.itemMarker = null
    if (list) this.listDepth -= 1
    this.heading = heading
  }

  private addText(value: string, start: number | null, end: number): void {
    if (value.trim() !== '') {
      if (this.draft.start === null) this.draft.start = start
      this.draft.end = end
      this.draft.size = Math.min(this.draft.size, this.size)
      if (this.emphasis === 0) this.draft.plain += value.trim().length
      else {
        this.draft.emphasised += value.trim().length
        if (this.draft.plain === 0) this.draft.lead += value
      }
    }
    this.draft.text += value
  }

  /** A sentence wholly in italics after a closed one is a paragraph of its own, even without a tag that says so. */
  private breakBeforeEmphasis(inner: string): void {
    const before = collapse(this.draft.text)
    const text = collapse(inner)
    if (text === '' || !/[\p{L}\p{N}]/u.test(before)) return
    const balanced = (before.match(/\(/g)?.length ?? 0) === (before.match(/\)/g)?.length ?? 0)
    const sentence = /^\p{Lu}/u.test(text) && text.split(' ').length >= 5 && /[.:;!?]$/.test(before)
    if (head(text).codes.length > 0 || (balanced && sentence)) this.flush()
  }
}

/** The size that an element gives its letters, in points; `null` where it leaves that of what is around it. */
function fontSizeOf({ tagName, attrs }: Element): number | null {
  const style = attrs.find(({ name }) => name === 'style')?.value ?? ''
  const [, size, unit] = /(?:^|;)\s*font-size\s*:\s*(\d+(?:\.\d+)?)(pt|px)/iu.exec(style) ?? []
  if (size !== undefined) return Number(size) * (unit?.toLowerCase() === 'px' ? 0.75 : 1)
  if (tagName !== 'font') return null
  const step = Number(attrs.find(({ name }) => name === 'size')?.value)
  return FONT_SIZES[step] ?? null
}

/** What `<font size>` means from 1 to 7. */
const FONT_SIZES: readonly (number | null)[] = [null, 7.5, 10, 12, 13.5, 18, 24, 36]

/** All the text under a node, tags gone. */
export function textOf(node: Node): string {
  if ('value' in node && node.nodeName === '#text') return node.value
  if (!('childNodes' in node)) return ''
  let text = ''
  const stack: Node[] = [...node.childNodes].reverse()
  while (stack.length > 0) {
    const next = stack.pop()
    if (next === undefined) break
    if ('value' in next && next.nodeName === '#text') text += next.value
    else if ('childNodes' in next) stack.push(...[...next.childNodes].reverse())
  }
  return text
}

/** The paragraphs of a cell written with inline tags; `base` is where the cell starts in the source. */
export function paragraphsOfMarkup(markup: string, places: MarkupPlace): Paragraph[] {
  const walker = new ParagraphWalker(places)
  walker.walk(parseFragment(markup, { sourceCodeLocationInfo: true }).childNodes)
  walker.flush()
  return walker.paragraphs
}
