import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { check } from '../engine/check.ts'
import { readSource } from '../source/read.ts'
import { Random } from '../source/testing/random.ts'
import { referentialText } from '../source/testing/referential-text.ts'
import type { Change, Standing } from './changes.ts'
import { compare, isSame } from './compare.ts'
import { NO_SCORE, precision, recall, type Score, scoresOf, sum } from './testing/measure.ts'
import { type Plain, plainOf, textOfPlain } from './testing/plain.ts'
import { REVISIONS } from './testing/revise.ts'

const SAMPLES = join(import.meta.dirname, '../../../samples')
const texts = readdirSync(SAMPLES)
  .filter((name) => name.endsWith('.referentiel.yaml'))
  .map((name) => readFileSync(join(SAMPLES, name), 'utf8'))
const documents: readonly Plain[] = [...texts, referentialText(3, 6)].map(plainOf).filter((plain) => 'blocs' in plain)

const version = (text: string) => check(readSource(text))

function revised(document: Plain, random: Random, count: number): Plain {
  const after = structuredClone(document)
  const revisions = Object.values(REVISIONS)
  for (let edit = 0; edit < count; edit++) revisions[random.below(revisions.length)]?.(after, random)
  return after
}

/** Every document after some random revisions; the same at each run. */
const cases = documents.flatMap((document, index) =>
  [1, 2, 3].map((time) => {
    const random = new Random(100 * index + time)
    return [index, time, document, revised(document, random, random.between(2, 12))] as const
  }),
)

describe('two versions of one référentiel', () => {
  test.each(Object.entries(REVISIONS))('%s: every element is recognised', (_, revision) => {
    for (const [index, document] of documents.entries()) {
      const after = structuredClone(document)
      if (!revision(after, new Random(index + 7))) continue
      for (const score of Object.values(scoresOf(document, after))) {
        expect(score).toMatchObject({ wrong: 0, missed: 0 })
        expect(score.right).toBeGreaterThan(0)
      }
    }
  })

  test('after a dozen revisions, hardly any element is taken for another one or for a new one', () => {
    let all: Score = NO_SCORE
    for (const [, , before, after] of cases) {
      for (const score of Object.values(scoresOf(before, after))) all = sum(all, score)
    }
    expect(all.right).toBeGreaterThan(500)
    expect(precision(all)).toBeGreaterThan(0.99)
    expect(recall(all)).toBeGreaterThan(0.99)
  })

  test.each(cases)('document %i, revised %i: the way back mirrors the way there', (_, __, before, after) => {
    const [was, is] = [version(textOfPlain(before)), version(textOfPlain(after))]
    const there = compare(was, is)
    const back = compare(is, was)
    expect(back.changes.map((change) => told(mirrored(change))).sort()).toEqual(there.changes.map(told).sort())
    expect(back.certification.map(({ key }) => key).sort()).toEqual(there.certification.map(({ key }) => key).sort())
    expect(new Set(back.findings.appeared)).toEqual(new Set(there.findings.disappeared))
    expect(new Set(back.findings.disappeared)).toEqual(new Set(there.findings.appeared))
    expect([back.coverage.after, back.coverage.before]).toEqual([there.coverage.before, there.coverage.after])
    expect(back.codes).toEqual(there.codes)
  })

  test.each(texts)('a text and itself otherwise laid out say the same', (text) => {
    const whole = version(text)
    expect(isSame(compare(whole, version(text)))).toBe(true)
    const windows = version(`\ufeff# relu\r\n${text.replaceAll('\n', '\r\n')}\r\n# fin`)
    expect(changesOf(whole, windows)).toEqual([])
    const inJson = version(textOfPlain(reversed(plainWithoutMarks(text))))
    expect(changesOf(whole, inJson)).toEqual([])
  })
})

const changesOf = (was: ReturnType<typeof version>, is: ReturnType<typeof version>) => {
  const { changes, certification } = compare(was, is)
  return [...changes, ...certification]
}

const plainWithoutMarks = (text: string): Plain =>
  JSON.parse(JSON.stringify(plainOf(text), (key, value) => (key === 'x-marque' ? undefined : value)))

/** The same with the keys of every mapping in the other order. */
function reversed(plain: Plain): Plain {
  const turned = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(turned)
    if (typeof value !== 'object' || value === null) return value
    return Object.fromEntries(
      Object.entries(value)
        .reverse()
        .map(([key, part]) => [key, turned(part)]),
    )
  }
  return Object.fromEntries(Object.entries(Object(turned(plain))))
}

function mirrored(change: Change): Change {
  const { before, after, kind } = change
  if (before === null) return { status: 'removed', kind, before: after, after: null }
  if (after === null) return { status: 'added', kind, before: null, after: before }
  if (change.status !== 'changed') return change
  const { moved, details } = change
  return {
    ...change,
    before: after,
    after: before,
    moved: moved === null ? null : { from: moved.to, to: moved.from },
    details: details.map((detail) => ({ ...detail, before: detail.after, after: detail.before })),
  }
}

/** A change as one line, without the order in which its parts came. */
function told(change: Change): string {
  const side = (standing: Standing | null): string =>
    standing === null ? '–' : `${standing.code ?? ''} ${standing.text}`
  const parts =
    change.status === 'changed'
      ? [
          change.renumbered,
          change.moved?.from.fr,
          change.moved?.to.fr,
          change.reworded !== null,
          ...change.details.map(({ key, before, after }) => `${key} ${before} ${after}`).sort(),
        ]
      : []
  return [change.status, change.kind, side(change.before), side(change.after), ...parts].join(' | ')
}
