import type { NamedElement } from '../model/naming.ts'
import type { Block } from '../model/referential.ts'

/** What an element stands in; `null` for a bloc, and for what stands at the top of a file without blocs. */
export function homeOf(element: NamedElement): NamedElement | null {
  switch (element.kind) {
    case 'block':
      return null
    case 'activity':
      return element.parent ?? written(element.block)
    case 'competency':
      return written(element.block)
    default:
      return element.owner ?? written(element.block)
  }
}

const written = (block: Block): Block | null => (block.implicit ? null : block)
