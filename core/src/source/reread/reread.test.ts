import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { isDeepStrictEqual } from 'node:util'
import { describe, expect, it } from 'vitest'
import { generateReferential } from '../../../../test/generator/generate.ts'
import type { SourceDocument } from '../document.ts'
import { readSource } from '../read.ts'
import { edited } from '../testing/edit.ts'
import { generateYaml } from '../testing/generated-yaml.ts'
import { Random } from '../testing/random.ts'
import { referentialText } from '../testing/referential-text.ts'
import { nodesOf, scalarsOf } from '../testing/walk.ts'
import { changeBetween } from './change.ts'
import { rereadInPart, rereadSource } from './reread.ts'

const SAMPLES = join(import.meta.dirname, '..', '..', '..', '..', 'samples')

function samplesIn(folder: string): readonly string[] {
  return readdirSync(join(SAMPLES, folder))
    .filter((name) => name.endsWith('.yaml'))
    .sort()
    .map((name) => readFileSync(join(SAMPLES, folder, name), 'utf8'))
}

const WRITTEN = referentialText(2, 2)
const TEXTS: readonly string[] = [
  ...samplesIn('.'),
  ...samplesIn('defauts'),
  WRITTEN,
  WRITTEN.replaceAll('\n', '\r\n'),
  WRITTEN.replaceAll('\n', '\r'),
  `\ufeff${WRITTEN}`,
  WRITTEN.trimEnd(),
]

/** What two documents do not have in common; empty for equal ones. */
function differences(one: SourceDocument, other: SourceDocument): readonly string[] {
  const lines = one.positionAt(one.text.length).line
  const starts = (document: SourceDocument) =>
    Array.from({ length: lines + 2 }, (_, line) => document.offsetAt({ line, character: 0 }))
  const offsets = [0, 1, one.text.length >> 1, one.text.length - 1, one.text.length]
  const positions = (document: SourceDocument) => offsets.map((offset) => document.positionAt(offset))
  const parts: readonly [string, (document: SourceDocument) => unknown][] = [
    ['text', ({ text }) => text],
    ['tree', ({ root }) => root],
    ['comments', ({ comments }) => comments],
    ['problems', ({ problems }) => problems],
    ['lines', starts],
    ['positions', positions],
    ['places', placesIn],
  ]
  return parts.filter(([, of]) => !isDeepStrictEqual(of(one), of(other))).map(([name]) => name)
}

/** Where parts of some scalars stand. */
function placesIn(document: SourceDocument): unknown {
  const scalars = scalarsOf(document.root)
  const some = scalars.filter((_, index) => index % Math.ceil(scalars.length / 40) === 0)
  return some.map((node) => [0, 3, 10].map((start) => document.rangeIn(node, start, start + 5)))
}

interface Tally {
  edits: number
  /** Edits of a text that is read without a problem, before and after. */
  sound: number
  inPart: number
}

const noEdit = (): Tally => ({ edits: 0, sound: 0, inPart: 0 })

/** With more to say of a text than that, it is no longer what anybody types in. */
const MOST_PROBLEMS = 3

/** A walk of edits over a text, each reading held against a fresh one. Most of what is broken by one edit is put right by the next. */
function walk(start: string, random: Random, steps: number, tally: Tally): void {
  let sound = readSource(start)
  let document = sound
  for (let step = 0; step < steps; step++) {
    if (random.chance(0.5)) document.positionAt(0)
    const text = edited(random.chance(0.3) ? document.text : sound.text, random)
    if (text === document.text) continue
    const fresh = readSource(text)
    const part = rereadInPart(document, text)
    const again = part ?? rereadSource(document, text)
    tally.edits++
    if (part !== null) tally.inPart++
    if (sound.problems.length === 0 && fresh.problems.length === 0) tally.sound++
    expect(differences(again, fresh), JSON.stringify([document.text, text])).toEqual([])
    document = fresh.problems.length > MOST_PROBLEMS || text.length < 20 ? sound : again
    if (document.problems.length === 0) sound = document
  }
}

describe('a text that is read again after an edit', () => {
  it('gives the document that a fresh reading gives, on every sample', { timeout: 120_000 }, () => {
    const tally = noEdit()
    for (const [index, text] of TEXTS.entries()) walk(text, new Random(index + 1), 16, tally)
    expect(tally.edits).toBeGreaterThan(500)
    expect(tally.inPart).toBeGreaterThan(150)
    expect(tally.inPart / tally.sound).toBeGreaterThan(0.6)
  })

  it('gives it on any YAML', { timeout: 120_000 }, () => {
    const tally = noEdit()
    for (let seed = 1; seed <= 300; seed++) walk(generateYaml(seed), new Random(seed * 31), 4, tally)
    expect(tally.inPart).toBeGreaterThan(30)
  })

  it('gives it on a large référentiel, and reads a part of it for most edits', { timeout: 120_000 }, () => {
    const tally = noEdit()
    for (let seed = 1; seed <= 4; seed++) walk(generateReferential(40_000, seed), new Random(seed), 12, tally)
    expect(tally.sound).toBeGreaterThan(15)
    expect(tally.inPart / tally.sound).toBeGreaterThan(0.7)
  })
})

const TEXT = `# Un
certification:
  intitule: Fleuriste # deux
  niveau: 4
blocs:
  - id: BC1
    synthese: |+
      Tailler

    # trois
    competences:
      - id: C1
        enonce: Composer un bouquet
      # quatre
      - id: C2
        enonce: >-
          Conseiller
          un client
  - id: BC2
`

function after(found: string, replacement: string): string {
  if (!TEXT.includes(found)) throw new Error(`no ${found}`)
  return TEXT.replace(found, () => replacement)
}

describe('the part that is read', () => {
  it.each([
    ['a letter in a text', 'bouquet', 'bouquets'],
    ['a text on two lines', 'un bouquet', 'un\n          bouquet'],
    ['a line at the end of a text', 'un client', 'un client\n          exigeant'],
    ['a list in place of a text', 'Composer un bouquet', '\n          - Composer'],
    ['a key that is renamed', 'niveau: 4', 'niveaux: 4'],
    ['a key more', 'niveau: 4', 'niveau: 4\n  registre: RNCP'],
    ['a member more', '\n      # quatre', '\n      - id: C3\n      # quatre'],
    ['a member less', '\n      - id: C1\n        enonce: Composer un bouquet', ''],
    ['a blank line after a block that keeps them', 'Tailler\n\n', 'Tailler\n\n\n'],
    ['a comment', '# quatre', '# cinq et six'],
    ['a comment more', 'niveau: 4', 'niveau: 4 # note'],
    ['an anchor-like word inside a text', 'un bouquet', 'un &bouquet *rond'],
    ['the end of the file', '- id: BC2\n', '- id: BC2'],
    ['the code of a member', 'id: C2', 'id: C22'],
    ['a key that comes twice', 'enonce: >-', 'id: >-'],
    ['a key that comes twice in a line more', 'Composer un bouquet', 'Composer\n        enonce: Tailler'],
  ])('is enough for %s', (_, found, replacement) => {
    const text = after(found, replacement)
    const part = rereadInPart(readSource(TEXT), text)
    expect(part, text).not.toBeNull()
    if (part !== null) expect(differences(part, readSource(text))).toEqual([])
  })

  it.each([
    ['the first key of the file changes', 'certification:', 'xcertification:'],
    ['an anchor appears', 'Composer un bouquet', '&a Composer'],
    ['a tag appears', 'niveau: 4', 'niveau: !!str 4'],
    ['a merge key appears', 'niveau: 4', '<<: {}'],
    ['the indentation of a block is written', '|+', '|2+'],
    ['a tab appears', 'un bouquet', 'un\tbouquet'],
    ['a quote is not closed', 'Composer', '"Composer'],
    ['a marker appears', '  niveau: 4', '---\n  niveau: 4'],
    ['a conflict appears', '  niveau: 4', '<<<<<<< a\n  niveau: 4'],
    ['a key is glued to its value', 'Composer un bouquet', '\n          enonce:Composer'],
  ])('is not when %s', (_, found, replacement) => {
    const text = after(found, replacement)
    const before = readSource(TEXT)
    expect(rereadInPart(before, text)).toBeNull()
    expect(differences(rereadSource(before, text), readSource(text))).toEqual([])
  })

  it('leaves the nodes before the change what they were, and the previous document too', () => {
    const before = readSource(TEXT)
    const nodes = JSON.stringify(before.root)
    const document = rereadSource(before, after('Conseiller', 'Guider'))
    expect(JSON.stringify(before.root)).toBe(nodes)
    const known = new Set(nodesOf(before.root))
    const at = document.text.indexOf('Guider')
    const kept = nodesOf(document.root).filter((node) => node.range.end < TEXT.indexOf('enonce: >-'))
    expect(kept.length).toBeGreaterThan(15)
    expect(kept.every((node) => known.has(node))).toBe(true)
    expect(
      nodesOf(document.root)
        .filter((node) => node.range.start > at)
        .every((node) => !known.has(node)),
    ).toBe(true)
  })

  it('takes the change that it is given, and finds it when what it is given does not hold', () => {
    const before = readSource(TEXT)
    const text = after('Conseiller', 'Guider')
    const fresh = readSource(text)
    const start = TEXT.indexOf('Conseiller')
    const given = { start, oldEnd: start + 'Conseiller'.length, newEnd: start + 'Guider'.length }
    const wrong = [
      { start: 0, oldEnd: 1, newEnd: 2 },
      { start: Number.NaN, oldEnd: -1, newEnd: 9e9 },
      { ...given, start: 9e9 },
    ]
    for (const change of [given, ...wrong]) {
      expect(differences(rereadSource(before, text, change), fresh)).toEqual([])
    }
  })

  it('is nothing for the same text', () => {
    const before = readSource(TEXT)
    expect(rereadSource(before, TEXT)).toBe(before)
  })
})

describe('a word that is being typed', () => {
  const typed = '\n        criteres:\n          - Le bouquet tient'
  const found = 'Composer un bouquet'
  const at = TEXT.indexOf(found) + found.length

  it('is read letter by letter as it would be afresh, broken or not', () => {
    let document = readSource(TEXT)
    let broken = 0
    for (let length = 1; length <= typed.length; length++) {
      const text = TEXT.slice(0, at) + typed.slice(0, length) + TEXT.slice(at)
      document = rereadSource(document, text)
      expect(differences(document, readSource(text)), typed.slice(0, length)).toEqual([])
      if (document.problems.length > 0) broken++
    }
    expect(broken).toBeGreaterThan(5)
  })

  it('leaves the nodes before it what they were, and the text is read in part again once it is whole', () => {
    const before = readSource(TEXT)
    const document = rereadSource(before, TEXT.slice(0, at) + typed.slice(0, 13) + TEXT.slice(at))
    expect(document.problems.map(({ code }) => code)).toEqual(['deux-points-manquants'])
    const known = new Set(nodesOf(before.root))
    const kept = nodesOf(document.root).filter((node) => node.range.end < TEXT.indexOf('- id: C1'))
    expect(kept.length).toBeGreaterThan(10)
    expect(kept.every((node) => known.has(node))).toBe(true)
    const whole = rereadInPart(document, TEXT.slice(0, at) + typed + TEXT.slice(at))
    expect(whole?.problems).toEqual([])
  })
})

describe('the change between two texts', () => {
  it.each([
    ['', '', { start: 0, oldEnd: 0, newEnd: 0 }],
    ['abc', 'abc', { start: 0, oldEnd: 0, newEnd: 0 }],
    ['abc', 'abxc', { start: 2, oldEnd: 2, newEnd: 3 }],
    ['aaa', 'aa', { start: 0, oldEnd: 1, newEnd: 0 }],
    ['un\n  ', 'un\n  x\n  ', { start: 2, oldEnd: 2, newEnd: 6 }],
    ['abcd', 'ad', { start: 1, oldEnd: 3, newEnd: 1 }],
    ['abcd', 'axyd', { start: 1, oldEnd: 3, newEnd: 3 }],
    ['', 'xyz', { start: 0, oldEnd: 0, newEnd: 3 }],
  ])('%j, %j', (before, text, change) => {
    expect(changeBetween(before, text)).toEqual(change)
  })
})
