import type { Reference } from '../../../model/referential.ts'
import type { SourceDocument } from '../../../source/document.ts'
import type { Fix } from '../../rule.ts'

/** The fixes that put other codes in place of a reference; none where it is not written in the file as it is read. */
export function replacements(source: SourceDocument, reference: Reference, codes: readonly string[]): readonly Fix[] {
  const { range, code } = reference
  if (source.text.slice(range.start, range.end) !== code) return []
  return codes
    .filter((proposal) => /^[\p{L}\p{N}][\p{L}\p{N} ./*_-]*$/u.test(proposal))
    .map((proposal) => ({
      title: { fr: `Écrire ${proposal}`, en: `Write ${proposal}` },
      safety: 'proposal',
      edits: [{ range, text: proposal }],
    }))
}

/** « C1.1, C1.2 ou C1.3 ». */
export function alternatives(codes: readonly string[], or: string): string {
  return codes.join(', ').replace(/, (?=[^,]*$)/, ` ${or} `)
}
