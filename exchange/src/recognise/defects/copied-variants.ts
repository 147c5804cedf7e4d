import type { Place } from '../../in/document.ts'
import type { BlockDraft } from '../drafts.ts'
import type { Report } from './report.ts'

/** One variant written again in several assessments. */
export function copiedVariants(blocks: readonly BlockDraft[], report: Report): void {
  const copies = new Map<string, { count: number; place: Place }>()
  for (const { variants } of blocks.flatMap(({ assessments }) => assessments)) {
    for (const { paragraphs } of variants) {
      const text = paragraphs
        .map((paragraph) => paragraph.text)
        .join(' ')
        .toLowerCase()
        .replace(/[^\p{L}\p{N}]+/gu, ' ')
      const place = paragraphs[0]?.place
      if (place === undefined) continue
      const known = copies.get(text)
      copies.set(text, { count: (known?.count ?? 0) + 1, place: known?.place ?? place })
    }
  }
  for (const { count, place } of copies.values()) {
    if (count < 3) continue
    report(
      'variante-recopiee',
      {
        fr: `La même variante est recopiée dans ${count} modalités.`,
        en: `The same variant is copied in ${count} assessments.`,
      },
      place,
    )
  }
}
