import { describe, expect, it } from 'vitest'
import { applyEdits } from './edits.ts'

function edit(start: number, end: number, text: string) {
  return { range: { start, end }, text }
}

describe('applyEdits', () => {
  it('makes edits in any order', () => {
    expect(applyEdits('abcdef', [edit(4, 5, 'E'), edit(0, 1, 'A'), edit(2, 2, '-')]).text).toBe('Ab-cdEf')
  })

  it('keeps the first of two that overlap, and says which were dropped', () => {
    const late = edit(0, 2, 'x')
    const result = applyEdits('abcdef', [edit(1, 3, 'Y'), late, edit(3, 4, 'Z')])
    expect(result.text).toBe('aYZef')
    expect(result.dropped).toEqual([late])
    expect(result.applied).toHaveLength(2)
  })

  it('drops an insertion inside a replaced range', () => {
    expect(applyEdits('abcdef', [edit(1, 4, ''), edit(2, 2, 'x')])).toMatchObject({
      text: 'aef',
      dropped: [edit(2, 2, 'x')],
    })
  })

  it('makes two insertions at one place, in their order', () => {
    expect(applyEdits('ab', [edit(1, 1, '1'), edit(1, 1, '2')]).text).toBe('a12b')
  })

  it('makes an insertion at either end of a replaced range', () => {
    expect(applyEdits('abc', [edit(1, 2, 'B'), edit(1, 1, '<'), edit(2, 2, '>')]).text).toBe('a<B>c')
  })

  it.each([
    ['before the text', edit(-1, 1, 'x')],
    ['beyond the text', edit(2, 9, 'x')],
    ['backwards', edit(2, 1, 'x')],
    ['nowhere', edit(Number.NaN, 1, 'x')],
  ])('drops an edit %s', (_, wrong) => {
    expect(applyEdits('abc', [wrong])).toEqual({ text: 'abc', applied: [], dropped: [wrong] })
  })

  it('of nothing changes nothing', () => {
    expect(applyEdits('abc', [])).toEqual({ text: 'abc', applied: [], dropped: [] })
  })
})
