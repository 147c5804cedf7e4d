import { describe, expect, test } from 'vitest'
import { reportsOf } from '../../engine/check.ts'
import { readSource } from '../../source/read.ts'
import type { SourceNode } from '../../source/tree.ts'
import { families, rules } from '../generated/registry.ts'

/** The safe fixes of this family rewrite texts in place: in every style of scalar, what is left must be the same YAML. */

const WRITING_RULES = rules.filter((rule) => families[rule.id] === 'ecriture')

const DEFECTS = [
  'deux  espaces',
  'une virgule , ici',
  'un signe; collé',
  'une liste: collée',
  'litiges,propriété',
  '«collé»',
  '( dedans )',
  'fini..',
  'mettre en oeuvre',
  "l'une et l’autre",
  'l ‘environnement',
  'et... puis…',
  'vraiment?',
  'note # 1',
  'a: b',
  "c'est l''un",
  '"cité" \\n',
]

const STYLES: readonly ((text: string) => string)[] = [
  (text) => `    enonce: ${text}`,
  (text) => `    enonce: '${text.replaceAll("'", "''")}'`,
  (text) => `    enonce: "${text.replaceAll('\\', '\\\\').replaceAll('"', '\\"')}"`,
  (text) => `    enonce: >-\n      ${text.replaceAll(' puis ', '\n      puis ')}`,
  (text) => `    enonce: |\n      ${text.replaceAll(' puis ', '\n      puis ')}`,
  (text) => `    enonce: ${text.replaceAll(' puis ', '\n      puis ')}`,
]

/** A fixed sequence: the same documents at each run. */
function* numbers(seed: number): Generator<number, never> {
  let state = seed
  while (true) {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648
    yield Math.floor(state / 65_536)
  }
}

function documents(): string[] {
  const random = numbers(7)
  const pick = <Item>(items: readonly Item[]): Item | undefined => items[random.next().value % items.length]
  return Array.from({ length: 90 }, () => {
    const competencies = Array.from({ length: 3 }, (_, index) => {
      const text = ['Trier', ...Array.from({ length: 4 }, () => pick(DEFECTS) ?? '')].join(' puis ')
      return `  - id: C${index + 1} # gardé\n${(pick(STYLES) ?? String)(text)}\n    transversale: true\n`
    })
    return `referentiel: 1\ncompetences:\n${competencies.join('')}`
  }).filter((text) => readSource(text).problems.length === 0)
}

/** Everything but the words of the statements. */
function shapeOf(node: SourceNode | null): unknown {
  if (node?.kind === 'mapping') return node.entries.map(({ key, value }) => [key.text, shapeOf(value)])
  if (node?.kind === 'sequence') return node.items.map(shapeOf)
  return node === null ? null : node.style
}

function firstSafeFix(text: string): string | null {
  const source = readSource(text)
  for (const rule of WRITING_RULES) {
    const reports = reportsOf(rule, source)
    if (reports instanceof Error) throw reports
    for (const fix of reports.flatMap((report) => report.fixes ?? [])) {
      if (fix.safety !== 'safe') continue
      return [...fix.edits]
        .sort((a, b) => b.range.start - a.range.start)
        .reduce(
          (result, { range, text: written }) => result.slice(0, range.start) + written + result.slice(range.end),
          text,
        )
    }
  }
  return null
}

describe('safe fixes of the writing rules', () => {
  test('the documents to mend cover every style', () => {
    const styles = new Set(
      documents().flatMap((text) =>
        JSON.stringify(shapeOf(readSource(text).root)).match(/plain|single|double|folded|literal/g),
      ),
    )
    expect([...styles].sort()).toEqual(['double', 'folded', 'literal', 'plain', 'single'])
  })

  test('leave the same YAML, keep the comments, and end', () => {
    let mendings = 0
    for (const original of documents()) {
      const shape = shapeOf(readSource(original).root)
      let text = original
      for (let round = 0; round < 60; round += 1) {
        const mended = firstSafeFix(text)
        if (mended === null) break
        expect(mended, original).not.toBe(text)
        const read = readSource(mended)
        expect(read.problems, mended).toEqual([])
        expect(shapeOf(read.root), mended).toEqual(shape)
        expect(read.comments.length, mended).toBe(readSource(original).comments.length)
        text = mended
        mendings += 1
      }
      expect(firstSafeFix(text), text).toBeNull()
    }
    expect(mendings).toBeGreaterThan(100)
  })
})
