import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { applyEdits, buildModel, deepestAt, normalise, readSource, type SourceDocument, toPlain } from '@equerre/core'
import { format } from '@equerre/core/editing'
import { importText } from '@equerre/exchange'
import { describe, expect, it } from 'vitest'
import { generateYaml } from '../../core/src/source/testing/generated-yaml.ts'
import { Random } from '../../core/src/source/testing/random.ts'
import { variant } from '../../core/src/source/testing/variants.ts'
import { generateReferential } from '../generator/generate.ts'
import { type Data, restyled } from './restyled.ts'

const SAMPLES = join(import.meta.dirname, '../../samples')
const SHARED = join(import.meta.dirname, '../../../shared')
const hasReal = existsSync(join(SHARED, 'gold'))
if (!hasReal) console.warn('formatting: the real documents (../shared) are absent, their tests are skipped')

const filesOf = (folder: string, end: string): readonly (readonly [string, string])[] =>
  existsSync(folder)
    ? readdirSync(folder)
        .filter((name) => name.endsWith(end))
        .sort()
        .map((name) => [name, readFileSync(join(folder, name), 'utf8')])
    : []

const samples = filesOf(SAMPLES, '.referentiel.yaml')
const defects = [...filesOf(join(SAMPLES, 'defauts'), '.yaml'), ...filesOf(join(SAMPLES, 'defauts/syntaxe'), '.yaml')]

function inForm(source: SourceDocument): SourceDocument {
  const { text, dropped } = applyEdits(source.text, format(source))
  expect(dropped).toEqual([])
  return readSource(text)
}

const isData = (_: unknown): _ is Data => true

function dataOf(text: string): Data {
  const data = toPlain(readSource(text).root)
  if (!isData(data)) throw new Error('not data')
  return data
}

/** Every value with its pointer, as it is read. */
function valuesOf(value: unknown, pointer = ''): readonly string[] {
  if (typeof value !== 'object' || value === null) return [`${pointer} ${typeof value} ${JSON.stringify(value)}`]
  const inner = Object.entries(value).flatMap(([key, one]) => valuesOf(one, `${pointer}/${key}`))
  return inner.length === 0 ? [`${pointer} ${Array.isArray(value) ? '[]' : '{}'}`] : inner
}

const commentsOf = ({ comments }: SourceDocument): readonly string[] => comments.map(({ text }) => text.trimEnd())

/** For each comment the pointers of what it may belong to: what is before it on its line, or else the lines above and below. */
function ownersOf(source: SourceDocument): ReadonlyMap<string, readonly string[]> {
  const { text, root, comments } = source
  const starts = new Map(comments.map(({ range }) => [source.positionAt(range.start).line, range.start]))
  const lines = text.split('\n')
  let offset = 0
  const contents = lines.map((line, index) => {
    const start = offset
    offset += line.length + 1
    const written = text.slice(start, starts.get(index) ?? start + line.length)
    // A dash alone on its line opens an item that the next lines hold.
    const first = /[^\s-]/.exec(written)?.index
    return first === undefined ? null : { first: start + first, last: start + written.trimEnd().length - 1 }
  })
  const pointerAt = (place: number | undefined): string =>
    place === undefined ? '' : (deepestAt(root, place)?.pointer ?? '')
  return new Map(
    comments.map(({ range, text: words }) => {
      const { line } = source.positionAt(range.start)
      const own = contents[line]
      if (own !== null && own !== undefined) return [words.trim(), [pointerAt(own.last)]]
      const above = contents.slice(0, line).findLast((one) => one !== null)
      const below = contents.slice(line + 1).find((one) => one !== null)
      return [words.trim(), [pointerAt(above?.last), pointerAt(below?.first)]]
    }),
  )
}

/** What formatting must never change, and that it ends. */
function keepsAll(text: string, name: string): void {
  const before = readSource(text)
  const after = inForm(before)
  expect(valuesOf(toPlain(after.root)).toSorted(), name).toEqual(valuesOf(toPlain(before.root)).toSorted())
  expect(commentsOf(after).toSorted(), name).toEqual(commentsOf(before).toSorted())
  expect(after.problems.length, name).toBe(before.problems.length)
  expect(format(after), name).toEqual([])
}

describe('the samples', () => {
  it.each(samples)('%s are in form, but for a key out of its place', (_, text) => {
    const after = inForm(readSource(text)).text
    expect(after.split('\n').toSorted()).toEqual(text.split('\n').toSorted())
    const moved = after.split('\n').filter((line, index) => line !== text.split('\n')[index])
    expect(moved.every((line) => /^ +(?:transversale|activites):/.test(line))).toBe(true)
  })

  it.each([...samples, ...defects])('%s keep their values, their comments and their normalised form', (name, text) => {
    keepsAll(text, name)
    const before = readSource(text)
    expect(normalise(buildModel(inForm(before)))).toEqual(normalise(buildModel(before)))
  })
})

describe('what formatting never changes', () => {
  const data = samples.map(([, text]) => dataOf(text))

  it('in référentiels written in other styles', () => {
    let changed = 0
    for (let seed = 1; seed <= 120; seed++) {
      const text = restyled(data[seed % data.length] ?? null, seed)
      const source = readSource(text)
      if (source.problems.length > 0) continue
      keepsAll(text, `seed ${seed}`)
      changed += format(source).length > 0 ? 1 : 0
    }
    expect(changed).toBeGreaterThan(100)
  })

  it('in documents of any kind', () => {
    let changed = 0
    for (let seed = 1; seed <= 2_000; seed++) {
      const text = generateYaml(seed)
      const source = readSource(text)
      if (source.problems.length > 0) expect(format(source)).toEqual([])
      else {
        keepsAll(text, `seed ${seed}`)
        changed += format(source).length > 0 ? 1 : 0
      }
    }
    expect(changed).toBeGreaterThan(400)
  })

  it('in broken ones, which are left alone', () => {
    for (let seed = 1; seed <= 60; seed++) {
      const source = readSource(variant(seed))
      if (source.problems.length > 0) expect(format(source)).toEqual([])
      else keepsAll(source.text, `seed ${seed}`)
    }
  })

  it('what comments stand beside', () => {
    let told = 0
    for (let seed = 1; seed <= 80; seed++) {
      const before = readSource(restyled(data[seed % data.length] ?? null, seed).replaceAll('\r\n', '\n'))
      if (before.problems.length > 0) continue
      const now = ownersOf(inForm(before))
      for (const [comment, owners] of ownersOf(before)) {
        if (!/\d$/.test(comment)) continue
        told++
        const common = owners.filter((owner) => now.get(comment)?.includes(owner))
        expect(common, `seed ${seed}, ${comment}: ${owners} became ${now.get(comment)}`).not.toEqual([])
      }
    }
    expect(told).toBeGreaterThan(1_000)
  })

  it('in any range of lines', () => {
    const random = new Random(17)
    for (let seed = 1; seed <= 80; seed++) {
      const before = readSource(restyled(data[seed % data.length] ?? null, seed))
      if (before.problems.length > 0) continue
      const start = random.below(before.text.length)
      const range = { start, end: Math.min(before.text.length, start + random.below(600)) }
      const edits = format(before, { range })
      const after = readSource(applyEdits(before.text, edits).text)
      expect(valuesOf(toPlain(after.root)).toSorted(), `seed ${seed}`).toEqual(
        valuesOf(toPlain(before.root)).toSorted(),
      )
      expect(commentsOf(after).toSorted()).toEqual(commentsOf(before).toSorted())
    }
  })
})

describe.skipIf(!hasReal)('the real documents', () => {
  it.each(filesOf(join(SHARED, 'gold'), '.json'))('%s, written in any style, keep all they say', (_, json) => {
    const data = dataOf(json)
    for (let seed = 1; seed <= 8; seed++) {
      const text = restyled(data, seed)
      if (readSource(text).problems.length === 0) keepsAll(text, `seed ${seed}`)
    }
  })

  it.each(filesOf(join(SHARED, 'seeds'), '.txt'))('%s come from their import nearly in form', (name, content) => {
    const { yaml } = importText({ name, content })
    keepsAll(yaml, name)
    expect(format(readSource(yaml)).length).toBeLessThanOrEqual(5)
  })
})

describe('speed', () => {
  it('is a few readings of the text', () => {
    const text = generateReferential(84_000, 7)
    const source = readSource(text)
    // Time of the processor, which other programs do not lengthen.
    const timeOf = (work: () => unknown): number => {
      for (let round = 0; round < 5; round++) work()
      const start = process.cpuUsage()
      for (let round = 0; round < 20; round++) work()
      return process.cpuUsage(start).user / 20_000
    }
    const formatting = timeOf(() => format(source))
    const reading = timeOf(() => readSource(text))
    console.log(`formatting 84 KB: ${formatting.toFixed(1)} ms of processor, reading it ${reading.toFixed(1)} ms`)
    expect(formatting / reading).toBeLessThan(25)
  })
})
