import type { MappingNode } from '../source/tree.ts'
import { numberAt, textAt, textsAt } from './access.ts'
import type { Jury } from './referential.ts'

export function readJury(node: MappingNode): Jury {
  return {
    node,
    routes: textsAt(node, 'voies'),
    members: numberAt(node, 'membres'),
    externals: numberAt(node, 'externes'),
    composition: textAt(node, 'composition'),
  }
}
