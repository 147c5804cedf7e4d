import { describe, expect, test } from 'vitest'
import { minutesOf } from '../../coverage/duration.ts'
import { Random } from '../../source/testing/random.ts'
import { isoDuration, share, shareMinutes } from './sharing.ts'

const total = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0)

describe('share', () => {
  test('any units and weights: whole shares, an exact sum, one at least to each, the same every time', () => {
    const random = new Random(7)
    for (let round = 0; round < 2_000; round++) {
      const weights = Array.from({ length: 1 + random.below(30) }, () => random.below(10))
      const units = weights.length + random.below(200)
      const shares = share(units, weights)
      expect(total(shares)).toBe(units)
      expect(shares.every((value) => Number.isInteger(value) && value >= 1)).toBe(true)
      expect(share(units, weights)).toEqual(shares)
    }
  })

  test('follows the weights, the first ones ahead when they are equal', () => {
    expect(share(40, [1, 1, 1])).toEqual([14, 13, 13])
    expect(share(22, [1, 3])).toEqual([6, 16])
    expect(share(10, [0, 0])).toEqual([5, 5])
  })

  test('too few units reach the first parts only', () => {
    expect(share(2, [1, 1, 1])).toEqual([1, 1, 0])
    expect(share(5, [])).toEqual([])
  })
})

test('minutes go by five where there are enough', () => {
  expect(shareMinutes(90, [1, 1])).toEqual([45, 45])
  expect(shareMinutes(100, [1, 2, 3]).every((minutes) => minutes % 5 === 0)).toBe(true)
  expect(total(shareMinutes(47, [1, 2, 3]))).toBe(47)
})

test('a duration is written as it is read', () => {
  for (const minutes of [1, 45, 60, 90, 605]) expect(minutesOf(isoDuration(minutes))).toBe(minutes)
  expect(isoDuration(0)).toBe('PT0M')
})
