import type { Paragraph } from '../../in/document.ts'
import { head } from '../words/codes.ts'
import { namesAssessment } from '../words/cues.ts'

/** The title of an assessment, in whatever annex: « Épreuve E4 – … », « E4 – … » in bold. */
export function isEpreuve({ text, emphasised, heading, marker }: Paragraph): boolean {
  if (marker !== null || text.length > 240) return false
  const coded = head(codedEpreuve(text)).codes[0]?.kind === 'modalite'
  return (coded && /^[ée]preuve/iu.test(text)) || ((emphasised || heading > 0) && (coded || namesAssessment(text)))
}

/** « Épreuve E4 – … » from its code on: the word says no more than the code. */
export const codedEpreuve = (text: string): string => text.replace(WORD_BEFORE_CODE, '')

/** What an épreuve is called, without its code and the word. */
export const epreuveName = (text: string): string =>
  head(codedEpreuve(text)).rest.replace(/^[ée]preuve\s*[-–—:]\s*/iu, '')

const WORD_BEFORE_CODE = /^[ée]preuve\s+(?=(?:E|EP|U)\.?\s?\d)/iu
