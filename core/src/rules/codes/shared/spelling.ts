import { type CodeShape, shapeOf } from './code-shape.ts'
import { type Coded, writtenCode } from './coded.ts'

/** How a code is written, apart from what it says: `c 1-2.` has a small prefix, a space, hyphens and a final stop. */
export interface Spelling {
  readonly element: Coded
  readonly shape: CodeShape
  readonly prefix: string
  /** Between the prefix and the first number; `null` without a prefix. */
  readonly afterPrefix: string | null
  /** Between two numbers; `null` when there is one number. */
  readonly between: string | null
  readonly final: string
}

export function spellingOf(element: Coded): Spelling | null {
  const written = writtenCode(element)
  const shape = shapeOf(written)
  const first = shape?.segments[0]
  if (shape === null || first === undefined || /^RNCP|^RS\d/i.test(written)) return null
  const head = /^(\p{L}*)([\s._-]*)/u.exec(shape.code)
  const [one, other] = shape.segments.filter((segment) => !segment.letter)
  return {
    element,
    shape,
    prefix: head?.[1] ?? '',
    afterPrefix: shape.prefix === '' ? null : (head?.[2] ?? ''),
    between: one === undefined || other === undefined ? null : shape.code.slice(one.end, other.start),
    final: written.slice(shape.code.length).trim(),
  }
}

export type Feature = 'prefix' | 'afterPrefix' | 'between' | 'final'
export type House = Readonly<Partial<Record<Feature, string>>>

const FEATURES: readonly Feature[] = ['prefix', 'afterPrefix', 'between', 'final']
const FEWEST = 3

/** For each feature, the way that two codes out of three share at least; absent where there is none. */
export function houseOf(spellings: readonly Spelling[]): House {
  const house: Partial<Record<Feature, string>> = {}
  for (const feature of FEATURES) {
    const counts = new Map<string, number>()
    for (const { [feature]: way } of spellings) if (way !== null) counts.set(way, (counts.get(way) ?? 0) + 1)
    const total = [...counts.values()].reduce((sum, count) => sum + count, 0)
    const [way, count] = [...counts].sort(([, a], [, b]) => b - a)[0] ?? ['', 0]
    if (count >= FEWEST && count * 3 >= total * 2) house[feature] = way
  }
  return house
}

export const departsFrom = (spelling: Spelling, house: House): boolean =>
  FEATURES.some(
    (feature) => house[feature] !== undefined && spelling[feature] !== null && spelling[feature] !== house[feature],
  )

/** The code as the house writes it. */
export function rewritten(spelling: Spelling, house: House): string {
  const { shape } = spelling
  const written = shape.segments.map((segment, index) => {
    const text = shape.code.slice(segment.start, segment.end)
    const before = shape.segments[index - 1]
    if (before === undefined) return text
    const kept = shape.code.slice(before.end, segment.start)
    return (segment.letter ? kept.trim() : (house.between ?? kept)) + text
  })
  const prefix = house.prefix ?? spelling.prefix
  return `${prefix}${house.afterPrefix ?? spelling.afterPrefix ?? ''}${written.join('')}${house.final ?? spelling.final}`
}
