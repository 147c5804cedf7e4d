import { isTrueAt } from '../../../model/access.ts'
import type { Block, Competency } from '../../../model/referential.ts'

/** The certification is obtained without this bloc. */
export const isOptional = (block: Block): boolean => isTrueAt(block.node, 'optionnel')

/** Two optional blocs are alternatives of which a candidate takes one: they may hold the same competency. */
export const mayShareContent = (first: Competency, second: Competency): boolean =>
  isOptional(first.block) && isOptional(second.block)
