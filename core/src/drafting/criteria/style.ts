import type { Block } from '../../model/referential.ts'

/** How the criteria of a bloc are written, to go on in the same way. */
export interface HouseStyle {
  /** They end with a full stop. */
  readonly stop: boolean
  /** They say what the candidate does, where others say what is found. */
  readonly candidate: boolean
  readonly apostrophe: '’' | "'"
}

const CANDIDATE = /^(?:(?:le|la)\s+candidat|(?:le|la)\s+stagiaire|l[’'](?:apprenant|élève|étudiant))/iu

/** Read from the bloc's own criteria, else from the whole référentiel's; a full stop and a typographic apostrophe where nothing is written. */
export function houseStyleOf(block: Block, blocks: readonly Block[]): HouseStyle {
  const own = textsOf([block])
  const texts = own.length >= 3 ? own : textsOf(blocks)
  const share = (test: (text: string) => boolean): number => texts.filter(test).length / Math.max(1, texts.length)
  const straight = share((text) => text.includes("'"))
  return {
    stop: texts.length === 0 || share((text) => /[.!?]\s*$/.test(text)) >= 0.5,
    candidate: share((text) => CANDIDATE.test(text)) >= 0.4,
    apostrophe: straight > share((text) => text.includes('’')) ? "'" : '’',
  }
}

const textsOf = (blocks: readonly Block[]): readonly string[] =>
  blocks.flatMap(({ criteria }) => criteria.flatMap(({ statement }) => statement?.value.trim() ?? []))
