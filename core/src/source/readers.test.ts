import { load } from 'js-yaml'
import { describe, expect, it } from 'vitest'
import { parseDocument } from 'yaml'
import { eventsReader } from './events-reader.ts'
import { toPlain } from './plain.ts'
import { readSource } from './read.ts'
import type { Reading } from './reading.ts'
import { generateYaml } from './testing/generated-yaml.ts'
import { referentialText } from './testing/referential-text.ts'
import { scalarsOf } from './testing/walk.ts'
import { tolerantReader } from './tolerant-reader.ts'
import type { ScalarNode } from './tree.ts'

const DOCUMENTS = 500
const texts = Array.from({ length: DOCUMENTS }, (_, index) => generateYaml(index + 1))

function read(text: string): Reading {
  const outcome = eventsReader(text)
  if ('failure' in outcome) throw new Error(`${outcome.failure.reason} at ${outcome.failure.offset} of ${text}`)
  return outcome.reading
}

function places(reading: Reading) {
  return reading.problems.map(({ code, range }) => ({ code, range }))
}

describe('the two readers', () => {
  it('read the same tree, comments and problems in any well-formed text', () => {
    for (const text of [...texts, referentialText(3)]) {
      const events = read(text)
      const tolerant = tolerantReader(text)
      expect(tolerant.root, text).toEqual(events.root)
      expect(tolerant.comments, text).toEqual(events.comments)
      expect(places(tolerant), text).toEqual(places(events))
    }
  })

  it('share the node an alias names', () => {
    const text = 'a: &x {k: v}\nb: *x\nc: [*x]\n'
    for (const { root } of [read(text), tolerantReader(text)]) {
      if (root?.kind !== 'mapping') throw new Error('a mapping was expected')
      const [a, b, c] = root.entries
      expect(b?.value).toBe(a?.value)
      expect(c?.value.kind === 'sequence' && c.value.items[0]).toBe(a?.value)
    }
  })
})

/** What the libraries themselves read; `null` where they refuse what this reader accepts with a problem (duplicates, aliases, tags). */
function byJsYaml(text: string): unknown {
  try {
    return load(text)
  } catch {
    return null
  }
}

function byYaml(text: string): unknown {
  const document = parseDocument(text.replace(/^\ufeff/, ''), { merge: true, logLevel: 'silent' })
  return document.errors.length + document.warnings.length > 0 ? null : document.toJS()
}

/** Keys as they are written, numbers JSON does not hold as text, objects with an ordinary prototype. */
function comparable(value: unknown): unknown {
  return JSON.parse(JSON.stringify(value, (_, one) => (typeof one === 'number' && !Number.isFinite(one) ? null : one)))
}

function isOrdinary(text: string): boolean {
  return !/[{,[] *(?:1\.10|null)|1\.10|null *['"]?:|\? |!|<<|\.inf|\.INF|\.nan|0o|&k/.test(text)
}

describe('values', () => {
  it('are those js-yaml and yaml read', () => {
    let compared = 0
    for (const text of texts) {
      const { problems, root } = readSource(text)
      if (problems.length > 0 || !isOrdinary(text)) continue
      const plain = comparable(toPlain(root))
      if (!text.includes('\\\n') && !text.includes('\\\r')) expect(plain, text).toEqual(comparable(byJsYaml(text)))
      if (!/\r(?!\n)/.test(text)) expect(plain, text).toEqual(comparable(byYaml(text)))
      compared++
    }
    expect(compared).toBeGreaterThan(DOCUMENTS / 10)
  })

  it.each([
    ['12', 12],
    ['-3', -3],
    ['+7', 7],
    ['0x1F', 31],
    ['0o17', 15],
    ['.5', 0.5],
    ['1.', 1],
    ['1e3', 1000],
    ['1.10', 1.1],
    ['.inf', Number.POSITIVE_INFINITY],
    ['-.INF', Number.NEGATIVE_INFINITY],
    ['.nan', Number.NaN],
    ['true', true],
    ['False', false],
    ['null', null],
    ['~', null],
    ['oui', 'oui'],
    ['yes', 'yes'],
    ['012', 12],
    ['1_000', '1_000'],
    ['0b1', '0b1'],
    ['12:30', '12:30'],
    ['2026-01-31', '2026-01-31'],
    ['truE', 'truE'],
    ['.', '.'],
    ['1e', '1e'],
    ['9'.repeat(500), '9'.repeat(500)],
  ])('follow the core schema: %s', (text, value) => {
    const node = scalarsOf(readSource(`a: ${text}`).root)[1]
    expect(node).toMatchObject({ text, value })
  })
})

/** The characters of a scalar that its source writes another way: escapes, and the quote doubled inside single quotes. */
function isEscape(written: string): boolean {
  return written.startsWith('\\') || written === "''"
}

describe('rangeIn', () => {
  it('gives back every character that is not white space, through folding, quotes and indentation', () => {
    let checked = 0
    for (const text of texts) {
      const document = readSource(text)
      for (const scalar of scalarsOf(document.root).filter((one) => isWrittenAt(text, one))) {
        const wrong = Array.from({ length: scalar.text.length }, (_, unit) => unit).filter((unit) => {
          const { start, end } = document.rangeIn(scalar, unit, unit + 1)
          if (start < scalar.range.start || end > scalar.range.end) return true
          const character = scalar.text.charAt(unit)
          const written = text.slice(start, end)
          return !/\s/.test(character) && written !== character && !isEscape(written)
        })
        expect(wrong, `${JSON.stringify(scalar)}\n${text}`).toEqual([])
        checked += scalar.text.length
      }
    }
    expect(checked).toBeGreaterThan(20_000)
  })

  /** A key named by an alias has its own range and the text of another node. */
  function isWrittenAt(text: string, scalar: ScalarNode): boolean {
    return text.charAt(scalar.range.start) !== '*' || scalar.style !== 'plain'
  }

  it('gives the whole words that a finding is about, over a fold', () => {
    const text = 'enonce: >-\n  Rédiger un\n  rapport annuel\n'
    const document = readSource(text)
    const scalar = scalarsOf(document.root)[1]
    if (scalar === undefined) throw new Error('a scalar was expected')
    const at = scalar.text.indexOf('un rapport')
    const { start, end } = document.rangeIn(scalar, at, at + 'un rapport'.length)
    expect(text.slice(start, end)).toBe('un\n  rapport')
    expect(document.positionAt(start)).toEqual({ line: 1, character: 10 })
  })

  it.each([
    ['a: "x\\u00e9y"', 1, 2, '\\u00e9'],
    ["a: 'l''eau'", 1, 2, "''"],
    ['a: "x\\\n  y"', 1, 2, 'y'],
    ['a: |2\n    x\n   y\n', 0, 3, '  x'],
    ['a: |2\n    x\n   y\n', 4, 6, ' y'],
    ['a: "🎓x"', 0, 2, '🎓'],
    ['a: "🎓x"', 2, 3, 'x'],
    ['a: un\n  deux', 3, 7, 'deux'],
    ['a: un\n\n  deux', 2, 3, '\n\n  '],
  ])('%j, %i to %i', (text, from, to, written) => {
    const document = readSource(text)
    const scalar = scalarsOf(document.root)[1]
    if (scalar === undefined) throw new Error('a scalar was expected')
    const { start, end } = document.rangeIn(scalar, from, to)
    expect(text.slice(start, end)).toBe(written)
  })

  it('stays inside the scalar for offsets that do not exist', () => {
    const document = readSource('a: texte')
    const scalar = scalarsOf(document.root)[1]
    if (scalar === undefined) throw new Error('a scalar was expected')
    for (const [from, to] of [
      [-5, 100],
      [100, 200],
      [3, 1],
      [Number.NaN, Number.NaN],
    ] as const) {
      const { start, end } = document.rangeIn(scalar, from, to)
      expect(start).toBeGreaterThanOrEqual(3)
      expect(start).toBeLessThanOrEqual(end)
      expect(end).toBeLessThanOrEqual(8)
    }
  })
})

describe('ranges', () => {
  function written(text: string, pick: number): string {
    const scalar = scalarsOf(readSource(text).root)[pick]
    return scalar === undefined ? 'none' : text.slice(scalar.range.start, scalar.range.end)
  }

  it.each([
    ['plain over lines, comment and blanks out', 'a: un\n  deux   # fin\n', 'un\n  deux'],
    ['quotes in', 'a:  "un \\" deux" # fin\n', '"un \\" deux"'],
    ['tag and anchor out', 'a: !!str &x un\n', 'un'],
    ['folded: from the header to the last content', 'a: >-\n  un\n\n  deux\n\n\nb: 1\n', '>-\n  un\n\n  deux'],
    ['literal that keeps its end', 'a: |+\n  un\n\n\nb: 1\n', '|+\n  un'],
    ['blanks that end the last line are content', 'a: |\n  un  \nb: 1\n', '|\n  un  '],
    ['header with a comment', 'a: | # note\n  un\n', '| # note\n  un'],
    ['empty block', 'a: >- # note\nb: 1\n', '>-'],
    ['missing value: right after the colon', 'a:   # note\nb: 1\n', ''],
  ])('of a scalar: %s', (_, text, expected) => {
    expect(written(text, 1)).toBe(expected)
  })

  it('of a missing value stand right after what announces it', () => {
    const starts = scalarsOf(readSource('a:\nb:  # c\nc: [{d: , e}]\nf: !!str\ng:\n  -\n  - x\n').root)
      .filter((one) => one.text === '')
      .map((one) => one.range)
    expect(starts).toEqual([2, 5, 18, 22, 33, 40].map((at) => ({ start: at, end: at })))
  })

  it('of collections go from their first character to their last', () => {
    const text = 'a:\n  - x: 1\n    y: [u, {v: w} ] # c\n  - z\n\nb: 2 # fin\n'
    const { root } = readSource(text)
    if (root?.kind !== 'mapping') throw new Error('a mapping was expected')
    const list = root.entries[0]?.value
    if (list?.kind !== 'sequence') throw new Error('a sequence was expected')
    const slice = (range: { start: number; end: number }) => text.slice(range.start, range.end)
    expect(slice(root.range)).toBe(text.slice(0, text.indexOf(' # fin')))
    expect(slice(list.range)).toBe('- x: 1\n    y: [u, {v: w} ] # c\n  - z')
    expect(list.items.map((item) => slice(item.range))).toEqual(['x: 1\n    y: [u, {v: w} ]', 'z'])
    expect(root.entries.map((entry) => slice(entry.range))[1]).toBe('b: 2')
  })
})

describe('comments', () => {
  it('are all there, and nothing inside a scalar is one', () => {
    const text =
      '# un\na: b#c # deux\nd: "e # f" #trois\ng: | # quatre\n  # texte\nh: [i, # cinq\n  j]\nk: l\n  m # six\n#sept'
    expect(readSource(text).comments.map((one) => one.text)).toEqual([
      ' un',
      ' deux',
      'trois',
      ' quatre',
      ' cinq',
      ' six',
      'sept',
    ])
    for (const { range } of readSource(text).comments) expect(text.charAt(range.start)).toBe('#')
  })
})
