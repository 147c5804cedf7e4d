import { type Fold, foldsOf } from '@equerre/core/editing'
import { FoldingRangeKind, FoldingRangeRequest } from 'vscode-languageserver/node'
import type { Feature } from '../feature.ts'

export const foldingRange: Feature = {
  capability: () => ({ foldingRangeProvider: true }),
  register: (requests, session) => {
    requests.onReferential(FoldingRangeRequest.type, ({ source }) =>
      largest(foldsOf(source), session.client.foldingLimit).map(({ start, end, kind }) => ({
        startLine: start,
        endLine: end,
        ...(kind === 'comment' ? { kind: FoldingRangeKind.Comment } : {}),
      })),
    )
  },
}

/** Of more than an editor takes, those that hide most; in the order of the text. */
function largest(folds: readonly Fold[], limit: number): readonly Fold[] {
  if (folds.length <= limit) return folds
  const kept = new Set([...folds].sort((a, b) => b.end - b.start - (a.end - a.start)).slice(0, Math.max(0, limit)))
  return folds.filter((fold) => kept.has(fold))
}
