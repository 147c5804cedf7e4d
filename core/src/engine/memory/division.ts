import type { Entry, MappingNode, SequenceNode, SourceNode } from '../../source/tree.ts'
import { type Part, type Piece, pieceOf } from './piece.ts'

/** The lists of a bloc, or of the top of a file without blocs, whose members are checked one by one. */
const LISTS: readonly string[] = ['activites', 'competences', 'modalites', 'criteres']

/** A bloc, or all that stands at the top of a file outside the blocs. */
export interface Division {
  readonly isTop: boolean
  readonly node: MappingNode
  /** Its entries; the `blocs` left out at the top. */
  readonly entries: readonly Entry[]
}

const isList = (value: SourceNode): value is SequenceNode => value.kind === 'sequence'

const blocksEntry = (root: MappingNode): Entry | undefined =>
  root.entries.find(({ key, value }) => key.text === 'blocs' && isList(value))

/** The top of the file, then each bloc. */
export function divisionsOf(root: MappingNode): readonly Division[] {
  const blocks = blocksEntry(root)
  const items = blocks !== undefined && isList(blocks.value) ? blocks.value.items : []
  return [
    { isTop: true, node: root, entries: root.entries.filter((entry) => entry !== blocks) },
    ...items.flatMap((node) => (node.kind === 'mapping' ? [{ isTop: false, node, entries: node.entries }] : [])),
  ]
}

const isListEntry = ({ key, value }: Entry): boolean => LISTS.includes(key.text) && isList(value)

/** A division as one piece. */
export const pieceOfDivision = ({ node, entries, isTop }: Division): Piece =>
  isTop ? pieceOf(entries, 'top') : pieceOf([node], 'bloc')

/** The elements of a division: its head (what is in none of the lists), then each member of its lists. */
export function elementsOf({ entries, isTop }: Division): readonly Piece[] {
  const where = isTop ? 'top' : 'bloc'
  const head = entries.filter((entry) => !isListEntry(entry))
  const items = entries.flatMap((entry) =>
    isListEntry(entry) && isList(entry.value)
      ? entry.value.items.map((item) => pieceOf([item], `${where} ${entry.key.text}`))
      : [],
  )
  return head.length === 0 ? items : [pieceOf(head, `${where} head`), ...items]
}

/** The tree with only some parts; nodes keep their places. */
export function treeWith(root: MappingNode, kept: ReadonlySet<Part>): MappingNode {
  const blocks = blocksEntry(root)
  const entries = root.entries.flatMap((entry): readonly Entry[] => {
    if (entry !== blocks || !isList(entry.value)) return keptOf(entry, kept)
    const items = entry.value.items.flatMap((item) => keptBlock(item, kept) ?? [])
    return items.length === 0 ? [] : [{ ...entry, value: { ...entry.value, items } }]
  })
  return { ...root, entries }
}

function keptBlock(block: SourceNode, kept: ReadonlySet<Part>): SourceNode | null {
  if (kept.has(block)) return block
  if (block.kind !== 'mapping') return null
  const entries = block.entries.flatMap((entry) => keptOf(entry, kept))
  return entries.length === 0 ? null : { ...block, entries }
}

function keptOf(entry: Entry, kept: ReadonlySet<Part>): readonly Entry[] {
  if (kept.has(entry)) return [entry]
  if (!isListEntry(entry) || !isList(entry.value)) return []
  const items = entry.value.items.filter((item) => kept.has(item))
  return items.length === 0 ? [] : [{ ...entry, value: { ...entry.value, items } }]
}
