import type { ModelItem } from '../../../../server/src/protocol.ts'
import type { ReferentialNode } from '../../tree/nodes.ts'

export type Addable = 'competency' | 'criterion' | 'assessment'

/** In what an element can be added: after one of its kind, or inside what holds it. */
const HOLDERS: Readonly<Record<Addable, readonly ModelItem['kind'][]>> = {
  competency: ['competency', 'block'],
  criterion: ['criterion', 'competency'],
  assessment: ['assessment', 'competency', 'block'],
}

/** The elements in which to look for a place, from the one at hand outwards. */
export function holdersOf(what: Addable, node: ReferentialNode | null): readonly ModelItem[] {
  const holders: ModelItem[] = []
  for (let each = node; each !== null; each = each.parent) {
    if (HOLDERS[what].includes(each.item.kind)) holders.push(each.item)
  }
  return holders
}

/** The elements to choose from when none is at hand: the competencies for a criterion, the blocs for the rest. */
export function choicesFor(what: Addable, items: readonly ModelItem[]): readonly ModelItem[] {
  const kind = what === 'criterion' ? 'competency' : 'block'
  return items.flatMap((item) => (item.kind === kind ? [item] : choicesFor(what, item.children)))
}
