import type { Entry, MappingNode, ScalarNode, SourceNode } from '../source/tree.ts'
import type { Text } from './referential.ts'

/** Reading of a tree that may hold anything: what has another shape than the one asked for reads as absent. */

export function entryOf(node: SourceNode | null, key: string): Entry | null {
  if (node?.kind !== 'mapping') return null
  for (const entry of node.entries) if (entry.key.text === key) return entry
  return null
}

export function nodeUnder(node: SourceNode | null, key: string): SourceNode | null {
  return entryOf(node, key)?.value ?? null
}

export function isNothing(node: SourceNode | null): boolean {
  return node === null || (node.kind === 'scalar' && node.value === null)
}

export function textOf(node: SourceNode | null): Text | null {
  if (node?.kind !== 'scalar' || node.value === null) return null
  const { text } = node
  const value = endsWithLetter(text) ? onOneLine(text) : onOneLine(text).trimEnd()
  return value === '' ? null : { value, node }
}

/** Asked of every text of a file: most have nothing to replace, and looking for one character is quick. */
function onOneLine(text: string): string {
  return text.includes('\n') || text.includes('\r') || text.includes('\t') ? text.replace(/[\r\n\t]/g, ' ') : text
}

/** Whether a text surely ends with something to see: an ASCII character that is no space. */
function endsWithLetter(text: string): boolean {
  const last = text.charCodeAt(text.length - 1)
  return last > 0x20 && last < 0x7f
}

export function textAt(node: SourceNode | null, key: string): Text | null {
  return textOf(nodeUnder(node, key))
}

const NO_NODES: readonly SourceNode[] = []

/** A list, or one value given in its place. */
export function itemsOf(node: SourceNode | null): readonly SourceNode[] {
  if (node === null || isNothing(node)) return NO_NODES
  return node.kind === 'sequence' ? node.items : [node]
}

export function itemsAt(node: SourceNode | null, key: string): readonly SourceNode[] {
  return itemsOf(nodeUnder(node, key))
}

export function textsAt(node: SourceNode | null, key: string): readonly Text[] {
  const texts: Text[] = []
  for (const item of itemsAt(node, key)) {
    const text = textOf(item)
    if (text !== null) texts.push(text)
  }
  return texts
}

export function mappingsAt(node: SourceNode | null, key: string): readonly MappingNode[] {
  return itemsAt(node, key).filter((item) => item.kind === 'mapping')
}

export function numberOf(node: SourceNode | null): number | null {
  return node?.kind === 'scalar' && typeof node.value === 'number' && Number.isFinite(node.value) ? node.value : null
}

export function numberAt(node: SourceNode | null, key: string): number | null {
  return numberOf(nodeUnder(node, key))
}

export function isTrueAt(node: SourceNode | null, key: string): boolean {
  const value = nodeUnder(node, key)
  return value?.kind === 'scalar' && value.value === true
}

/** The value when it is one of the words allowed, else `null`: a wrong word is the structure check's to report. */
export function choiceAt<Choice extends string>(
  node: SourceNode | null,
  key: string,
  choices: readonly Choice[],
): Choice | null {
  const text = textAt(node, key)
  return choices.find((choice) => choice === text?.value) ?? null
}

export function scalarOf(node: SourceNode | null): ScalarNode | null {
  return node?.kind === 'scalar' ? node : null
}
