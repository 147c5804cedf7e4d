import type { Finding, Range } from '@equerre/core'

/** The findings that stand in a part of a file. */
export const findingsIn = (findings: readonly Finding[], { start, end }: Range): readonly Finding[] =>
  findings.filter(({ range }) => start <= range.start && range.end <= end)
