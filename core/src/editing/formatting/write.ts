import type { ResolvedShape } from '@equerre/schemas'
import { orderOf } from './key-order.ts'
import { actsBelow, blockCollection, type Collection, type Layout, layoutIn, type Member } from './layout.ts'
import { isBlank, isComment, type Page, type Span, shifted, spaces } from './page.ts'
import { type Lead, rawLines, scalarLines } from './scalars.ts'
import { innerShape } from './shapes.ts'

export interface Written {
  readonly lines: readonly string[]
  /** It holds an anchor or an alias, so what is around it keeps its order. */
  readonly fixed: boolean
}

/** An anchor, an alias or a merge key: what they name must come first. */
const REFERS = /(?:^|[\s,[{])[&*]\S|<</

const NONE: readonly string[] = []

/** A member, apart from the comments and blank lines above it. */
interface Part extends Written {
  readonly above: readonly string[]
}

/** Writes the parts of a text in the house's form. What stands in an unusual way is written as it is, only moved sideways. */
export class Writer {
  readonly #page: Page
  readonly #width: number

  constructor(page: Page, width: number) {
    this.#page = page
    this.#width = width
  }

  /** The members of a collection, in order, at a column. */
  members(layout: Layout, shape: ResolvedShape | null, column: number): Part {
    const inner = (member: Member): ResolvedShape | null => innerShape(shape, member.entry?.key.text ?? null)
    const written = layout.members.map((member) => {
      const above = this.trivia(member.above, column)
      return { above, ...this.member(member, inner(member), column) }
    })
    const fixed = written.some((part) => part.fixed)
    const parts = fixed ? written : this.#inOrder(layout, shape, written)
    const lines: string[] = []
    for (const [index, part] of parts.entries()) {
      if (index > 0) append(lines, part.above)
      append(lines, part.lines)
    }
    append(lines, this.trivia(layout.foot, column))
    return { above: parts[0]?.above ?? [], lines, fixed }
  }

  /** One entry or member of a list, without what stands above it. */
  member(member: Member, shape: ResolvedShape | null, column: number): Written {
    const { value } = member
    if (!member.plain || this.#isLoneDashActedOn(member)) return this.#asItIs(member, column)
    const collection = blockCollection(this.#page, value)
    if (collection !== null) return this.#collection(member, collection, shape, column)
    const lead = this.#lead(member, column)
    if (value.kind === 'scalar') return { lines: scalarLines(this.#page, value, lead, this.#width), fixed: false }
    const raw = this.#page.text.slice(value.range.start, value.range.end)
    return { lines: rawLines(raw, lead), fixed: REFERS.test(raw) }
  }

  /** Comments and blank lines at a column: of several blank lines, one stays. */
  trivia({ from, to }: Span, column: number): readonly string[] {
    if (from >= to) return NONE
    const lines: string[] = []
    for (let index = from; index < to; index++) {
      const line = this.#page.line(index)
      if (!isBlank(line)) lines.push(isComment(line) ? spaces(column) + line.trim() : line)
      else if (lines.at(-1) !== '') lines.push('')
    }
    return lines
  }

  #collection(member: Member, value: Collection, shape: ResolvedShape | null, column: number): Written {
    const isItem = member.entry === null
    const layout = layoutIn(this.#page, member, value)
    if (layout === null) return this.#asItIs(member, column)
    const { above, lines, fixed } = this.members(layout, shape, column + 2)
    if (!isItem) return { lines: [this.#head(member, column), ...above, ...lines], fixed }
    const [first = '', ...others] = lines
    const over = above.filter((line) => line !== '').map((line) => line.slice(2))
    return { lines: [...over, `${spaces(column)}- ${first.slice(column + 2)}`, ...others], fixed }
  }

  /** The line of a key whose value stands below. */
  #head({ entry, start }: Member, column: number): string {
    const key = entry === null ? '' : this.#page.text.slice(entry.key.range.start, entry.key.range.end)
    const rest = this.#page
      .after(start)
      .slice(key.length)
      .replace(/^[ \t]*:/, '')
    return `${spaces(column)}${key}:${rest.trimEnd()}`
  }

  #lead({ entry, value, start, end, lines }: Member, column: number): Lead {
    const page = this.#page
    const key = entry === null ? '-' : `${page.text.slice(entry.key.range.start, entry.key.range.end)}:`
    const isBlock = value.kind === 'scalar' && (value.style === 'literal' || value.style === 'folded')
    const rest = isBlock ? page.after(value.range.start).replace(/^[^\s#]+/, '') : page.after(end)
    return { text: spaces(column) + key, lines, column, was: page.columnOf(start), comment: rest.trimEnd() }
  }

  #asItIs({ start, lines }: Member, column: number): Written {
    const by = column - this.#page.columnOf(start)
    const others = this.#page.lines.slice(lines.from + 1, lines.to)
    const first = this.#page.after(start)
    const fixed = [first, ...others].some((line) => REFERS.test(line))
    return { lines: [spaces(column) + first, ...others.map((line) => shifted(line, by))], fixed }
  }

  /** The parts in the order of the format. */
  #inOrder(layout: Layout, shape: ResolvedShape | null, parts: readonly Part[]): readonly Part[] {
    const keys = layout.members.flatMap(({ entry }) => (entry === null ? [] : [entry.key.text]))
    if (keys.length !== parts.length) return parts
    const order = orderOf(shape, keys)
    const moves = order.some((position, index) => position !== index)
    return moves && !this.#actsOnOrder(layout) ? reordered(parts, order, order[0] ?? 0) : parts
  }

  /** A comment beside a value, or above a list member, that acts on the next line: it would act on another if the order changed. */
  #actsOnOrder({ members }: Layout): boolean {
    const last = members.at(-1)
    if (last !== undefined && actsBelow(this.#page.after(last.end))) return true
    return members.some(({ above }) => this.#isActedOn(above.from))
  }

  /** A comment that acts on a line with a dash and nothing else acts on nothing: it must not begin to act on what is brought up to it. */
  #isLoneDashActedOn({ entry, value, lines }: Member): boolean {
    return entry === null && this.#page.lineOf(value.range.start) > lines.from && this.#isActedOn(lines.from)
  }

  /** Whether the last line before this one that holds more than a comment, or a comment after it, acts on what follows. */
  #isActedOn(line: number): boolean {
    for (let index = line - 1; index >= 0; index--) {
      const text = this.#page.line(index)
      if (actsBelow(text)) return true
      if (!isBlank(text) && !isComment(text)) return false
    }
    return false
  }
}

function append(lines: string[], others: readonly string[]): void {
  for (const line of others) lines.push(line)
}

/** A blank line above the part that comes first now goes above the one that did. */
function reordered(parts: readonly Part[], order: readonly number[], first: number): readonly Part[] {
  const movesBlank = first !== 0 && parts[first]?.above[0] === ''
  return order.flatMap((position) => {
    const part = parts[position]
    if (part === undefined) return []
    if (movesBlank && position === first) return { ...part, above: part.above.slice(1) }
    if (movesBlank && position === 0) return { ...part, above: ['', ...part.above.slice(part.above[0] === '' ? 1 : 0)] }
    return part
  })
}
