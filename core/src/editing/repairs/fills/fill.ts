import type { Fix, TextEdit } from '../../../rules/rule.ts'
import type { SourceDocument } from '../../../source/document.ts'
import type { MappingNode, Range, SourceNode } from '../../../source/tree.ts'
import { addKeys } from '../../../source/writing/add.ts'
import { layoutOf } from '../../../source/writing/layout.ts'
import { dashBefore } from '../../../source/writing/places.ts'
import { inBrackets, keysAt, Moved, type WrittenKeys } from '../../../source/writing/written.ts'
import { keyOrder } from '../../../structure/key-order.ts'
import type { Analysis } from '../../analysis.ts'
import { type Spot, spotOf } from '../refactorings/spot.ts'

/** A finding to be mended, and what it stands in. */
export interface Found {
  readonly analysis: Analysis
  readonly range: Range
  /** `null` outside the blocs. */
  readonly spot: Spot | null
}

/** What may be written where a rule found something, by a person's choice. Asked for when it is shown, never while checking. */
export type Fill = (found: Found) => readonly Fix[]

export const found = (analysis: Analysis, range: Range): Found => ({ analysis, range, spot: spotOf(analysis, range) })

/** One proposal; none where its edits cannot be made. */
export function proposal(fr: string, en: string, edits: TextEdit | readonly TextEdit[] | null): readonly Fix[] {
  const list = edits === null ? [] : 'range' in edits ? [edits] : edits
  return list.length === 0 ? [] : [{ title: { fr, en }, safety: 'proposal', edits: list }]
}

/** Adds keys where the format wants them; an element written as one text gets its text under `enonce`. */
export function withKeys(
  source: SourceDocument,
  node: SourceNode,
  keys: WrittenKeys,
  definition: string,
): readonly TextEdit[] | null {
  const order = keyOrder(definition)
  if (node.kind === 'mapping') return addKeys(source, node, keys, order)
  if (node.kind === 'sequence') return null
  const text = source.text.slice(node.range.start, node.range.end)
  const all: WrittenKeys = { ...keys, enonce: new Moved(text, dashBefore(source, node)?.length ?? 0) }
  const inOrder = Object.fromEntries(Object.entries(all).sort(([a], [b]) => order.indexOf(a) - order.indexOf(b)))
  const dash = dashBefore(source, node)
  if (dash !== null) return [{ range: node.range, text: keysAt(inOrder, dash.length, layoutOf(source)) }]
  const before = source.text.slice(0, node.range.start).trimEnd().at(-1)
  const isInList = before === '[' || before === ','
  return isInList && !/[\r\n#]/.test(text) ? [{ range: node.range, text: inBrackets(inOrder) }] : null
}

/** The keys of a mapping to be filled, as a proposal named after them. */
export function adding(
  { analysis: { source } }: Found,
  node: SourceNode | null | undefined,
  definition: string,
  keys: WrittenKeys,
): readonly Fix[] {
  if (node === null || node === undefined) return []
  const names = Object.keys(keys)
  const listed = (quote: (key: string) => string, and: string): string =>
    names
      .map(quote)
      .join(', ')
      .replace(/, (?=[^,]*$)/, ` ${and} `)
  return proposal(
    `Ajouter ${listed((key) => `«\u00a0${key}\u00a0»`, 'et')}, à compléter`,
    `Add ${listed((key) => `\`${key}\``, 'and')}, to be filled in`,
    withKeys(source, node, keys, definition),
  )
}

/** The deepest mapping of a list that holds a range. */
export const holding = (nodes: readonly MappingNode[], { start }: Range): MappingNode | undefined =>
  nodes.findLast(({ range }) => range.start <= start && start <= range.end)
