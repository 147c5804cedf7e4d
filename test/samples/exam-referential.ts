import { existsSync, readFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { buildModel, readSource, type SourceDocument } from '@equerre/core'
import { buildExam, type ReferentialOfExam, referentialPathOf } from '../../core/src/exams/index.ts'

/** The référentiel of a sample exam. @param path of the exam */
export function referentialOf(path: string, source: SourceDocument): ReferentialOfExam {
  const found = referentialPathOf(buildExam(source).referential, path, [dirname(path)])
  if ('why' in found) return found
  return existsSync(found.path) ? buildModel(readSource(readFileSync(found.path, 'utf8'))) : { why: 'absent' }
}
