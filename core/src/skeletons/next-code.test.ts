import { expect, test } from 'vitest'
import { freeCode, nextCode } from './next-code.ts'

test.each([
  [['C1.1', 'C1.2'], 'C1.3'],
  [['C09'], 'C10'],
  [['C01', 'C02'], 'C03'],
  [['A1', 'note'], 'A2'],
  [['a', 'b'], null],
  [[], null],
  [['C2', 'C1'], 'C3'],
  [[`C${'9'.repeat(30)}`], null],
])('after %j comes %j', (codes, next) => {
  expect(nextCode(codes)).toBe(next)
})

test('what other lists have is not given, unless codes start again in each', () => {
  expect(freeCode(['A1', 'A2'], ['A3', 'A4'])).toBe('A5')
  expect(freeCode(['C1', 'C2'], ['C1', 'C2', 'C3'])).toBe('C3')
  expect(freeCode([], ['E1'])).toBe('E2')
})
