import { expect, test } from 'vitest'
import { nearest } from './nearest.ts'

const box = (left: number, top: number, width = 10, height = 10) => ({
  left,
  top,
  right: left + width,
  bottom: top + height,
})
// A cell of two rows, and beside it a column of two cells; then one far below.
const boxes = [box(0, 0, 10, 22), box(12, 0), box(12, 12), box(0, 60)]

test('the arrows go to what is straight ahead', () => {
  expect(nearest(boxes, 1, 'down')).toBe(2)
  expect(nearest(boxes, 2, 'up')).toBe(1)
  expect(nearest(boxes, 2, 'left')).toBe(0)
  expect(nearest(boxes, 0, 'down')).toBe(3)
})

test('there is nothing beyond the edge', () => {
  expect(nearest(boxes, 1, 'right')).toBeNull()
  expect(nearest(boxes, 0, 'up')).toBeNull()
  expect(nearest([], 0, 'up')).toBeNull()
})
