import { expect, test } from 'vitest'
import { type Anchor, offsetOf, topOf } from './follow.ts'

const anchor = (start: number, end: number, top: number, height: number): Anchor => ({ start, end, top, height })
const page = [anchor(100, 200, 40, 50), anchor(200, 300, 90, 100), anchor(150, 160, 60, 10)]

test('the page goes as far into a part as the text does', () => {
  expect(topOf(page, 250)).toBe(140)
  expect(topOf(page, 200)).toBe(90)
  expect(topOf(page, 155)).toBe(65)
})

test('past the end of a part the page stays at its foot', () => {
  expect(topOf(page, 190)).toBe(70)
  expect(topOf(page, 9999)).toBe(190)
})

test('nothing is shown before the first part', () => {
  expect(topOf(page, 99)).toBeNull()
  expect(topOf([], 5)).toBeNull()
  expect(offsetOf(page, 10)).toBeNull()
  expect(offsetOf([], 10)).toBeNull()
})

test('of two parts that start together the smaller one is shown', () => {
  expect(topOf([anchor(0, 100, 10, 100), anchor(0, 10, 20, 10)], 5)).toBe(25)
})

test('the text goes as far into a part as the page does', () => {
  expect(offsetOf(page, 140)).toBe(250)
  expect(offsetOf(page, 41)).toBe(102)
  expect(offsetOf(page, 500)).toBe(300)
})

test('a part without height is gone to at its start', () => {
  expect(offsetOf([anchor(10, 20, 5, 0)], 50)).toBe(10)
  expect(topOf([anchor(10, 10, 5, 30)], 12)).toBe(5)
})
