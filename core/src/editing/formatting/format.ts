import type { TextEdit } from '../../rules/rule.ts'
import type { SourceDocument } from '../../source/document.ts'
import { readSource } from '../../source/read.ts'
import type { Range } from '../../source/tree.ts'
import { type Element, elementsIn, innerElements, rootElements, rootLayout } from './elements.ts'
import { lineEdits } from './line-edits.ts'
import { isBlank, Page, type Span } from './page.ts'
import { saysTheSame } from './same.ts'
import { ROOT_SHAPE } from './shapes.ts'
import { Writer } from './write.ts'

export { FORMAT_TRIGGERS, formatOnType } from './on-type.ts'

export interface FormatOptions {
  /** Longest line of a wrapped statement, in characters; 100 when absent. */
  readonly width?: number
  /** Only what this range touches; the whole text when absent. */
  readonly range?: Range
}

const WIDTH = 100

/** A form is sought again until it stays: a part that could not be verified may have let its neighbours move. */
const MOST_ROUNDS = 4

/** How many parts are tried one by one when the whole cannot be put in form at once. */
const MOST_PARTS = 60

/**
 * The edits that give a text the house's form, none when it has it. Formatting twice changes nothing more.
 *
 * - Keys come in the order of the format; one it does not know stays under the key it follows. Indentation is of two, lists stand below
 *   their key, one space follows a colon or a dash.
 * - A text that fits on its line stands there, without quotes when it needs none; a longer one is folded (`>-`). Literal blocks, line
 *   breaks, brackets and braces stay as they are. Lines are cut where French typography allows it; no character is replaced.
 * - Comments go with what they stand above or beside. Of several blank lines one stays. Line ends, the last one and the byte order mark
 *   are kept.
 * - Values, and what comments silence, do not change: the result is read again and compared. A part for which that fails stays as it is,
 *   and so do anchored values, explicit keys and mappings with a merge key. A text that has problems is left alone.
 *
 * @param options.range puts in form the smallest parts that hold the lines it touches, at the columns where they stand
 */
export function format(source: SourceDocument, options: FormatOptions = {}): readonly TextEdit[] {
  if (source.problems.length > 0 || source.root === null || /\r(?!\n)/.test(source.text)) return []
  const text = source.text.replace(/^\ufeff/, '').replaceAll('\r\n', '\n')
  const document = text === source.text ? source : readSource(text)
  if (document.problems.length > 0) return []
  const width = options.width ?? WIDTH
  const { range } = options
  const formatted =
    range === undefined ? wholeInForm(document, width) : linesInForm(document, linesOf(source, range), width)
  return formatted === text ? [] : lineEdits(source.text, formatted)
}

/** The lines a range touches. A range that ends at the start of a line does not touch it. */
function linesOf(source: SourceDocument, { start, end }: Range): Span {
  const last = source.positionAt(Math.max(start, end))
  const from = source.positionAt(Math.min(start, end)).line
  return { from, to: last.character === 0 && last.line > from ? last.line : last.line + 1 }
}

function wholeInForm(source: SourceDocument, width: number): string {
  let current = source
  for (let round = 0; round < MOST_ROUNDS; round++) {
    const text = written(current, width)
    if (text === current.text) return text
    const next = readSource(text)
    if (!saysTheSame(current, next)) return partByPart(current, width)
    current = next
  }
  return source.text
}

/** The whole text in form, not verified; the text itself when its root stands in an unusual way. */
function written({ text, root }: SourceDocument, width: number): string {
  const page = new Page(text)
  const layout = rootLayout(page, root)
  const first = layout?.members[0]
  if (layout === null || first === undefined || !isBlank(page.before(first.start))) return text
  const writer = new Writer(page, width)
  const { above, lines } = writer.members(layout, ROOT_SHAPE, 0)
  const head = writer.trivia({ from: 0, to: first.lines.from }, 0)
  const tail = writer.trivia({ from: layout.foot.to, to: page.lines.length }, 0)
  const end = tail.at(-1) === '' ? tail.slice(0, -1) : tail
  return page.withLines([...head, ...above, ...lines, ...end])
}

/** Parts that can be put in form without risk are; those that cannot stay as they are, but not what they hold. */
function partByPart(source: SourceDocument, width: number): string {
  let current = source
  let tries = 0
  const tried: (readonly number[])[] = rootElements(new Page(current.text), current.root).map((_, index) => [index])
  for (let path = tried.shift(); path !== undefined && tries < MOST_PARTS; path = tried.shift(), tries++) {
    const page = new Page(current.text)
    const element = elementAt(page, current, path)
    if (element === null) continue
    const next = inForm(current, page, [element], width)
    if (next !== null) current = next
    else tried.push(...innerElements(page, element).map((_, index) => [...(path ?? []), index]))
  }
  return current.text
}

function elementAt(page: Page, { root }: SourceDocument, path: readonly number[]): Element | null {
  let element: Element | null = null
  for (const index of path) {
    const among: readonly Element[] = element === null ? rootElements(page, root) : innerElements(page, element)
    element = among[index] ?? null
    if (element === null) return null
  }
  return element
}

function linesInForm(source: SourceDocument, lines: Span, width: number): string {
  const page = new Page(source.text)
  if (lines.from === 0 && lines.to >= page.lines.length) return wholeInForm(source, width)
  const elements = elementsIn(page, source.root, lines)
  return inForm(source, page, elements, width)?.text ?? source.text
}

/** The text with some of its elements put in form where they stand; `null` when it would not say the same. */
function inForm(
  source: SourceDocument,
  page: Page,
  elements: readonly Element[],
  width: number,
): SourceDocument | null {
  const writer = new Writer(page, width)
  const lines = [...page.lines]
  for (const { member, shape, column } of elements.toReversed()) {
    const own = writer.member(member, shape, column).lines
    const before = page.before(member.start)
    const [first = '', ...others] = own
    const firstWritten = isBlank(before) ? first : before + first.slice(column)
    lines.splice(member.lines.from, member.lines.to - member.lines.from, firstWritten, ...others)
  }
  const text = page.withLines(lines)
  if (text === source.text) return source
  const next = readSource(text)
  return saysTheSame(source, next) ? next : null
}
