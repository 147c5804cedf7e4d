import type { Block, Referential } from '../../../model/referential.ts'

/** The blocs of an RNCP file: the top level of an RS is none. */
export const writtenBlocks = ({ blocks }: Referential): readonly Block[] => blocks.filter((block) => !block.implicit)
