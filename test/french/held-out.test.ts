import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { type LabelledStatement, PARTS, precision, recall, score } from './scoring.ts'

/** Statements of the samples, labelled blind after the analysis was written: what it is worth on texts it was not built on. */

const labels: readonly LabelledStatement[] = JSON.parse(
  readFileSync(new URL('labels-held-out.json', import.meta.url), 'utf8'),
)
const measured = score(labels)

test('every head verb is found', () => {
  expect(measured.heads).toBe(labels.length)
})

test.each(PARTS)('the %s are found, bounds included', (part) => {
  expect(precision(measured.exact[part])).toBeGreaterThanOrEqual(0.95)
  expect(recall(measured.exact[part])).toBeGreaterThanOrEqual(0.95)
})
