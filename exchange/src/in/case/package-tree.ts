import { oneLine } from '../../case/texts.ts'
import { EXTENSION } from '../../case/vocabulary.ts'
import { numberAt, objectAt, objectsAt, textAt } from './fields.ts'
import type { JsonNode, JsonObjectNode } from './json-tree.ts'
import { unmarked } from './unmarked.ts'

/** An item of a package, where its links put it. */
export interface Item {
  readonly identifier: string
  readonly node: JsonObjectNode
  /** As written, with its line breaks; of others, without its HTML. */
  readonly statement: string
  readonly code: string
  readonly type: string
  parent: Item | null
  readonly children: Item[]
}

/** A link that is no place in the tree. */
export interface Link {
  readonly type: string
  readonly node: JsonObjectNode
  readonly origin: End
  readonly destination: End
}

export interface End {
  /** `document` for the package's own, `null` for what is not in the package. */
  readonly of: Item | 'document' | null
  /** Its title as the link gives it. */
  readonly title: string
  readonly key: string
}

export interface PackageTree {
  /** Of the document, as its links know it. */
  readonly identifier: string
  /** Whether a référentiel was made into it, here. */
  readonly isOurs: boolean
  readonly roots: readonly Item[]
  /** In the order of the tree. */
  readonly items: readonly Item[]
  readonly links: readonly Link[]
  readonly byKey: ReadonlyMap<string, Item>
  readonly oddities: Oddities
}

/** What had to be mended. */
export interface Oddities {
  readonly withoutStatement: JsonObjectNode[]
  readonly twice: Item[]
  /** Items whose only parent is not in the package. */
  readonly orphans: Item[]
  /** Items that several parents claim; they stand under the first. */
  readonly shared: Item[]
  /** Where a circle of parents was cut. */
  readonly circles: Item[]
  readonly tooDeep: Item[]
}

/** What nests deeper is put at this depth: nobody reads such a tree, and a file could make it endless. */
const DEEPEST = 24

/** The items of a package as a tree. Total: circles are cut, what hangs on nothing stands at the top. */
export function treeOf(pack: JsonObjectNode): PackageTree {
  const oddities: Oddities = { withoutStatement: [], twice: [], orphans: [], shared: [], circles: [], tooDeep: [] }
  const document = objectAt(pack, 'CFDocument')
  const isOurs = objectAt(objectAt(document, 'extensions'), EXTENSION) !== null
  const all = itemsOf(pack, isOurs, oddities)
  const byKey = new Map<string, Item>()
  for (const item of all)
    for (const key of keysOf(item.node, item.identifier)) if (!byKey.has(key)) byKey.set(key, item)
  const identifier = textAt(document, 'identifier').toLowerCase()
  const own = new Set(keysOf(document, identifier))
  const links = linksOf(pack, byKey, own)
  place(all, links, oddities)
  const roots = all.filter(({ parent }) => parent === null)
  const rank = ranksOf(links)
  const sorted = (list: Item[]): void => void list.sort((a, b) => rank(a) - rank(b))
  sorted(roots)
  const items: Item[] = []
  const waiting = roots.map((item) => ({ item, depth: 0 })).reverse()
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    const { item, depth } = next
    items.push(item)
    sorted(item.children)
    for (const child of [...item.children].reverse()) waiting.push({ item: child, depth: depth + 1 })
  }
  return { identifier, isOurs, roots, items, links: links.filter(({ type }) => !PLACING.has(type)), byKey, oddities }
}

const PLACING: ReadonlySet<string> = new Set(['isChildOf', 'isPartOf'])

function itemsOf(pack: JsonObjectNode, isOurs: boolean, oddities: Oddities): readonly Item[] {
  const known = new Map<string, Item>()
  return objectsAt(pack, 'CFItems').flatMap((node, index) => {
    const written = textAt(node, 'fullStatement') || textAt(node, 'abbreviatedStatement')
    const statement = isOurs ? written : unmarked(written)
    const code = oneLine(textAt(node, 'humanCodingScheme'))
    if (statement === '' && code === '') {
      oddities.withoutStatement.push(node)
      return []
    }
    const identifier = textAt(node, 'identifier').toLowerCase() || `item ${index}`
    const item: Item = {
      identifier,
      node,
      statement: statement || code,
      code,
      type: typeOf(node),
      parent: null,
      children: [],
    }
    const before = known.get(identifier)
    if (before !== undefined) {
      oddities.twice.push(item)
      if (before.statement === item.statement) return []
    } else known.set(identifier, item)
    return [item]
  })
}

const typeOf = (node: JsonObjectNode): string =>
  oneLine(textAt(node, 'CFItemType') || textAt(objectAt(node, 'CFItemTypeURI'), 'title'))

/** What a link may name a thing by. */
function keysOf(node: JsonNode | null, identifier: string): readonly string[] {
  const uri = textAt(node, 'uri').toLowerCase()
  return [identifier, uri].filter((key) => key !== '')
}

function linksOf(
  pack: JsonObjectNode,
  byKey: ReadonlyMap<string, Item>,
  document: ReadonlySet<string>,
): readonly Link[] {
  const end = (node: JsonObjectNode | null): End => {
    const keys = keysOf(node, textAt(node, 'identifier').toLowerCase())
    const found = keys.map((key) => byKey.get(key)).find((item) => item !== undefined)
    const of = found ?? (keys.some((key) => document.has(key)) ? 'document' : null)
    return { of, title: oneLine(textAt(node, 'title')), key: keys[0] ?? '' }
  }
  return objectsAt(pack, 'CFAssociations').map((node) => ({
    type: textAt(node, 'associationType'),
    node,
    origin: end(objectAt(node, 'originNodeURI')),
    destination: end(objectAt(node, 'destinationNodeURI')),
  }))
}

/** Gives each item its parent: by `isChildOf`, else by `isPartOf`. */
function place(all: readonly Item[], links: readonly Link[], oddities: Oddities): void {
  const settled = new Set<Item>()
  const orphans = new Set<Item>()
  for (const wanted of PLACING) {
    for (const { type, origin, destination } of links) {
      if (type !== wanted || origin.of === null || origin.of === 'document') continue
      const child = origin.of
      if (destination.of === null) {
        orphans.add(child)
        continue
      }
      if (settled.has(child)) {
        if (destination.of !== 'document' && destination.of !== child.parent) oddities.shared.push(child)
        continue
      }
      settled.add(child)
      if (destination.of !== 'document') child.parent = destination.of
    }
  }
  for (const child of orphans) if (!settled.has(child)) oddities.orphans.push(child)
  cutCircles(all, oddities)
  for (const item of all) item.parent?.children.push(item)
  flatten(all, oddities)
}

/** Each item is followed upwards once: what comes back to itself loses its parent. */
function cutCircles(all: readonly Item[], oddities: Oddities): void {
  const safe = new Set<Item>()
  for (const item of all) {
    const path = new Set<Item>()
    let at: Item | null = item
    while (at !== null && !safe.has(at)) {
      if (path.has(at)) {
        oddities.circles.push(at)
        at.parent = null
        break
      }
      path.add(at)
      at = at.parent
    }
    for (const one of path) safe.add(one)
  }
}

function flatten(all: readonly Item[], oddities: Oddities): void {
  const waiting = all.filter(({ parent }) => parent === null).map((item) => ({ item, depth: 0, home: item }))
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    const { item, depth } = next
    const { home } = next
    for (const child of depth < DEEPEST ? [...item.children] : item.children.splice(0)) {
      if (depth < DEEPEST) waiting.push({ item: child, depth: depth + 1, home })
      else {
        oddities.tooDeep.push(child)
        child.parent = home
        home.children.push(child)
        waiting.push({ item: child, depth: 1, home })
      }
    }
  }
}

/** The rank of each item among its brothers: by the number of its link, else by its own, else as it comes in the file. */
function ranksOf(links: readonly Link[]): (item: Item) => number {
  const ranks = new Map<Item, number>()
  for (const { type, node, origin } of links) {
    const sequence = numberAt(node, 'sequenceNumber')
    if (!PLACING.has(type) || sequence === null || origin.of === null || origin.of === 'document') continue
    if (!ranks.has(origin.of)) ranks.set(origin.of, sequence)
  }
  return (item) => ranks.get(item) ?? (Number(textAt(item.node, 'listEnumeration')) || Number.MAX_SAFE_INTEGER)
}
