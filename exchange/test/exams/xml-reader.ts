import { SaxesParser } from 'saxes'

/** An element of a file of XML, its texts as they stand. */
export interface Element {
  readonly name: string
  readonly attributes: Readonly<Record<string, string>>
  readonly children: (Element | string)[]
}

/** @throws when the file is not well formed */
export function readXml(file: string): Element {
  const root: Element = { name: '', attributes: {}, children: [] }
  const open: Element[] = [root]
  const parser = new SaxesParser({ xmlns: false })
  const add = (child: Element | string): void => void open.at(-1)?.children.push(child)
  parser.on('error', (error) => {
    throw error
  })
  parser.on('opentag', ({ name, attributes }) => {
    const element: Element = { name, attributes: { ...attributes }, children: [] }
    add(element)
    open.push(element)
  })
  parser.on('closetag', () => void open.pop())
  parser.on('text', add)
  parser.on('cdata', add)
  parser.write(file).close()
  const first = root.children.find((child) => typeof child !== 'string')
  if (first === undefined) throw new Error('an empty file')
  return first
}

export const childrenOf = ({ children }: Element, name?: string): readonly Element[] =>
  children.flatMap((child) => (typeof child !== 'string' && (name === undefined || child.name === name) ? [child] : []))

/** The first element at the end of a path of names; `null` when there is none. */
export function at(element: Element | null, ...path: readonly string[]): Element | null {
  let here = element
  for (const name of path) here = here === null ? null : (childrenOf(here, name)[0] ?? null)
  return here
}

export const below = (element: Element, name: string): readonly Element[] =>
  childrenOf(element).flatMap((child) => [...(child.name === name ? [child] : []), ...below(child, name)])

/** All its texts. */
export const textIn = (element: Element | null): string =>
  (element?.children ?? []).map((child) => (typeof child === 'string' ? child : textIn(child))).join('')

const BLOCKS = new Set(['p', 'li', 'ul', 'br', 'td', 'th', 'tr', 'table', 'h4', 'qti-feedback-inline'])

/** What a browser would show of it. */
export function shownIn(element: Element | null): string {
  const text = (element?.children ?? []).map((child) => (typeof child === 'string' ? child : shownIn(child))).join('')
  return BLOCKS.has(element?.name ?? '') ? ` ${text} ` : text
}
