import { describe, expect, test } from 'vitest'
import { isFromView, isToCoverage, isToPreview, isViewState } from './messages.ts'

const state = { uri: 'file:///r.referentiel.yaml' }

describe('what a page says', () => {
  test.each([{ type: 'ready' }, { type: 'go', start: 0, end: 12 }, { type: 'scrolled', offset: 3 }])(
    'is heard when it is whole: %j',
    (message) => {
      expect(isFromView(message)).toBe(true)
    },
  )

  test.each([
    null,
    'ready',
    [],
    {},
    { type: 'other' },
    { type: 'constructor' },
    { type: 'go' },
    { type: 'go', start: '0', end: 1 },
    { type: 'go', start: -1, end: 1 },
    { type: 'go', start: 0.5, end: 1 },
    { type: 'go', start: Number.NaN, end: 1 },
    { type: 'scrolled', offset: null },
  ])('is let go when it is not: %j', (message) => {
    expect(isFromView(message)).toBe(false)
  })

  test('is not taken from a prototype', () => {
    expect(isFromView(Object.create({ type: 'scrolled', offset: 1 }))).toBe(false)
  })
})

test('the preview is told of a page and of a scroll', () => {
  expect(isToPreview({ type: 'page', state, language: 'fr', html: '<p>' })).toBe(true)
  expect(isToPreview({ type: 'page', state, language: 'fr', html: null })).toBe(true)
  expect(isToPreview({ type: 'scroll', offset: 8 })).toBe(true)
  expect(isToPreview({ type: 'page', state, language: 'de', html: '<p>' })).toBe(false)
  expect(isToPreview({ type: 'page', state: {}, language: 'fr', html: '<p>' })).toBe(false)
})

describe('the coverage', () => {
  const span = { start: 1, end: 2 }
  const competency = {
    id: 'C1',
    statement: 'Planifier',
    verb: 'planifier',
    bloom: 'appliquer',
    criteria: 1,
    sharedCriteria: 0,
    span,
    cells: [{ evaluated: 'by_name', criteria: 1 }],
  }
  const view = {
    title: 'r',
    level: 5,
    blocks: [
      { id: null, title: null, span, assessments: [{ label: 'E1', title: null, span }], competencies: [competency] },
    ],
    themes: [{ theme: 'handicap', answer: 'none', competencies: [], text: null, span: null }],
  }
  const message = { type: 'coverage', state, language: 'en', view }

  test('is believed when all of it is whole', () => {
    expect(isToCoverage(message)).toBe(true)
    expect(isToCoverage({ ...message, view: null })).toBe(true)
  })

  test('is let go when a part of it is not', () => {
    const block = view.blocks[0]
    const broken = [
      { ...view, level: 'x' },
      { ...view, blocks: {} },
      { ...view, themes: [{ ...view.themes[0], theme: 'autre' }] },
      { ...view, blocks: [{ ...block, competencies: [{ ...competency, bloom: 'dormir' }] }] },
      {
        ...view,
        blocks: [{ ...block, competencies: [{ ...competency, cells: [{ evaluated: 'yes', criteria: 1 }] }] }],
      },
      { ...view, blocks: [{ ...block, span: { start: 1 } }] },
    ]
    for (const one of broken) expect(isToCoverage({ ...message, view: one })).toBe(false)
  })
})

test('a state names its file', () => {
  expect(isViewState(state)).toBe(true)
  expect(isViewState({ uri: 3 })).toBe(false)
  expect(isViewState(undefined)).toBe(false)
})
