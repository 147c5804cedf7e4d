import { execFileSync } from 'node:child_process'
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { buildModel, normalise, readSource } from '@equerre/core'
import { importText } from '@equerre/exchange'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { lostWords } from './conservation.ts'

/** The real documents stand beside the repository; they are not part of it. */
const SHARED = join(import.meta.dirname, '../../../shared')
const SEEDS = join(SHARED, 'seeds')
const present = existsSync(SEEDS)
const seeds = present
  ? readdirSync(SEEDS)
      .filter((name) => name.endsWith('.txt'))
      .sort()
  : []
if (!present) console.warn('import: the real documents (../shared/seeds) are absent, their tests are skipped')

interface Scores {
  readonly overall: { readonly f1: number; readonly codes: number; readonly links: number; readonly text: number }
}

describe.skipIf(!present)('the five real documents', () => {
  let folder = ''
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'equerre-import-'))
  })
  afterAll(() => {
    rmSync(folder, { recursive: true, force: true })
  })

  for (const name of seeds) {
    const number = name.slice(0, 3)
    describe(number, () => {
      const content = readFileSync(join(SEEDS, name), 'utf8')
      const { yaml, report } = importText({ name, content })
      const source = readSource(yaml)

      it('is written as YAML that reads back without a problem', () => {
        expect(source.problems).toEqual([])
      })

      it('is near the transcription made by hand', () => {
        const got = join(folder, `${number}.json`)
        writeFileSync(got, JSON.stringify(normalise(buildModel(source))))
        const tool = join(SHARED, 'tools/score-import.mjs')
        const gold = join(SHARED, `gold/${number}.json`)
        const { overall }: Scores = JSON.parse(
          execFileSync(process.execPath, [tool, gold, got, '--json'], { encoding: 'utf8' }),
        )
        expect(overall.f1).toBeGreaterThanOrEqual(0.95)
        expect(overall.codes).toBeGreaterThanOrEqual(0.98)
        expect(overall.links).toBeGreaterThanOrEqual(0.95)
        expect(overall.text).toBeGreaterThanOrEqual(0.97)
      })

      it('loses no word: each is in the file or dropped with a reason', () => {
        expect(lostWords(content, yaml, report)).toEqual([])
      })

      it('unresolved references are none', () => {
        const model = buildModel(source)
        const references = model.blocks.flatMap((block) => [
          ...block.competencies.flatMap(({ activities }) => activities),
          ...block.assessments.flatMap(({ references, tasks }) => [
            ...references,
            ...tasks.flatMap((task) => task.references),
          ]),
          ...block.criteria.flatMap((criterion) => [...criterion.references, ...criterion.assessments]),
        ])
        expect(references.filter(({ status }) => status === 'unresolved').map(({ code }) => code)).toEqual([])
      })
    })
  }
})
