import { expect, test } from 'vitest'
import { parse } from 'yaml'
import { generateReferential } from './generate.ts'

test('a size and a seed make one référentiel, about as large as asked', () => {
  const text = generateReferential(84_000, 7)
  expect(text).toBe(generateReferential(84_000, 7))
  expect(text).not.toBe(generateReferential(84_000, 8))
  expect(text.length).toBeGreaterThan(84_000)
  expect(text.length).toBeLessThan(84_000 * 1.3)
})

test('it is a well-formed référentiel with blocks of several shapes', () => {
  const { blocs } = parse(generateReferential(60_000, 1))
  expect(blocs.length).toBeGreaterThan(3)
  expect(new Set(blocs.map((block: object) => Object.keys(block).sort().join())).size).toBeGreaterThan(1)
})
