import { expect, test } from 'vitest'
import type { ModelItem } from '../../../../server/src/protocol.ts'
import type { ReferentialNode } from '../../tree/nodes.ts'
import { choicesFor, holdersOf } from './where.ts'

const PLACE = { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } }

const item = (kind: ModelItem['kind'], code: string, children: readonly ModelItem[] = []): ModelItem => ({
  kind,
  code,
  name: code,
  words: '',
  missing: [],
  detail: null,
  range: PLACE,
  selectionRange: PLACE,
  children,
})

const node = (of: ModelItem, parent: ReferentialNode | null): ReferentialNode => ({
  id: of.name,
  uri: 'file:///a',
  item: of,
  parent,
  children: [],
  gaps: 0,
})

const CRITERION = item('criterion', 'CR1')
const COMPETENCY = item('competency', 'C1', [CRITERION])
const GROUP = item('group', 'Compétences', [COMPETENCY])
const BLOCK = item('block', 'BC1', [GROUP])

const block = node(BLOCK, null)
const criterion = node(CRITERION, node(COMPETENCY, node(GROUP, block)))
const codes = (items: readonly ModelItem[]) => items.map(({ code }) => code)

test('a place is looked for from the element at hand outwards', () => {
  expect(codes(holdersOf('criterion', criterion))).toEqual(['CR1', 'C1'])
  expect(codes(holdersOf('competency', criterion))).toEqual(['C1', 'BC1'])
  expect(codes(holdersOf('assessment', criterion))).toEqual(['C1', 'BC1'])
  expect(codes(holdersOf('criterion', block))).toEqual([])
  expect(holdersOf('competency', null)).toEqual([])
})

test('without one, a bloc or a competency is chosen', () => {
  expect(codes(choicesFor('criterion', [BLOCK]))).toEqual(['C1'])
  expect(codes(choicesFor('assessment', [BLOCK, item('block', 'BC2')]))).toEqual(['BC1', 'BC2'])
})
