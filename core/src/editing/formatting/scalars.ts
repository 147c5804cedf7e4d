import { blockHeader, detectIndent } from '../../source/block-scalar.ts'
import type { ScalarNode } from '../../source/tree.ts'
import { actsBelow, keepsBlankLines } from './layout.ts'
import { type Page, type Span, shifted, spaces } from './page.ts'
import { canBeFolded, readsPlain } from './plain-text.ts'
import { wrap } from './wrap.ts'

/** Where a value is written: what is before it on its line, and how it moves. */
export interface Lead {
  /** Up to the colon or the dash, which it includes. */
  readonly text: string
  /** The lines of the member, as they are written now. */
  readonly lines: Span
  /** The new column of the key or dash, and the one it has now. */
  readonly column: number
  readonly was: number
  /** The comment that follows the value on its line, with the spaces before it; `''` when there is none. */
  readonly comment: string
}

/** However deep a text stands, its lines hold this many characters. */
const NARROWEST = 40

/** The lines of a value that is a scalar: its text is read back the same from them. */
export function scalarLines(page: Page, node: ScalarNode, lead: Lead, width: number): readonly string[] {
  const staysAsItIs = actsBelow(lead.comment)
  if (node.style === 'literal' || (node.style === 'folded' && staysAsItIs)) return blockLines(page, node, lead)
  if (node.style === 'folded') return foldedLines(page, node, lead, width)
  const raw = page.text.slice(node.range.start, node.range.end)
  if (staysAsItIs) return rawLines(raw, lead)
  if (raw === '') return [lead.text + lead.comment]
  if (typeof node.value !== 'string') return rawLines(raw, lead)
  const short = onOneLine(node, raw)
  if (short !== null && fits(lead, short, width)) return [`${lead.text} ${short}${lead.comment}`]
  const lines = refolded(node.text, lead, width)
  if (lines === null) return short === null ? rawLines(raw, lead) : [`${lead.text} ${short}${lead.comment}`]
  const isWorthIt = short === null || lines.length > 1
  return isWorthIt ? [`${lead.text} >-${lead.comment}`, ...lines] : [`${lead.text} ${short}${lead.comment}`]
}

function fits(lead: Lead, short: string, width: number): boolean {
  return lead.text.length + 1 + short.length <= width
}

/** How a text in quotes, or without, is written on one line; `null` when it cannot be said without quoting it anew. */
function onOneLine({ style, text }: ScalarNode, raw: string): string | null {
  if (style === 'plain') return text.includes('\n') ? null : text
  if (readsPlain(text)) return text
  return raw.includes('\n') ? null : raw
}

/** A value as it is written, its other lines moved with its first. */
export function rawLines(raw: string, { text, column, was, comment }: Lead): readonly string[] {
  const [first = '', ...others] = raw.split('\n')
  const lines = [`${text} ${first}`, ...others.map((line) => shifted(line, column - was))]
  return [...lines.slice(0, -1), (lines.at(-1) ?? '') + comment]
}

/** The lines of a text without line breaks in a folded block; `null` when it cannot stand in one. */
function refolded(text: string, { column }: Lead, width: number, kept?: ReadonlySet<number>): readonly string[] | null {
  if (!canBeFolded(text)) return null
  const indentation = spaces(column + 2)
  return wrap(text, Math.max(NARROWEST, width - indentation.length), kept).map((line) => indentation + line)
}

function foldedLines(page: Page, node: ScalarNode, lead: Lead, width: number): readonly string[] {
  const { chomping, explicitIndent } = blockHeader(page.text, node.range.start)
  const { text } = node
  if (explicitIndent || chomping === 'keep' || text === '') return blockLines(page, node, lead)
  const items = itemsOf(page, node)
  if (chomping === 'strip' && items.length === 0 && readsPlain(text) && fits(lead, text, width)) {
    return [`${lead.text} ${text}${lead.comment}`]
  }
  const body = chomping === 'clip' ? text.slice(0, -1) : text
  const indicator = chomping === 'clip' ? '>' : '>-'
  const lines = paragraphLines(body, items, lead, width)
  return lines === null ? blockLines(page, node, lead) : [`${lead.text} ${indicator}${lead.comment}`, ...lines]
}

/** Paragraphs stand apart by one blank line for each line break between them. */
function paragraphLines(body: string, items: readonly string[], lead: Lead, width: number): readonly string[] | null {
  const lines: string[] = []
  for (const [index, paragraph] of body.split('\n').entries()) {
    if (index > 0) lines.push('')
    if (paragraph === '') {
      if (index === 0) return null
      continue
    }
    const own = refolded(paragraph, lead, width, placesOf(items, paragraph))
    if (own === null) return null
    lines.push(...own)
  }
  return lines
}

/** The lines of a block that begin with the mark of an item: whoever wrote them meant a list. */
function itemsOf(page: Page, { range }: ScalarNode): readonly string[] {
  const [, ...lines] = page.text.slice(range.start, range.end).split('\n')
  return lines.map((line) => line.trim()).filter((line) => /^[-•–] /.test(line))
}

/** Where those lines begin in a paragraph. */
function placesOf(items: readonly string[], paragraph: string): ReadonlySet<number> {
  const places = new Set<number>()
  let from = 0
  for (const item of items) {
    const place = paragraph.indexOf(item, from)
    if (place === -1) continue
    places.add(place)
    from = place + item.length
  }
  return places
}

/** A block scalar with its lines as they are, moved to their new column. */
function blockLines(page: Page, node: ScalarNode, lead: Lead): readonly string[] {
  const { start, end } = node.range
  const { contentStart, explicitIndent } = blockHeader(page.text, start)
  const header = /^[^\s#]*/.exec(page.text.slice(start, start + 4))?.[0] ?? ''
  const from = page.lineOf(start) + 1
  const to = keepsBlankLines(page, node) ? lead.lines.to : page.lineOf(end) + 1
  const indentation = detectIndent(page.text, contentStart, end)
  const by = explicitIndent || indentation === -1 ? lead.column - lead.was : lead.column + 2 - indentation
  const content = page.lines.slice(from, to).map((line) => shifted(line, by))
  return [`${lead.text} ${header}${lead.comment}`, ...content]
}
