import { type ResolvedShape, ROOTS, rootShape, shapeOfItems, shapeOfKey } from '@equerre/schemas'
import { entryOf } from '../source/pointer.ts'
import type { MappingNode, SourceNode } from '../source/tree.ts'
import { isMistyped } from './keys.ts'

/** A part of the file whose missing keys a rule speaks of. */
export type Part = 'root' | 'certification' | 'block' | 'competency' | 'exam' | 'question' | 'gridLine'

/**
 * Whether the structure check already says why a key that a rule misses cannot be read: it is written with a value of the wrong
 * shape, or under a name that stands for it. The rule is then silent: one cause, one finding.
 */
export function isSaidByStructure(part: Part, node: MappingNode | null, key: string): boolean {
  if (node === null) return false
  const entry = entryOf(node, key)
  if (entry !== undefined) return !isEmpty(entry.value)
  const shape = shapeOf(part)
  return shape !== null && isMistyped(key, { node, shape, key: null, parent: null })
}

/** Nothing is written there: no text, no item, no key. */
export function isEmpty(node: SourceNode): boolean {
  if (node.kind === 'scalar') return node.value === null || node.text.trim() === ''
  return node.kind === 'mapping' ? node.entries.length === 0 : node.items.length === 0
}

function shapeOf(part: Part): ResolvedShape | null {
  if (part === 'exam') return rootShape(ROOTS.examen)
  const root = rootShape(part === 'question' || part === 'gridLine' ? ROOTS.examen : ROOTS.referentiel)
  if (part === 'root') return root
  if (part === 'certification') return shapeOfKey(root, 'certification')
  const list = shapeOfKey(root, LISTS[part])
  return list === null ? null : shapeOfItems(list)
}

/** The keys of the lists that hold them. */
const LISTS = { block: 'blocs', competency: 'competences', question: 'questions', gridLine: 'grille' } as const
