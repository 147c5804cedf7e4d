import { describe, expect, test } from 'vitest'
import type { BlockData, CompetencyData } from '../../src/webviews/messages.ts'
import {
  AS_WRITTEN,
  competenciesByCode,
  expectedBloom,
  gapOf,
  holesOf,
  isIdle,
  pressed,
  rowsOf,
  stacked,
  summaryOf,
} from './layout.ts'

const span = { start: 0, end: 1 }
const NO = { evaluated: 'no', criteria: 0 } as const
const by = (criteria: number) => ({ evaluated: 'by_name', criteria }) as const

const competency = (
  id: string,
  criteria: number,
  cells: CompetencyData['cells'],
  sharedCriteria = 0,
): CompetencyData => ({
  id,
  statement: id,
  verb: null,
  bloom: null,
  criteria,
  sharedCriteria,
  span,
  cells,
})
const block: BlockData = {
  id: 'BC1',
  title: null,
  span,
  assessments: ['E1', 'E2', 'E3'].map((label) => ({ label, title: null, span })),
  competencies: [
    competency('C1', 2, [by(2), NO, NO]),
    competency('C2', 0, [by(0), NO, NO]),
    competency('C3', 3, [NO, NO, NO]),
    competency('C4', 0, [by(1), by(1), NO], 1),
  ],
}
const codes = (rows: readonly { readonly competency: CompetencyData }[]) => rows.map((row) => row.competency.id)
const everything = { holesOnly: false }

describe('holes', () => {
  test('are a competency without a modality, and one without a criterion', () => {
    expect(block.competencies.map(holesOf)).toEqual([[], ['criterion'], ['assessment'], []])
  })

  test('are counted once a competency', () => {
    expect(summaryOf([block])).toEqual({ competencies: 4, assessed: 3, judged: 3, holes: 2 })
    expect(summaryOf([])).toEqual({ competencies: 0, assessed: 0, judged: 0, holes: 0 })
  })

  test('alone can be shown', () => {
    expect(codes(rowsOf(block, { holesOnly: true }, AS_WRITTEN))).toEqual(['C2', 'C3'])
  })

  test('are a modality that evaluates nothing, too', () => {
    expect([0, 1, 2].map((column) => isIdle(block, column))).toEqual([false, false, true])
  })
})

describe('the order of rows', () => {
  test('is that of the text, either way', () => {
    expect(codes(rowsOf(block, everything, AS_WRITTEN))).toEqual(['C1', 'C2', 'C3', 'C4'])
    expect(codes(rowsOf(block, everything, { by: 'code', descending: true }))).toEqual(['C4', 'C3', 'C2', 'C1'])
  })

  test('may be by the criteria; equals stay as written', () => {
    expect(codes(rowsOf(block, everything, { by: 'criteria', descending: true }))).toEqual(['C3', 'C1', 'C4', 'C2'])
  })

  test('may be by a modality: what it does not evaluate comes after what it evaluates without a criterion', () => {
    expect(codes(rowsOf(block, everything, { by: 0, descending: true }))).toEqual(['C1', 'C4', 'C2', 'C3'])
  })

  test('goes from the most to the least to the text', () => {
    const first = pressed(AS_WRITTEN, 1)
    const second = pressed(first, 1)
    expect([first, second, pressed(second, 1)]).toEqual([
      { by: 1, descending: true },
      { by: 1, descending: false },
      AS_WRITTEN,
    ])
    expect(pressed(AS_WRITTEN, 'code')).toEqual({ by: 'code', descending: true })
  })
})

describe('the squares of a chart', () => {
  const squares = (isApart: boolean) =>
    stacked([block, block], ({ criteria }) => criteria, isApart).map(({ x, from, block: of }) => [x, from, of])

  test('stand on one another, over all blocs', () => {
    expect(squares(false)).toEqual([
      [2, 0, 0],
      [0, 0, 0],
      [3, 0, 0],
      [0, 1, 0],
      [2, 1, 1],
      [0, 2, 1],
      [3, 1, 1],
      [0, 3, 1],
    ])
  })

  test('or in each bloc', () => {
    expect(squares(true).slice(4)).toEqual([
      [2, 0, 1],
      [0, 0, 1],
      [3, 0, 1],
      [0, 1, 1],
    ])
  })
})

test('a theme finds its competencies by their codes', () => {
  const found = competenciesByCode({
    title: '',
    level: null,
    themes: [],
    blocks: [block, { ...block, id: null, competencies: [competency('C9', 0, [])] }],
  })
  expect([...found.keys()]).toEqual(['BC1/C1', 'BC1/C2', 'BC1/C3', 'BC1/C4', 'C9'])
})

test('only some levels say what verbs to expect', () => {
  expect(expectedBloom(3).at(-1)).toBe('analyser')
  expect(expectedBloom(5)).toEqual([])
  expect(expectedBloom(null)).toEqual([])
  expect(expectedBloom(7)).toEqual(['analyser', 'synthetiser', 'evaluer'])
})

test('squares of any height are seen: what is left free never takes all of it', () => {
  for (const height of [0.1, 0.4, 0.8, 1, 2, 3, 5, 6, 20]) expect(2 * gapOf(height)).toBeLessThan(height * 0.5)
  expect(gapOf(20)).toBe(1)
})
