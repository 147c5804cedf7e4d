import { describe, expect, test } from 'vitest'
import { pathOf, shapeOf } from './code-shape.ts'
import { breaksIn } from './sequence.ts'

const list = (codes: string) =>
  codes.split(' ').flatMap((code) => {
    const shape = shapeOf(code)
    return shape === null ? [] : [{ item: code, shape }]
  })

const found = (codes: string) =>
  breaksIn(list(codes)).map(({ kind, at, missing }) =>
    kind === 'gap' ? `${at.item} lacks ${missing.map(({ code }) => code).join(' ')}` : `${at.item} out of order`,
  )

describe('codes taken apart', () => {
  test.each([
    ['C1.1', 'C', 'n1.n1'],
    ['c 1.1', 'C', 'n1.n1'],
    ['C.2.1a', 'C', 'n2.n1.l1'],
    ['CR 10-2.', 'CR', 'n10.n2'],
    ['RNCP12345BC07', 'BC', 'n7'],
    ['12', '', 'n12'],
    ['b', '', 'l2'],
    ['BC01', 'BC', 'n1'],
  ])('%s', (code, prefix, path) => {
    const shape = shapeOf(code)
    expect(shape?.prefix).toBe(prefix)
    expect(shape === null ? null : pathOf(shape)).toBe(path)
  })

  test.each(['', 'Épreuve finale', 'toutes', 'A2.C3.1', 'C1/2', '…'])('%s is none', (code) => {
    expect(shapeOf(code)).toBeNull()
  })
})

describe('a sequence in order has no break', () => {
  test.each([
    'C1 C2 C3',
    'C3.1 C3.2 C3.3',
    'C4 C5 C6',
    'C1.1.1 C1.1.2 C1.2.1 C1.2.2 C1.3',
    'C.1.1a C.1.1b C.1.2 C.1.3a C.1.3b',
    'A.3.1 A.3.1.1 A.3.1.2 A.3.2 A.3.2.1',
    'C01 C02 C03 C10 C11',
    'C10 C20 C30 C40',
    'C1.1 C1.1 C1.2',
    'C2 C9 C4 C1 C7 C3',
    'C1 CT1 C2 CT2',
    'C1.2',
    '',
  ])('%s', (codes) => {
    const gapsAsided = codes === 'C01 C02 C03 C10 C11' || codes === 'C2 C9 C4 C1 C7 C3'
    expect(gapsAsided ? found(codes).filter((each) => /order/.test(each)) : found(codes)).toEqual([])
  })
})

describe('a break is found where it shows, with what was expected', () => {
  test.each([
    ['C1.1 C1.2 C1.4', ['C1.4 lacks C1.3']],
    ['C1 C2 C5', ['C5 lacks C3 C4']],
    ['C1.1a C1.1b C1.1d', ['C1.1d lacks C1.1c']],
    ['C1.1.1 C1.1.2 C1.3.1', ['C1.3.1 lacks C1.2']],
    ['C1.2 C1.3 C1.4', ['C1.2 lacks C1.1']],
    ['C01 C02 C04', ['C04 lacks C03']],
    ['C1 C3 C2 C4', ['C2 out of order']],
    ['C1 C5 C2 C3 C4', ['C5 out of order']],
    ['C2 C3 C1', ['C1 out of order']],
  ])('%s', (codes, expected) => {
    expect(found(codes)).toEqual(expected)
  })

  test('two thousand codes take no time to speak of', () => {
    const codes = Array.from({ length: 20_000 }, (_, index) => `C${Math.floor(index / 20) + 1}.${(index % 20) + 1}`)
    expect(found(codes.filter((code) => code !== 'C500.7').join(' '))).toEqual(['C500.8 lacks C500.7'])
  })
})
