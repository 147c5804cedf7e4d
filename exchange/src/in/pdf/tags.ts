/** What the tags of a page say of its paragraphs: the block that each marked content belongs to. */
export type Blocks = ReadonlyMap<number, number>

/** Where a paragraph, an item or a cell begins; what is inside of them only dresses the text. */
const BLOCKS = new Set([
  ...['P', 'H', 'H1', 'H2', 'H3', 'H4', 'H5', 'H6', 'Title', 'Caption', 'Note', 'Sect', 'Div', 'BlockQuote'],
  ...['L', 'LI', 'Lbl', 'LBody', 'Table', 'THead', 'TBody', 'TR', 'TH', 'TD'],
])

/** @param tree as the library gives it; `null` for a page without tags */
export function blocksOf(tree: unknown): Blocks {
  const blocks = new Map<number, number>()
  let count = 0
  const visit = (node: unknown, block: number): void => {
    if (!(node instanceof Object)) return
    const id = Reflect.get(node, 'id')
    const content = Reflect.get(node, 'type') === 'content' && typeof id === 'string' ? /_mc(\d+)$/.exec(id) : null
    if (content !== null) {
      blocks.set(Number(content[1]), block)
      return
    }
    const children = Reflect.get(node, 'children')
    if (!Array.isArray(children)) return
    const opens = BLOCKS.has(String(Reflect.get(node, 'role')))
    if (opens) count += 1
    const own = opens ? count : block
    for (const child of children) visit(child, own)
  }
  visit(tree, 0)
  return blocks
}
