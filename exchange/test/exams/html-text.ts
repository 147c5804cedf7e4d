import { type DefaultTreeAdapterTypes, parseFragment } from 'parse5'
import { arriving } from './hostile.ts'

type Node = DefaultTreeAdapterTypes.ChildNode

const BREAKS = new Set(['br', 'p', 'li', 'ul', 'td', 'th', 'tr', 'h4', 'table'])

/** What a browser shows of a piece of HTML, its spaces single. Anything that is no known element makes the reading fail. */
export const shownText = (html: string): string => arriving(parseFragment(html).childNodes.map(textOf).join(''))

const KNOWN = new Set([...BREAKS, 'strong', 'em', 'thead', 'tbody'])

function textOf(node: Node): string {
  if (node.nodeName === '#text' && 'value' in node) return node.value
  if (!('childNodes' in node) || !KNOWN.has(node.nodeName)) throw new Error(`<${node.nodeName}> was not written by us`)
  const inside = node.childNodes.map(textOf).join('')
  return BREAKS.has(node.nodeName) ? ` ${inside} ` : inside
}
