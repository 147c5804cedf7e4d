import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { buildModel, readSource } from '@equerre/core'
import { readExam } from '../../../core/src/exams/index.ts'
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

export const SEEDS: readonly number[] = Array.from({ length: 150 }, (_, index) => index * 7919 + 1)

export const hostileSubject = (seed: number): ExamSubject => examSubject('blanc', yamlOf(hostileExam(seed)), null)
