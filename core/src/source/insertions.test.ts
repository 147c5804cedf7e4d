import { describe, expect, test } from 'vitest'
import type { TextEdit } from '../rules/rule.ts'
import { applyEdits } from './edits.ts'
import { appendItem, prependEntry, removeEntry } from './insertions.ts'
import { entryOf, nodeAt } from './pointer.ts'
import { readSource } from './read.ts'

const done = (text: string, edit: TextEdit | null) => (edit === null ? null : applyEdits(text, [edit]).text)

describe('an item at the end of a list', () => {
  const appended = (text: string) => {
    const list = nodeAt(readSource(text).root, '/a')
    return list?.kind === 'sequence' ? done(text, appendItem(text, list, 'C3')) : undefined
  }

  test.each([
    ['a: [C1, C2] # codes', 'a: [C1, C2, C3] # codes'],
    ['a: [ "C1" ]\nb: 1', 'a: [ "C1", C3 ]\nb: 1'],
    ['a:\n  - C1\n  - C2 # le second\nb: 1', 'a:\n  - C1\n  - C2 # le second\n  - C3\nb: 1'],
    ['a:\r\n- C1\r\n', 'a:\r\n- C1\r\n- C3\r\n'],
  ])('%j', (text, expected) => {
    expect(appended(text)).toBe(expected)
    expect(readSource(expected).problems).toEqual([])
  })

  test.each(['a: []', 'a:\n  - >-\n    C1\n', 'a: [{ b: 1 }]', 'a:\n  - C1\n    C2\n'])('not in %j', (text) => {
    expect(appended(text)).toBeNull()
  })
})

describe('an entry at the head of a mapping', () => {
  const prepended = (text: string) => {
    const mapping = nodeAt(readSource(text).root, '/a')
    return mapping?.kind === 'mapping' ? done(text, prependEntry(text, mapping, 'x: 1')) : undefined
  }

  test.each([
    ['a: { b: 2 }', 'a: { x: 1, b: 2 }'],
    ['a:\n  # ceci\n  b: 2\n', 'a:\n  # ceci\n  x: 1\n  b: 2\n'],
  ])('%j', (text, expected) => {
    expect(prepended(text)).toBe(expected)
  })

  test('not in an empty mapping', () => {
    expect(prepended('a: {}')).toBeNull()
  })
})

describe('an entry taken away', () => {
  const removed = (text: string) => {
    const { root } = readSource(text)
    const entry = root?.kind === 'mapping' ? entryOf(root, 'b') : undefined
    return root?.kind === 'mapping' && entry !== undefined ? done(text, removeEntry(text, root, entry)) : undefined
  }

  test.each([
    ['a: 1\nb: 2\nc: 3\n', 'a: 1\nc: 3\n'],
    ['a: 1\r\nb: 2', 'a: 1\r\n'],
  ])('%j', (text, expected) => {
    expect(removed(text)).toBe(expected)
  })

  test.each(['b: 2\n', '{ a: 1, b: 2 }', 'a: 1\nb: 2 # pourquoi\n', 'a: 1\nb: deux\n  lignes\n', 'a: 1\nb: [1]\n'])(
    'not in %j',
    (text) => {
      expect(removed(text)).toBeNull()
    },
  )
})
