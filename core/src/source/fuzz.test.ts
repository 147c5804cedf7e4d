import { describe, expect, it } from 'vitest'
import type { SourceDocument } from './document.ts'
import { failureOf } from './events-reader.ts'
import { toPlain } from './plain.ts'
import { pointerAt } from './pointer.ts'
import { readSource } from './read.ts'
import { Random } from './testing/random.ts'
import { referentialText } from './testing/referential-text.ts'
import { variant } from './testing/variants.ts'
import { tolerantReader } from './tolerant-reader.ts'
import type { Range, SourceNode } from './tree.ts'

const VARIANTS = 300
const WHOLE = referentialText(2, 2)

/** What is wrong with the places of a document, in words; empty when all is well. */
function misplaced(document: SourceDocument): readonly string[] {
  const { text } = document
  const wrong: string[] = []
  const all = { start: 0, end: text.length }
  const inside = (inner: Range, outer: Range, what: string): void => {
    const fits = inner.start >= outer.start && inner.start <= inner.end && inner.end <= outer.end
    if (!fits || !Number.isInteger(inner.start) || !Number.isInteger(inner.end)) {
      wrong.push(`${what} ${JSON.stringify(inner)} in ${JSON.stringify(outer)}`)
    }
  }
  for (const { range, code, related = [] } of document.problems) {
    inside(range, all, code)
    for (const { at } of related) inside(at, all, code)
  }
  for (const { range } of document.comments) inside(range, all, 'comment')
  // A node met through an alias, or an entry that a merge key brought, stands elsewhere.
  const strict = !text.includes('*')
  const visit = (node: SourceNode, outer: Range): void => {
    inside(node.range, strict ? outer : all, node.kind)
    const within = strict ? node.range : all
    if (node.kind === 'scalar') {
      inside(document.rangeIn(node, 0, node.text.length), node.range, 'whole text')
      inside(document.rangeIn(node, 1, 2), node.range, 'second character')
    } else if (node.kind === 'sequence') for (const item of node.items) visit(item, within)
    else {
      for (const { range, key, value } of node.entries) {
        inside(range, within, 'entry')
        visit(key, strict ? range : all)
        visit(value, strict ? range : all)
      }
    }
  }
  if (document.root !== null) visit(document.root, all)
  return wrong
}

describe('any text', () => {
  const seeds = Array.from({ length: VARIANTS }, (_, index) => index + 1)

  it('is read without throwing, with every place inside the text and every child inside its parent', () => {
    for (const seed of seeds) {
      const text = variant(seed)
      const document = readSource(text)
      expect(document.text).toBe(text)
      expect(misplaced(document), `variant ${seed}\n${text}`).toEqual([])
      expect(() => JSON.stringify(toPlain(document.root))).not.toThrow()
      for (const { range } of document.problems) pointerAt(document.root, range)
    }
  })

  it('that is not well-formed is told so', () => {
    let broken = 0
    for (const seed of seeds) {
      const text = variant(seed)
      if (failureOf(text) === null) continue
      broken++
      const { problems } = readSource(text)
      expect(problems.filter((one) => one.severity === 'error').length, text).toBeGreaterThan(0)
    }
    expect(broken).toBeGreaterThan(VARIANTS / 4)
  })

  it('is read by the tolerant reader alone too', () => {
    for (const seed of seeds) {
      const text = variant(seed)
      const { root, problems } = tolerantReader(text)
      if (root !== null) expect(root.range.end, text).toBeLessThanOrEqual(text.length)
      for (const { range } of problems) expect(range.end, text).toBeLessThanOrEqual(text.length)
    }
  })

  it('is read the same each time', () => {
    for (const seed of seeds.slice(0, 50)) {
      const text = variant(seed)
      expect(readSource(text)).toEqual(readSource(text))
    }
  })
})

describe('one slip in a référentiel', () => {
  const SIGNS: readonly [string, ...string[]] = [
    '"',
    "'",
    '[',
    '{',
    ':',
    ' : ',
    '- ',
    '\t',
    ' ',
    '*',
    ',',
    '\u00a0',
    'x',
  ]

  it('leaves most of it readable, and is mostly told once', () => {
    const whole = JSON.stringify(toPlain(readSource(WHOLE).root)).length
    let broken = 0
    let once = 0
    let kept = 0
    for (let seed = 1; seed <= 400; seed++) {
      const random = new Random(seed)
      const at = random.below(WHOLE.length)
      const added = random.chance(0.6) ? random.pick(SIGNS) : ''
      const text = WHOLE.slice(0, at) + added + WHOLE.slice(added === '' ? at + 1 : at)
      if (failureOf(text) === null) continue
      const document = readSource(text)
      broken++
      if (document.problems.length === 1) once++
      if (JSON.stringify(toPlain(document.root)).length > 0.95 * whole) kept++
    }
    expect(broken).toBeGreaterThan(100)
    expect(once / broken).toBeGreaterThan(0.88)
    expect(kept / broken).toBeGreaterThan(0.9)
  })
})
