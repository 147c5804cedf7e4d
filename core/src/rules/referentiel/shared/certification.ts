import { entryOf } from '../../../model/access.ts'
import type { Referential } from '../../../model/referential.ts'
import type { Range } from '../../../source/tree.ts'
import { isSaidByStructure } from '../../../structure/said.ts'

/**
 * Where to report that the certification lacks something: on the key left empty, else on `certification`. `null` when it lacks
 * nothing, when the structure check says why it cannot be read, or when the whole certification is missing (another rule says it).
 */
export function placeOfLack(referential: Referential, key: string): Range | null {
  const { root, certification } = referential
  if (!isCertificationWritten(referential)) return null
  if (isSaidByStructure('certification', certification.node, key)) return null
  return (entryOf(certification.node, key) ?? entryOf(root, 'certification'))?.key.range ?? null
}

/** Whether the file says anything of its certification; where it does not, one rule says so and the others have nothing to add. */
export const isCertificationWritten = ({ certification }: Referential): boolean =>
  certification.node !== null && certification.node.entries.length > 0

/** The key of the certification, for a finding about the whole of its value. */
export function keyIn(referential: Referential, key: string): Range | null {
  return entryOf(referential.certification.node, key)?.key.range ?? null
}

/** Where to speak of the whole file: the key given when it is written, else the first one. */
export function placeOfFile(referential: Referential, preferred: string): Range | null {
  const { root } = referential
  return (entryOf(root, preferred) ?? entryOf(root, 'referentiel') ?? root?.entries[0])?.key.range ?? null
}
