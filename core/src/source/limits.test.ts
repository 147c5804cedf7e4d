import { describe, expect, it } from 'vitest'
import { DEEPEST_NESTING, LARGEST_TEXT, MOST_NODES_THROUGH_ALIASES } from './limits.ts'
import { toPlain } from './plain.ts'
import { readSource } from './read.ts'
import { referentialText, referentialTextOf } from './testing/referential-text.ts'
import { nodesOf } from './testing/walk.ts'
import { tolerantReader } from './tolerant-reader.ts'
import type { SourceNode } from './tree.ts'

function codes(text: string): readonly string[] {
  return [...new Set(readSource(text).problems.map((one) => one.code))]
}

/** Collections on the longest way down, aliases followed, by plain recursion: what whoever uses the tree may do. */
function heightOf(node: SourceNode | null): number {
  if (node === null || node.kind === 'scalar') return 0
  const children = node.kind === 'sequence' ? node.items : node.entries.map((entry) => entry.value)
  return 1 + Math.max(0, ...children.map(heightOf))
}

/** Nodes a walk meets, aliases followed. */
function sizeOf(node: SourceNode | null): number {
  if (node === null || node.kind === 'scalar') return 1
  const children = node.kind === 'sequence' ? node.items : node.entries.map((entry) => entry.value)
  return children.reduce((sum, child) => sum + sizeOf(child), 1)
}

const DEEP: readonly (readonly [string, string])[] = [
  ['brackets', `a: ${'['.repeat(1000)}${']'.repeat(1000)}\nb: 1\n`],
  ['brackets that are not closed', '['.repeat(1000)],
  ['a hundred thousand brackets', '['.repeat(100_000)],
  ['braces', `${'{a: '.repeat(1000)}1${'}'.repeat(1000)}`],
  ['keys', Array.from({ length: 1000 }, (_, depth) => `${' '.repeat(depth)}a:`).join('\n')],
  ['dashes', `${'- '.repeat(1000)}a\n`],
  ['question marks', `${'? '.repeat(1000)}a\n`],
  ['mixed with mistakes', `b: "x\n${'[ {a: '.repeat(500)}`],
]

describe('nesting', () => {
  it.each(DEEP)('of %s, a thousand deep, is told and bounded', (_, text) => {
    const document = readSource(text)
    expect(codes(text)).toContain('imbrication-trop-profonde')
    expect(heightOf(document.root)).toBeLessThanOrEqual(DEEPEST_NESTING + 1)
    expect(() => JSON.stringify(toPlain(document.root))).not.toThrow()
  })

  it('as deep as the bound is read', () => {
    const text = `${'['.repeat(DEEPEST_NESTING)}${']'.repeat(DEEPEST_NESTING)}\n`
    expect(codes(text)).toEqual([])
    expect(heightOf(readSource(text).root)).toBe(DEEPEST_NESTING)
    expect(codes(`[${text.trim()}]`)).toEqual(['imbrication-trop-profonde'])
  })

  it('through aliases is bounded too', () => {
    const chain = Array.from(
      { length: 1000 },
      (_, index) => `a${index}: &a${index} [${index === 0 ? 'x' : `*a${index - 1}`}]`,
    )
    const document = readSource(chain.join('\n'))
    expect(document.problems.map((one) => one.code)).toContain('imbrication-trop-profonde')
    expect(heightOf(document.root)).toBeLessThanOrEqual(DEEPEST_NESTING + 1)
  })

  it('is bounded by the tolerant reader as well', () => {
    for (const [, text] of DEEP) expect(heightOf(tolerantReader(text).root)).toBeLessThanOrEqual(DEEPEST_NESTING + 1)
  })
})

describe('aliases', () => {
  it('that multiply one another are not followed beyond a bound', () => {
    const lines = ['a0: &a0 [x, x, x, x, x, x, x, x, x, x]']
    for (let index = 1; index < 30; index++) {
      lines.push(`a${index}: &a${index} [${Array.from({ length: 10 }, () => `*a${index - 1}`).join(', ')}]`)
    }
    const document = readSource(lines.join('\n'))
    expect(document.problems.map((one) => one.code)).toContain('renvois-trop-nombreux')
    expect(sizeOf(document.root)).toBeLessThan(2 * MOST_NODES_THROUGH_ALIASES)
    expect(nodesOf(document.root).length).toBeLessThan(1000)
  })

  it('that multiply through merge keys neither', () => {
    const lines = ['a0: &a0 {k0: x}']
    for (let index = 1; index < 2000; index++) lines.push(`a${index}: &a${index} {<<: *a${index - 1}, k${index}: x}`)
    const document = readSource(lines.join('\n'))
    expect(sizeOf(document.root)).toBeLessThan(4 * MOST_NODES_THROUGH_ALIASES)
    expect(document.problems.map((one) => one.code)).toContain('renvois-trop-nombreux')
  })

  it('used as people use them are followed', () => {
    const text = `base: &b {x: 1, y: [1, 2]}\nlist:\n${'  - *b\n'.repeat(1000)}`
    expect(codes(text)).toEqual([])
    expect(sizeOf(readSource(text).root)).toBeGreaterThan(5000)
  })
})

describe('size', () => {
  it('beyond the bound is refused with a reason', () => {
    const document = readSource('a'.repeat(LARGEST_TEXT + 1))
    expect(document.root).toBeNull()
    expect(document.problems.map((one) => one.code)).toEqual(['fichier-trop-gros'])
  })

  it('of ten megabytes is read', () => {
    const text = referentialTextOf(10 * 1024 * 1024)
    const document = readSource(text)
    expect(document.problems).toEqual([])
    expect(document.root?.range.end).toBeGreaterThan(10 * 1024 * 1024 - 10)
  })

  it('of several megabytes with mistakes in the middle is read up to them, or past them', () => {
    const text = referentialTextOf(4 * 1024 * 1024)
    const middle = text.indexOf('    intitule: Bloc', 2_000_000)
    const document = readSource(`${text.slice(0, middle)}    intitule: "Bloc\n    [\n${text.slice(middle)}`)
    expect(document.problems.map((one) => one.code)).toContain('guillemet-non-ferme')
    expect(document.root?.range.end).toBeGreaterThan(middle - 100)
  })

  it('of one line is read', () => {
    expect(codes(`a: "${'mot '.repeat(500_000)}"`)).toEqual([])
    expect(codes(`a: [${'mot, '.repeat(200_000)}]`)).toEqual([])
  })

  it('of mistakes is told in no more problems than a person can use', () => {
    const text = Array.from({ length: 5000 }, (_, index) => `k${index}: *inconnu`).join('\n')
    expect(readSource(text).problems.length).toBe(100)
  })

  it('of a référentiel leaves nothing to say', () => {
    expect(readSource(referentialText(3)).problems).toEqual([])
  })
})
