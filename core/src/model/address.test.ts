import { expect, test } from 'vitest'
import { readSource } from '../source/read.ts'
import { addressed, addressOf, namedElements } from './address.ts'
import { buildModel } from './build.ts'

const FILE = `blocs:
  - id: BC1
    competences:
      - { id: C1, enonce: Un, criteres: [Simple texte, { id: CR1, enonce: Deux }] }
      - { id: C2, enonce: Trois }
      - enonce: Sans code
  - id: BC2
    activites: [{ id: A1, intitule: Quatre, activites: [{ id: A1.1, intitule: Cinq }] }]
    competences: [{ id: C1, enonce: Six }]
`
const referential = buildModel(readSource(FILE))

const KINDS = ['block', 'activity', 'competency', 'assessment', 'criterion'] as const

test.each([
  ['C2', 'BC1/C2'],
  ['c 2', 'BC1/C2'],
  ['BC2/C1', 'BC2/C1'],
  ['bc2 / c1', 'BC2/C1'],
  ['CR1', 'BC1/CR1'],
  ['A1.1', 'BC2/A1.1'],
  ['BC2', 'BC2'],
  ['/blocs/1', 'BC2'],
  ['/blocs/1/competences/0', 'BC2/C1'],
  ['/blocs/1/competences/0/enonce', 'BC2/C1'],
  ['/blocs/0/competences/0/criteres/1/enonce', 'BC1/CR1'],
])('%s designates %s', (address, expected) => {
  const found = addressed(referential, address, KINDS)
  expect(found.status === 'found' ? addressOf(found.element) : found).toBe(expected)
})

test('a pointer reaches what has no code, and goes up to the kind that is meant', () => {
  const criterion = addressed(referential, '/blocs/0/competences/0/criteres/0', ['criterion'])
  expect(criterion.status === 'found' && criterion.element.statement?.value).toBe('Simple texte')
  const competency = addressed(referential, '/blocs/0/competences/0/criteres/0', ['competency'])
  expect(competency.status === 'found' && addressOf(competency.element)).toBe('BC1/C1')
  expect(addressed(referential, '/blocs/0/competences/2', ['competency']).status).toBe('found')
})

test('codes that start again in each bloc are told apart', () => {
  expect(addressed(referential, 'C1', KINDS)).toEqual({ status: 'ambiguous', addresses: ['BC1/C1', 'BC2/C1'] })
})

test.each(['', ' ', '/', '/blocs', '/blocs/9', '/constructor', 'C9', 'BC9/C1', '__proto__', '/'.repeat(1000)])(
  '%j designates nothing',
  (address) => {
    expect(addressed(referential, address, KINDS).status).toBe('unknown')
  },
)

test('near codes are told', () => {
  expect(addressed(referential, 'CR2', ['criterion'])).toEqual({ status: 'unknown', near: ['CR1'] })
})

test('every element that has a code is found by its address', () => {
  for (const element of namedElements(referential)) {
    if (element.id === null) continue
    expect(addressed(referential, addressOf(element), [element.kind])).toEqual({ status: 'found', element })
  }
})
