import type { ModelItem, ModelView } from '../../../server/src/protocol.ts'

/** An element of the référentiel as the tree shows it. Commands of the tree are given one. */
export interface ReferentialNode {
  /** The same for the same element from one version of the text to the next: what is unfolded stays so. */
  readonly id: string
  /** Of the référentiel it stands in. */
  readonly uri: string
  /** Replaced as the text changes around it: its places are those of the latest answer. */
  item: ModelItem
  readonly parent: ReferentialNode | null
  readonly children: readonly ReferentialNode[]
  /** Elements that lack something, here and below. */
  readonly gaps: number
}

/** The nodes of a référentiel, whole, or with only what lacks something and what it stands in. */
export function nodesOf({ uri, items }: ModelView, gapsOnly: boolean): readonly ReferentialNode[] {
  // What is unfolded in one référentiel is not in another, nor what is unfolded among the gaps when everything is shown.
  return nodesIn(items, null, `${uri}/${gapsOnly ? 'gaps' : 'all'}`, uri, gapsOnly)
}

function nodesIn(
  items: readonly ModelItem[],
  parent: ReferentialNode | null,
  path: string,
  uri: string,
  gapsOnly: boolean,
): readonly ReferentialNode[] {
  const seen = new Map<string, number>()
  return items.flatMap((item) => {
    const name = `${item.kind}:${item.code ?? item.name}`
    const nth = seen.get(name) ?? 0
    seen.set(name, nth + 1)
    const id = `${path}/${name}${nth === 0 ? '' : `#${nth}`}`
    const gaps = gapsIn(item)
    if (gapsOnly && gaps === 0) return []
    const children: ReferentialNode[] = []
    const node: ReferentialNode = { id, uri, item, parent, children, gaps }
    children.push(...nodesIn(item.children, node, id, uri, gapsOnly))
    return [node]
  })
}

const gapsIn = ({ missing, children }: ModelItem): number =>
  (missing.length > 0 ? 1 : 0) + children.reduce((sum, child) => sum + gapsIn(child), 0)

/**
 * Takes over the places of a newer answer when nothing else is new, so that the rows on screen need not be drawn again at each keystroke.
 * @returns whether that was all there was to do
 */
export function takePlaces(shown: readonly ReferentialNode[], newer: readonly ReferentialNode[]): boolean {
  if (!looksAlike(shown, newer)) return false
  for (const [index, node] of shown.entries()) {
    const { item, children } = newer[index] ?? node
    node.item = item
    takePlaces(node.children, children)
  }
  return true
}

function looksAlike(some: readonly ReferentialNode[], others: readonly ReferentialNode[]): boolean {
  return (
    some.length === others.length &&
    some.every((one, index) => {
      const other = others[index]
      if (other === undefined || one.id !== other.id || one.uri !== other.uri) return false
      const { name, words, detail, missing } = one.item
      return (
        name === other.item.name &&
        words === other.item.words &&
        detail === other.item.detail &&
        missing.join() === other.item.missing.join() &&
        looksAlike(one.children, other.children)
      )
    })
  )
}

interface Position {
  readonly line: number
  readonly character: number
}

/** The innermost element that holds a place of the text. */
export function nodeAt(nodes: readonly ReferentialNode[], position: Position): ReferentialNode | null {
  const holding = nodes.find(
    ({ item: { range } }) => !isBefore(position, range.start) && !isBefore(range.end, position),
  )
  return holding === undefined ? null : (nodeAt(holding.children, position) ?? holding)
}

const isBefore = (a: Position, b: Position): boolean =>
  a.line < b.line || (a.line === b.line && a.character < b.character)

/** The kind of what a group holds, or the kind itself. */
export const kindOf = ({ item }: ReferentialNode): ModelItem['kind'] =>
  item.kind === 'group' ? (item.children[0]?.kind ?? 'group') : item.kind

/** How an element stands: nothing to say of it, covered, partly or not at all. */
export type NodeState = 'plain' | 'covered' | 'partial' | 'missing' | 'reference'

export function stateOf({ item, gaps }: ReferentialNode): NodeState {
  const { kind, missing } = item
  if (missing.includes('reference')) return 'reference'
  if (kind === 'competency') return missing.length === 0 ? 'covered' : missing.length === 1 ? 'partial' : 'missing'
  if (missing.length > 0) return 'missing'
  if (kind === 'block') return gaps === 0 ? 'covered' : 'partial'
  return 'plain'
}
