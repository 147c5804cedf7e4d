import { realpathSync } from 'node:fs'
import { isBelow, referentialPathOf } from '../../../core/src/exams/locate.ts'
import { buildExam } from '../../../core/src/exams/model/build.ts'
import type { MissingReferential, ReferentialOfExam } from '../../../core/src/exams/rules/rule.ts'
import { buildModel } from '../../../core/src/model/build.ts'
import type { SourceDocument } from '../../../core/src/source/document.ts'
import { readSource } from '../../../core/src/source/read.ts'
import { Failure } from '../failure.ts'
import { readText } from '../files/read.ts'
import { toSlashes } from '../files/slashes.ts'

/** Reads the text of a file by its real path; `null` when there is none. What it throws as a Failure makes the file unreadable. */
export type ReadReferential = (real: string, shown: string) => string | null

/**
 * The référentiel an exam stands on, from the disk, or why there is none.
 * @param path of the exam, absolute
 * @param cwd référentiels are read from here and below, and from the folder of the exam and below
 * @param read from the disk as it is, unless an earlier version is asked for
 */
export function referentialFor(
  source: SourceDocument,
  path: string,
  cwd: string,
  read: ReadReferential = readText,
): ReferentialOfExam {
  const exam = toSlashes(path)
  const roots = [toSlashes(cwd)]
  const found = referentialPathOf(buildExam(source).referential, exam, roots)
  if ('why' in found) return found
  const real = realPath(found.path)
  if (real === null) return ABSENT
  // A link may lead anywhere: where it ends is what counts.
  const allowed = [...roots, exam.slice(0, exam.lastIndexOf('/'))].flatMap((folder) => realPath(folder) ?? [])
  if (!allowed.some((folder) => isBelow(real, folder))) return { why: 'outside' }
  try {
    const text = read(real, found.path)
    return text === null ? ABSENT : buildModel(readSource(text))
  } catch (error) {
    if (error instanceof Failure) return { why: 'unreadable' }
    throw error
  }
}

const ABSENT: MissingReferential = { why: 'absent' }

function realPath(path: string): string | null {
  try {
    return toSlashes(realpathSync(path))
  } catch {
    return null
  }
}
