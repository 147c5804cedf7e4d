import { entryOf } from '../model/access.ts'
import type { Report } from '../rules/rule.ts'
import type { SourceDocument } from '../source/document.ts'
import type { Finding } from './finding.ts'

const NAMED = 4

/** One finding for all that a draft (a référentiel, a mock exam) still lacks, placed on `etat: brouillon`, with the first places as related information. */
export function draftSummary(missing: readonly Finding[], source: SourceDocument): Report {
  const certification = entryOf(source.root, 'certification')
  const state = entryOf(certification?.value ?? null, 'etat') ?? entryOf(source.root, 'etat')
  const count = missing.length
  return {
    at: state?.range ?? { start: 0, end: 0 },
    message: {
      fr:
        count === 1
          ? 'Brouillon : il reste un élément à compléter.'
          : `Brouillon : il reste ${count} éléments à compléter. Passez à « etat: relu » pour les voir un à un.`,
      en:
        count === 1
          ? 'Draft: one part remains to be completed.'
          : `Draft: ${count} parts remain to be completed. Write “etat: relu” to see them one by one.`,
    },
    related: [...missing]
      .sort((a, b) => a.range.start - b.range.start)
      .slice(0, NAMED)
      .map(({ range, message }) => ({ at: range, message })),
  }
}
