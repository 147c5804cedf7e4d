import type { Reference } from '../model/referential.ts'
import { toPlain } from '../source/plain.ts'
import type { SourceNode } from '../source/tree.ts'
import type { Correspondence } from './correspondence.ts'

/**
 * What a value says, equal in both versions when nothing changed but codes, the order of keys or of references, and the layout. A list of
 * one thing says that thing.
 * @param references those that stand in it, among others
 */
export function meaningOf(
  node: SourceNode | null,
  references: readonly Reference[],
  nameOf: Correspondence['nameOf'],
): string {
  return JSON.stringify(meant(node, references, nameOf))
}

function meant(node: SourceNode | null, references: readonly Reference[], nameOf: Correspondence['nameOf']): unknown {
  const inside = node === null ? [] : referencesIn(node, references)
  if (node === null || inside.length === 0) return onOneLine(toPlain(node))
  if (isListOfValues(node)) return [...designated(inside, nameOf)].sort()
  if (node.kind === 'sequence') return unlisted(node.items.map((item) => meant(item, inside, nameOf)))
  if (node.kind === 'scalar') return onOneLine(toPlain(node))
  return byKey(node.entries.map(({ key, value }) => [key.text, meant(value, inside, nameOf)]))
}

/** A scalar or a sequence of them: where references can be written, and nothing else beside them. */
export const isListOfValues = (node: SourceNode): boolean =>
  node.kind === 'scalar' || (node.kind === 'sequence' && node.items.every((item) => item?.kind === 'scalar'))

export const referencesIn = ({ range }: SourceNode, references: readonly Reference[]): readonly Reference[] =>
  references.filter((reference) => reference.range.start >= range.start && reference.range.end <= range.end)

const designated = (references: readonly Reference[], nameOf: Correspondence['nameOf']): ReadonlySet<string> =>
  new Set(references.flatMap(({ targets, code }) => (targets.length === 0 ? [`? ${code}`] : targets.map(nameOf))))

const byKey = (entries: readonly (readonly [string, unknown])[]): readonly (readonly [string, unknown])[] =>
  entries.toSorted(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0))

const unlisted = (items: readonly unknown[]): unknown => (items.length === 1 ? items[0] : items)

/** A text is the same however its lines are cut. */
function onOneLine(value: unknown): unknown {
  if (Array.isArray(value)) return unlisted(value.map(onOneLine))
  if (typeof value !== 'object' || value === null)
    return String(value ?? '')
      .replace(/\s+/g, ' ')
      .trim()
  return byKey(Object.entries(value).map(([key, part]) => [key, onOneLine(part)]))
}
