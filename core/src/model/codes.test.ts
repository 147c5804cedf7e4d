import { describe, expect, test } from 'vitest'
import { canonicalCode, lastNumber, matchesPrefix, nearCodes, splitQualified, writtenReferences } from './codes.ts'

const shapes = (text: string) =>
  writtenReferences(text).map((reference) => [
    reference.code,
    reference.form,
    text.slice(reference.start, reference.end),
  ])

describe('written references', () => {
  test('one scalar may hold several, each in its place', () => {
    expect(shapes('C1.1, C1.3 et C2')).toEqual([
      ['C1.1', 'code', 'C1.1'],
      ['C1.3', 'code', 'C1.3'],
      ['C2', 'code', 'C2'],
    ])
  })

  test('ranges, prefixes and the whole block', () => {
    expect(shapes('C1 à C5')).toEqual([['C1 à C5', 'range', 'C1 à C5']])
    expect(shapes('C.2.1*')).toEqual([['C.2.1*', 'prefix', 'C.2.1*']])
    expect(shapes('toutes')).toEqual([['toutes', 'all', 'toutes']])
    expect(shapes('Toutes les compétences du bloc')).toEqual([
      ['Toutes les compétences du bloc', 'all', 'Toutes les compétences du bloc'],
    ])
  })

  test('an empty text names nothing', () => {
    expect(shapes('  , ')).toEqual([])
  })
})

test('a prefix never cuts a number in two', () => {
  const covered = ['C.2.1', 'C.2.1a', 'C.2.1.3', 'C.2.10', 'C.2.2'].filter((code) => matchesPrefix('C.2.1*', code))
  expect(covered).toEqual(['C.2.1', 'C.2.1a', 'C.2.1.3'])
})

test('spaces, case and final marks do not make another code', () => {
  expect(canonicalCode(' c 1.1. ')).toBe('C1.1')
  expect(canonicalCode('C01')).not.toBe(canonicalCode('C1'))
})

test('a qualified code names its block', () => {
  expect(splitQualified('BC2/C1')).toEqual({ block: 'BC2', code: 'C1' })
  expect(splitQualified('C1')).toEqual({ block: null, code: 'C1' })
})

test('the last number of a code', () => {
  expect(lastNumber('C1.10')).toEqual({ stem: 'C1.', number: 10 })
  expect(lastNumber('C.2.1a')).toBeNull()
})

test('near codes are near', () => {
  expect(nearCodes('C1.12', ['C1.2', 'C1.1', 'C3.4', 'E1'])).toEqual(['C1.2', 'C1.1'])
  expect(nearCodes('XYZ', ['C1.2', 'E1'])).toEqual([])
})
