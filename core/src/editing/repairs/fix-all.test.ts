import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { applySafeFixes } from '../../engine/apply-fixes.ts'
import { check } from '../../engine/check.ts'
import { safeFixesOf } from '../../engine/safe-fixes.ts'
import { applyEdits } from '../../source/edits.ts'
import { minimalEdits } from '../../source/minimal-edits.ts'
import { readSource } from '../../source/read.ts'
import { Random } from '../../source/testing/random.ts'
import { variant } from '../../source/testing/variants.ts'
import { fixAll } from './fix-all.ts'

const SAMPLES = join(import.meta.dirname, '..', '..', '..', '..', 'samples')

const samples = readdirSync(SAMPLES, { recursive: true, encoding: 'utf8' })
  .filter((name) => /\.ya?ml$/.test(name))
  .sort()
  .map((name) => ({ name, text: readFileSync(join(SAMPLES, name), 'utf8') }))

describe('every safe fix, as the command applies them', () => {
  test.each(samples)('$name', ({ text }) => {
    const source = readSource(text)
    const result = check(source)
    const edits = fixAll(result)
    const { text: fixed, dropped } = applyEdits(text, edits)
    expect(dropped).toEqual([])
    const isBroken = source.problems.some(({ severity }) => severity === 'error')
    if (isBroken) expect(edits).toEqual([])
    expect(fixAll(check(readSource(fixed)))).toEqual([])
    expect(fixed).toBe(applySafeFixes(source).text)
  })
})

test('of one rule only', () => {
  const text = 'referentiel: 1\ncompetences:\n  - enonce: Lire  les  plans , puis les classer\n'
  const result = check(readSource(text))
  expect(new Set(safeFixesOf(result.findings).map(({ rule }) => rule)).size).toBeGreaterThan(1)
  expect(applyEdits(text, fixAll(result, 'espaces-doubles')).text).toBe(text.replaceAll('  les  ', ' les '))
  expect(fixAll(result, 'aucune-regle')).toEqual([])
})

test('with the settings of the check', () => {
  const text = 'referentiel: 1\ncompetences:\n  - enonce: Lire  les plans\n'
  const settings = { rules: { 'espaces-doubles': { severity: 'off' } } } as const
  expect(fixAll(check(readSource(text), settings), undefined, settings)).toEqual([])
})

test('minimal edits turn one text into the other', () => {
  for (let seed = 1; seed <= 200; seed++) {
    const random = new Random(seed)
    const before = variant(seed)
    const after = random.chance(0.5) ? variant(seed + 1) : before.replaceAll('e', () => (random.chance(0.1) ? '' : 'e'))
    const edits = minimalEdits(before, after)
    const edited = applyEdits(before, edits)
    expect(edited.text).toBe(after)
    expect(edited.dropped).toEqual([])
  }
  expect(minimalEdits('a\r\nb', 'a\nb')).toEqual([{ range: { start: 1, end: 3 }, text: '\n' }])
})
