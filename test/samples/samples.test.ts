import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { check, readSource } from '@equerre/core'
import { expect, test } from 'vitest'
import { checkExam } from '../../core/src/exams/index.ts'
import { referentialOf } from './exam-referential.ts'

const SAMPLES = join(import.meta.dirname, '..', '..', 'samples')
const files = readdirSync(SAMPLES).filter((name) => name.endsWith('.referentiel.yaml'))

test('there is one sample for each of the six shapes', () => {
  expect(files).toHaveLength(6)
})

test.each(files)('%s is clean in its profile', (name) => {
  const { findings, source } = check(readSource(readFileSync(join(SAMPLES, name), 'utf8')))
  const said = findings.map(
    ({ rule, range, message }) => `${source.positionAt(range.start).line + 1} ${rule}: ${message.fr}`,
  )
  expect(said).toEqual([])
})

const exams = readdirSync(SAMPLES).filter((name) => name.endsWith('.examen.yaml'))

test('there is a sample of a mock exam', () => {
  expect(exams.length).toBeGreaterThan(0)
})

test.each(exams)('%s is clean on its référentiel', (name) => {
  const path = join(SAMPLES, name)
  const source = readSource(readFileSync(path, 'utf8'))
  const { findings, referential } = checkExam(source, referentialOf(path, source))
  expect(referential).not.toBeNull()
  const said = findings.map(
    ({ rule, range, message }) => `${source.positionAt(range.start).line + 1} ${rule}: ${message.fr}`,
  )
  expect(said).toEqual([])
})
