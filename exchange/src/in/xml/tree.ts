import { NOT_WELL_FORMED, TOO_DEEP, TOO_LARGE, WITH_DOCTYPE } from './refusals.ts'
import { strictParser } from './strict-parser.ts'

export interface XmlElement {
  /** As written, with its prefix. */
  readonly name: string
  readonly attributes: Readonly<Record<string, string>>
  readonly children: readonly XmlNode[]
}

export type XmlNode = XmlElement | string

interface Growing {
  readonly name: string
  readonly attributes: Readonly<Record<string, string>>
  readonly children: XmlNode[]
}

/** Elements inside elements; deeper than any document that a person makes. */
const DEEPEST = 500
/** Elements and texts of a tree: a dossier of a thousand pages has fewer, and more would fill the memory. */
const MOST_NODES = 2_000_000

/**
 * A whole XML text as a tree. Nothing is fetched and no entity is declared: a text with a document type is refused.
 * @throws Refusal when it is not well formed, too deep, or declares a document type
 */
export function readXml(text: string): XmlElement {
  const root: Growing = { name: '', attributes: {}, children: [] }
  const open: Growing[] = [root]
  let nodes = 0
  const parser = strictParser({ notWellFormed: () => NOT_WELL_FORMED, withDoctype: () => WITH_DOCTYPE })
  parser.on('opentag', ({ name, attributes }) => {
    if (open.length > DEEPEST) throw TOO_DEEP
    const element: Growing = { name, attributes, children: [] }
    add(element)
    open.push(element)
  })
  parser.on('closetag', () => {
    open.pop()
  })
  const add = (node: XmlNode): void => {
    nodes += 1
    if (nodes > MOST_NODES) throw TOO_LARGE
    open.at(-1)?.children.push(node)
  }
  parser.on('text', add)
  parser.on('cdata', add)
  parser.write(text).close()
  const first = root.children.find((node) => typeof node !== 'string')
  if (first === undefined) throw NOT_WELL_FORMED
  return first
}

export const isElement = (node: XmlNode): node is XmlElement => typeof node !== 'string'

/** The elements directly under one, all or those of a name. */
export function elementsOf(element: XmlElement, name?: string): readonly XmlElement[] {
  return element.children.filter(isElement).filter((child) => name === undefined || child.name === name)
}

/** The element found by going down the names, or `undefined`. */
export function elementAt(element: XmlElement | undefined, ...names: readonly string[]): XmlElement | undefined {
  return names.reduce<XmlElement | undefined>(
    (at, name) => (at === undefined ? undefined : elementsOf(at, name)[0]),
    element,
  )
}
