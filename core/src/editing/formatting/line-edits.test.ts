import { describe, expect, it } from 'vitest'
import { applyEdits } from '../../source/edits.ts'
import { Random } from '../../source/testing/random.ts'
import { lineEdits } from './line-edits.ts'

describe('line edits', () => {
  it('touch only the lines that change', () => {
    expect(lineEdits('un\ndeux\ntrois\n', 'un\nDEUX\ntrois\n')).toEqual([
      { range: { start: 3, end: 8 }, text: 'DEUX\n' },
    ])
  })

  it('touch only the indentation of a line that moves sideways', () => {
    expect(lineEdits('a:\n- un\n', 'a:\n  - un\n')).toEqual([{ range: { start: 3, end: 3 }, text: '  ' }])
  })

  it('keep the lines between two changes', () => {
    const edits = lineEdits('a\nb\nc\nd\ne\n', 'A\nb\nc\nd\nE\n')
    expect(edits.map(({ range }) => range)).toEqual([
      { start: 0, end: 2 },
      { start: 8, end: 10 },
    ])
  })

  it('write the line ends of the text, after its byte order mark', () => {
    const before = '\ufeffa\r\nb\r\n'
    expect(applyEdits(before, lineEdits(before, 'a\nc\nb\n')).text).toBe('\ufeffa\r\nc\r\nb\r\n')
  })

  it('leave the line ends of lines that stay, even where they are mixed', () => {
    const before = 'a\r\nb\nc\r\n'
    expect(applyEdits(before, lineEdits(before, 'a\nb\nd\nc\n')).text).toBe('a\r\nb\nd\r\nc\r\n')
  })

  it('turn any text into any other', () => {
    const random = new Random(3)
    for (let round = 0; round < 3_000; round++) {
      const text = (): string =>
        Array.from(
          { length: random.below(12) },
          () => `${random.pick(['', ' ', '  '])}${random.pick(['a', 'b', 'c', 'd', ''])}`,
        ).join('\n')
      const before = text()
      const after = text()
      const end = random.pick(['\n', '\r\n'])
      const written = before.replaceAll('\n', end)
      const { text: result, dropped } = applyEdits(written, lineEdits(written, after))
      expect(dropped).toEqual([])
      expect(result.replaceAll('\r\n', '\n')).toBe(after)
    }
  })
})
