import type { Place, ReadDocument } from '../../in/document.ts'
import type { BlockDraft, Doubt, Ledger } from '../drafts.ts'
import type { Section } from '../sections/fragments.ts'
import { headings } from './block-headings.ts'
import { duplicatedCodes, restartedCodes } from './codes-again.ts'
import { copiedVariants } from './copied-variants.ts'
import { findHeadingDefects } from './heading-defects.ts'
import { tasks } from './listed-tasks.ts'
import { notations } from './notations.ts'

/** Defects that the référentiel no longer shows once it is written: notations, punctuation, repetitions, headings. */
export function findLayoutDefects(
  document: ReadDocument,
  sections: readonly Section[],
  blocks: readonly BlockDraft[],
  ledger: Ledger,
): void {
  const report = (code: string, message: Doubt, place: Place): void => {
    ledger.defects.push({ code, message, place })
  }
  notations(sections, report)
  headings(sections, report)
  restartedCodes(blocks, report)
  for (const block of blocks) {
    duplicatedCodes(block, report)
    for (const assessment of block.assessments) tasks(assessment, report)
  }
  copiedVariants(blocks, report)
  findHeadingDefects(document, ledger, report)
}
