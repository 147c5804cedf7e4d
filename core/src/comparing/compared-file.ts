import { check } from '../engine/check.ts'
import { readSource } from '../source/read.ts'
import { type Comparison, compare, isSame } from './compare.ts'
import type { Version } from './correspondence.ts'

/** One side of the comparison of a file. */
export interface FileSide {
  /** As it is printed, with `/`. */
  readonly path: string
  /** How this version is called: a commit, a branch, « copie de travail ». */
  readonly name: string
  readonly version: Version
}

/** What became of one file, ready for every renderer. */
export interface ComparedFile {
  readonly status: 'changed' | 'added' | 'removed' | 'same'
  /** The title of the certification, or the path when it has none. */
  readonly title: string
  readonly before: FileSide | null
  readonly after: FileSide | null
  /** Whether both paths are those of one file that was renamed, and not of two files that were asked for. */
  readonly isRenamed: boolean
  readonly comparison: Comparison
}

/**
 * Compares the two sides of a file.
 * @param before `null` when the file was not there; both cannot be `null`
 */
export function comparedFile(
  before: FileSide | null,
  after: FileSide | null,
  { isRenamed = false }: { readonly isRenamed?: boolean } = {},
): ComparedFile {
  const comparison = compare(before?.version ?? nothing(), after?.version ?? nothing())
  return {
    status: statusOf(before, after, comparison),
    title: titleOf(before, after),
    before,
    after,
    isRenamed,
    comparison,
  }
}

/** The path to speak of a file by: that of today when there is one. */
export const pathOf = ({ before, after }: ComparedFile): string => (after ?? before)?.path ?? ''

/** What a file that is not there says: nothing, not even that something is missing. */
const nothing = (): Version => ({ ...check(readSource('')), findings: [] })

function statusOf(before: FileSide | null, after: FileSide | null, comparison: Comparison): ComparedFile['status'] {
  if (before === null) return 'added'
  if (after === null) return 'removed'
  return isSame(comparison) ? 'same' : 'changed'
}

function titleOf(before: FileSide | null, after: FileSide | null): string {
  const titles = [after, before].flatMap((side) => side?.version.referential.certification.title?.value.trim() || [])
  return titles[0] ?? (after ?? before)?.path ?? ''
}
