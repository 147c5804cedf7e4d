import { describe, expect, it } from 'vitest'
import { hasTranscriptions, labelledStatements, PARTS, precision, recall, score } from './scoring.ts'

const THRESHOLD = 0.97
const present = hasTranscriptions()
if (!present) console.warn('../shared/gold is absent: the analysis of statements is not measured.')

describe.skipIf(!present)('analysis of the labelled statements', () => {
  const measured = present ? score(labelledStatements('labels.json')) : null

  it('finds every head verb', () => {
    expect(measured?.statements).toBe(121)
    expect(measured?.heads).toBe(121)
  })

  it.each(PARTS)('finds the %s, by whole spans and by words', (part) => {
    for (const grain of ['exact', 'overlapping', 'words'] as const) {
      const count = measured?.[grain][part] ?? { found: 1, expected: 1, common: 0 }
      expect(precision(count)).toBeGreaterThanOrEqual(THRESHOLD)
      expect(recall(count)).toBeGreaterThanOrEqual(THRESHOLD)
    }
  })
})
