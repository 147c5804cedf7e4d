import { describe, expect, test } from 'vitest'
import type { TextEdit } from '../../rules/rule.ts'
import { applyEdits } from '../edits.ts'
import { nodeAt } from '../pointer.ts'
import { readSource } from '../read.ts'
import type { MappingNode, SequenceNode } from '../tree.ts'
import { addItem, addKeys, addMember } from './add.ts'
import { layoutOf } from './layout.ts'
import { takeEntry, takeMember, takeWord } from './take.ts'
import { Commented, Moved, Prose, scalar, type Written, type WrittenKeys } from './written.ts'

const ORDER = ['a', 'b', 'c', 'd']

function mappingAt(text: string, pointer: string): MappingNode {
  const node = nodeAt(readSource(text).root, pointer)
  if (node?.kind !== 'mapping') throw new Error(`no mapping at ${pointer}`)
  return node
}

function listAt(text: string, pointer: string): SequenceNode {
  const node = nodeAt(readSource(text).root, pointer)
  if (node?.kind !== 'sequence') throw new Error(`no list at ${pointer}`)
  return node
}

/** The text after an edit, which must read. */
function done(text: string, edits: TextEdit | readonly TextEdit[] | null): string | null {
  if (edits === null) return null
  const { text: edited, dropped } = applyEdits(text, 'range' in edits ? [edits] : edits)
  expect(dropped).toEqual([])
  expect(readSource(edited).problems, edited).toEqual([])
  return edited
}

/** Edits are made on the tree of the very document they are asked for. */
function added(text: string, pointer: string, keys: WrittenKeys): string | null {
  const source = readSource(text)
  const node = nodeAt(source.root, pointer)
  return node?.kind === 'mapping' ? done(text, addKeys(source, node, keys, ORDER)) : null
}

function member(text: string, pointer: string, key: string, part: Written): string | null {
  return done(text, addMember(readSource(text), mappingAt(text, pointer), key, part, ORDER))
}

describe('keys, where the format wants them', () => {
  test.each<[string, WrittenKeys, string]>([
    ['x:\n  a: 1\n  c: 3\n', { b: '2' }, 'x:\n  a: 1\n  b: 2\n  c: 3\n'],
    ['x:\n  a: 1 # un\n  c: 3\n', { b: '2' }, 'x:\n  a: 1 # un\n  b: 2\n  c: 3\n'],
    ['x:\n  # deux\n  b: 2\n', { a: '1' }, 'x:\n  # deux\n  a: 1\n  b: 2\n'],
    ['x: { a: 1, c: 3 }\n', { b: 'u, v' }, 'x: { a: 1, b: "u, v", c: 3 }\n'],
    ['x: {}\n', { a: '1' }, 'x: { a: 1 }\n'],
    ['x:\r\n  a: 1\r\n', { c: '3', b: '2' }, 'x:\r\n  a: 1\r\n  b: 2\r\n  c: 3\r\n'],
    ['x:\n  a: >-\n    du texte\n\ny: 1\n', { b: '2' }, 'x:\n  a: >-\n    du texte\n  b: 2\n\ny: 1\n'],
    ['x:\n    a: 1', { b: { c: '3' } }, 'x:\n    a: 1\n    b:\n        c: 3'],
    ['x:\n  a: [1]\ny:\n- 1\n', { b: [{ c: '3' }] }, 'x:\n  a: [1]\n  b:\n  - c: 3\ny:\n- 1\n'],
    ['x:\n  b: 2\n  z: 9\n', { a: '1', c: '3' }, 'x:\n  a: 1\n  b: 2\n  c: 3\n  z: 9\n'],
  ])('%j with %j', (text, keys, expected) => {
    expect(added(text, '/x', keys)).toBe(expected)
  })

  test('in a member of a list, in line with its other keys', () => {
    expect(added('x:\n  -   a: 1\n', '/x/0', { b: '2' })).toBe('x:\n  -   a: 1\n      b: 2\n')
  })

  test.each([
    ['x:\n  a: 1\n', { a: '2' }],
    ['x:\n  a: |+\n    texte\n\n', { b: '2' }],
    ['? x\n: ? a\n  : 1\n', { b: '2' }],
    ['x:\n  a: 1\n  a: 2\n', { b: '2' }],
  ])('not in %j', (text, keys) => {
    expect(added(text, '/x', keys)).toBeNull()
  })
})

describe('members of a list', () => {
  test.each<[string, Written, string]>([
    ['x:\n  a: 1\n', { c: '3' }, 'x:\n  a: 1\n  b:\n    - c: 3\n'],
    ['x:\n  b: [] # vide\n', { c: '3' }, 'x:\n  b: # vide\n    - c: 3\n'],
    ['x:\n  b:\n  c: 1\n', 'u v', 'x:\n  b:\n    - u v\n  c: 1\n'],
    ['x: { b: [] }\n', { c: '3' }, 'x: { b: [{ c: 3 }] }\n'],
    ['x:\n  b:\n  - c: 1 # un\n', { c: '2' }, 'x:\n  b:\n  - c: 1 # un\n  - c: 2\n'],
    ['x:\n  b:\n    - { c: 1 }\n', { c: '2' }, 'x:\n  b:\n    - { c: 1 }\n    - { c: 2 }\n'],
    [
      'x:\n  b:\n    - c: 1\n\n    - c: 2\ny: 1\n',
      { c: '3' },
      'x:\n  b:\n    - c: 1\n\n    - c: 2\n\n    - c: 3\ny: 1\n',
    ],
    ['x:\n  b: [u, v]\n', 'w', 'x:\n  b: [u, v, w]\n'],
  ])('%j with %j', (text, part, expected) => {
    expect(member(text, '/x', 'b', part)).toBe(expected)
  })

  test('after one of them', () => {
    const text = 'x:\n  - a: 1\n  - a: 3\n'
    const source = readSource(text)
    const list = nodeAt(source.root, '/x')
    if (list?.kind !== 'sequence') throw new Error('a list is there')
    expect(done(text, addItem(source, list, { a: '2' }, list.items[0]))).toBe('x:\n  - a: 1\n  - a: 2\n  - a: 3\n')
  })

  test('what is no list is left alone', () => {
    expect(member('x:\n  b: mot\n', '/x', 'b', 'u')).toBeNull()
  })

  test('a part of several lines keeps its shape, with the comment above it', () => {
    const part = new Commented(['# pourquoi'], new Moved('c: >-\n      du texte\n    d: 2', 4))
    expect(member('x:\n  a: 1\n', '/x', 'b', part)).toBe(
      'x:\n  a: 1\n  b:\n    # pourquoi\n    - c: >-\n        du texte\n      d: 2\n',
    )
    expect(member('x: { b: [] }\n', '/x', 'b', part)).toBeNull()
  })
})

describe('words', () => {
  test.each([
    ['un mot', 'un mot'],
    ['a: b', '"a: b"'],
    ['- a', '"- a"'],
    ['12', '"12"'],
    ['a #b', '"a #b"'],
    ['… à écrire', '… à écrire'],
  ])('%j is written %s', (words, written) => {
    expect(scalar(words)).toBe(written)
  })

  test('many words are folded and read as they were', () => {
    const words = 'mot '.repeat(60).trim()
    const text = member('x:\n  a: 1\n', '/x', 'b', { c: new Prose(words) }) ?? ''
    expect(text.split('\n').every((line) => line.length <= 100)).toBe(true)
    const node = nodeAt(readSource(text).root, '/x/b/0/c')
    expect(node?.kind === 'scalar' ? node.text : null).toBe(words)
  })
})

describe('taken away', () => {
  const taken = (text: string, index: number) => {
    const source = readSource(text)
    const list = nodeAt(source.root, '/x')
    const item = list?.kind === 'sequence' ? list.items[index] : undefined
    if (source.root?.kind !== 'mapping' || item === undefined) throw new Error('a list is there')
    return { source, part: takeMember(source, source.root, 'x', item) }
  }

  test('a member, with the comments just above it', () => {
    const text = 'x:\n  - a: 1\n  # deux\n  - a: 2 # fin\n    b: 3\n\n  - a: 4\n'
    const { source, part } = taken(text, 1)
    expect(part?.comments).toEqual(['# deux'])
    expect(source.text.slice(part?.range.start, part?.range.end)).toBe('a: 2 # fin\n    b: 3')
    expect(done(text, part?.removal ?? null)).toBe('x:\n  - a: 1\n\n  - a: 4\n')
  })

  test('the last member takes the key with it', () => {
    const text = 'w: 1\nx:\n  - a: 1\ny: 2\n'
    expect(done(text, taken(text, 0).part?.removal ?? null)).toBe('w: 1\ny: 2\n')
    expect(taken('w: 1\nx: # pourquoi\n  - a: 1\n', 0).part).toBeNull()
  })

  test.each([
    ['x:\n  a: 1\n  b: 2\n', 'b', 'x:\n  a: 1\n'],
    ['x:\n  a: 1\n  b:\n    - 2\n  c: 3\n', 'b', 'x:\n  a: 1\n  c: 3\n'],
    ['x:\n  - a: 1\n    b: 2\n', 'a', 'x:\n  - b: 2\n'],
    ['x: { a: 1, b: 2 }\n', 'a', 'x: { b: 2 }\n'],
    ['x: { a: 1, b: 2 }\n', 'b', 'x: { a: 1 }\n'],
    ['x:\n  a: 1\n  b: 2 # pourquoi\n', 'b', null],
    ['x: { a: 1 }\n', 'a', null],
  ])('an entry of %j', (text, key, expected) => {
    const pointer = text.includes('- a') ? '/x/0' : '/x'
    expect(done(text, takeEntry(readSource(text), mappingAt(text, pointer), key))).toBe(expected)
  })

  test.each([
    ['x: [u, v, w]\n', 1, 'x: [u, w]\n'],
    ['x: [u, v]\n', 0, 'x: [v]\n'],
    ['x:\n  - u\n  - v\n', 1, 'x:\n  - u\n'],
    ['x: [u]\n', 0, null],
    ['x:\n  - u\n  - v # ici\n', 1, null],
  ])('a word of %j', (text, index, expected) => {
    const list = listAt(text, '/x')
    const item = list.items[index]
    if (item === undefined) throw new Error('an item is there')
    expect(done(text, takeWord(readSource(text), list, item))).toBe(expected)
  })
})

test('a file shows how it is laid out', () => {
  expect(layoutOf(readSource('a:\n    b: 1\nc:\n- d\n'))).toEqual({ newline: '\n', step: 4, dash: 0 })
  expect(layoutOf(readSource('a:\r\n  - b: 1\r\n'))).toEqual({ newline: '\r\n', step: 2, dash: 2 })
  expect(layoutOf(readSource('a: 1'))).toEqual({ newline: '\n', step: 2, dash: 2 })
})
