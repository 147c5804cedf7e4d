import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { buildModel, type CheckResult, check, readSource } from '@equerre/core'
import { draftExam } from '../../../core/src/drafting/exam/index.ts'
import { readExam } from '../../../core/src/exams/index.ts'
import { goldNames, goldYaml } from '../../../test/exams/gold.ts'
import { type ExamSubject, examSubject } from '../../src/out/exams/exam-subject.ts'
import { hostileExam, yamlOf } from './hostile.ts'

/** Exams to give in every form: those of the samples, and made ones. */

const SAMPLES = join(import.meta.dirname, '../../../samples')

export const sampleExams: readonly string[] = readdirSync(SAMPLES, { recursive: true })
  .map(String)
  .filter((name) => name.endsWith('.examen.yaml'))

/** With its référentiel when there is one where it says. */
export function sampleSubject(name: string): ExamSubject {
  const path = join(SAMPLES, name)
  const text = readFileSync(path, 'utf8')
  const named = readExam(text).exam.referential?.value ?? ''
  return examSubject(name, text, referentialAt(join(dirname(path), named)))
}

function referentialAt(path: string) {
  try {
    return buildModel(readSource(readFileSync(path, 'utf8')))
  } catch {
    return null
  }
}

export const WHOLE_SAMPLE = 'conduite-travaux-paysagers-bloc-1.examen.yaml'

export const SEEDS: readonly number[] = Array.from({ length: 100 }, (_, index) => index * 7919 + 1)

export const hostileSubject = (seed: number): ExamSubject => examSubject('blanc', yamlOf(hostileExam(seed)), null)

/** Drafted from every bloc of the samples and, where they are at hand, of the transcriptions of real documents. */
export const draftedExams: readonly ExamSubject[] = [
  ...readdirSync(SAMPLES)
    .filter((name) => name.endsWith('.referentiel.yaml'))
    .map((name) => readFileSync(join(SAMPLES, name), 'utf8')),
  ...goldNames.map(goldYaml),
].flatMap((text) => draftsOf(check(readSource(text))))

function draftsOf(result: CheckResult): readonly ExamSubject[] {
  return result.referential.blocks.flatMap((block) => {
    const blueprint = { referential: 'r.referentiel.yaml', block: block.id?.value ?? null }
    const { exam } = draftExam(result, blueprint)
    return exam === null ? [] : [examSubject('blanc', exam.yaml, result.referential)]
  })
}
