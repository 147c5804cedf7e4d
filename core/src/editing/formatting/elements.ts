import type { ResolvedShape } from '@equerre/schemas'
import type { SourceNode } from '../../source/tree.ts'
import { blockCollection, type Layout, layoutIn, layoutOf, type Member } from './layout.ts'
import type { Page, Span } from './page.ts'
import { innerShape, ROOT_SHAPE } from './shapes.ts'

/** A part of a text that can be put in form by itself, where it stands. */
export interface Element {
  readonly member: Member
  /** What the format says of its value. */
  readonly shape: ResolvedShape | null
  readonly column: number
}

/** The layout of the whole text; `null` when its root is no collection in block style, or lies in an unusual way. */
export function rootLayout(page: Page, root: SourceNode | null): Layout | null {
  const collection = root === null ? null : blockCollection(page, root)
  if (collection === null) return null
  return layoutOf(page, collection, page.lineOf(collection.range.start), page.lines.length, -1)
}

/** The members of the root. */
export function rootElements(page: Page, root: SourceNode | null): readonly Element[] {
  const layout = rootLayout(page, root)
  return layout === null ? [] : elementsOf(layout, ROOT_SHAPE)
}

/** The members of what an element holds, when it is a collection in block style. */
export function innerElements(page: Page, { member, shape }: Element): readonly Element[] {
  const collection = member.plain ? blockCollection(page, member.value) : null
  const layout = collection === null ? null : layoutIn(page, member, collection)
  return layout === null ? [] : elementsOf(layout, shape)
}

function elementsOf({ members, column }: Layout, shape: ResolvedShape | null): readonly Element[] {
  return members.map((member) => ({ member, shape: innerShape(shape, member.entry?.key.text ?? null), column }))
}

/** The smallest elements that some lines touch: those that lie in the lines, and of the others what they hold that the lines touch. */
export function elementsIn(page: Page, root: SourceNode | null, lines: Span): readonly Element[] {
  return touched(rootElements(page, root), lines).flatMap((element) => partsIn(page, element, lines))
}

function partsIn(page: Page, element: Element, lines: Span): readonly Element[] {
  const { from, to } = element.member.lines
  if (lines.from <= from && to <= lines.to) return [element]
  const inner = touched(innerElements(page, element), lines)
  return inner.length === 0 ? [element] : inner.flatMap((part) => partsIn(page, part, lines))
}

function touched(elements: readonly Element[], lines: Span): readonly Element[] {
  return elements.filter(({ member }) => member.above.from < lines.to && lines.from < member.lines.to)
}
