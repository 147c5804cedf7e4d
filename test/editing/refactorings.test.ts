import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { readSource } from '@equerre/core'
import { importText } from '@equerre/exchange'
import { describe, expect, test } from 'vitest'
import { analyse } from '../../core/src/editing/analysis.ts'
import { refactoringsAt } from '../../core/src/editing/repairs/refactorings.ts'
import { harmOf } from '../../core/src/editing/repairs/testing/preserved.ts'
import { generateReferential } from '../generator/generate.ts'

/** Refactorings of whole documents: no word lost, nothing that designates something else, coverage as it was. */

const SEEDS = join(import.meta.dirname, '../../../shared/seeds')
const names = existsSync(SEEDS)
  ? readdirSync(SEEDS)
      .filter((name) => name.endsWith('.txt'))
      .sort()
  : []
if (names.length === 0)
  console.warn('editing: the real documents (../shared/seeds) are absent, their tests are skipped')

/** Every kind of refactoring that some place offers, three of each. */
function expectHarmless(text: string): number {
  const analysis = analyse(readSource(text))
  const tried = new Map<string, number>()
  const step = Math.max(31, Math.floor(text.length / 900))
  for (let start = 0; start <= text.length; start += step) {
    for (const refactoring of refactoringsAt(analysis, { start, end: start })) {
      const times = tried.get(refactoring.id) ?? 0
      tried.set(refactoring.id, times + 1)
      if (times % 25 !== 0 || times > 60) continue
      expect(harmOf(analysis, refactoring), `${refactoring.title.fr} (${start})`).toEqual([])
    }
  }
  return tried.size
}

describe.skipIf(names.length === 0)('the real documents', () => {
  test.each(names)('%s', (name) => {
    const { yaml } = importText({ name, content: readFileSync(join(SEEDS, name), 'utf8') })
    expect(expectHarmless(yaml)).toBeGreaterThan(2)
  })
})

test.each([1, 2, 3])('a generated document (%i)', (seed) => {
  expect(expectHarmless(generateReferential(30_000, seed))).toBeGreaterThan(2)
})
