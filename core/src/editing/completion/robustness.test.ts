import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { chance } from '../../../../test/generator/chance.ts'
import { check } from '../../engine/check.ts'
import { readSource } from '../../source/read.ts'
import type { Range } from '../../source/tree.ts'
import { analyse } from '../analysis.ts'
import { hoverAt } from '../hover/hover.ts'
import { type Completion, complete } from './completion.ts'

/** What holds for any offset of any text, whole or broken. */

const SAMPLES = join(import.meta.dirname, '../../../../samples')

const samples = readdirSync(SAMPLES, { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile() && entry.name.endsWith('.referentiel.yaml'))
  .map((entry) => ({
    name: entry.name,
    folder: entry.parentPath,
    text: readFileSync(join(entry.parentPath, entry.name), 'utf8'),
  }))

type Chance = () => number

const pick = <T>(list: readonly T[], random: Chance, otherwise: T): T =>
  list[Math.floor(random() * list.length)] ?? otherwise

const NOISE = [
  '\n',
  '  ',
  ':',
  '- ',
  '[',
  '{',
  '}',
  ']',
  '"',
  "'",
  '#',
  '\t',
  '\r',
  '>-',
  '|',
  ',',
  '&a ',
  '*a',
  '\u202e',
  '😀',
  '\ufeff',
  '---\n',
]

/** A text as one leaves it in the middle of a change. */
function broken(text: string, random: Chance): string {
  const at = Math.floor(random() * (text.length + 1))
  const length = Math.floor(random() * 40)
  switch (Math.floor(random() * 4)) {
    case 0:
      return text.slice(0, at)
    case 1:
      return text.slice(at)
    case 2:
      return text.slice(0, at) + text.slice(at + length)
    default:
      return text.slice(0, at) + pick(NOISE, random, '') + text.slice(at)
  }
}

function variants(text: string, random: Chance): readonly string[] {
  const once = Array.from({ length: 4 }, () => broken(text, random))
  return [
    text,
    ...once,
    ...once.map((variant) => broken(broken(variant, random), random)),
    text.replaceAll('\n', '\r\n'),
  ]
}

const isInside = ({ start, end }: Range, text: string): boolean => 0 <= start && start <= end && end <= text.length

function faultsOf({ edit, label }: Completion, text: string, offset: number): readonly string[] {
  const { range } = edit
  return [
    ...(label === '' ? ['no label'] : []),
    ...(isInside(range, text) ? [] : ['outside the text']),
    ...(range.start <= offset && offset <= range.end ? [] : ['not at the cursor']),
    ...(/[\r\n]/.test(text.slice(range.start, range.end)) ? ['several lines'] : []),
    ...(/\$\{\d/.test(edit.text) ? ['a blank in plain text'] : []),
  ]
}

describe('at any offset of any text', () => {
  it.each(samples)('$name', ({ name, text }) => {
    const random = chance(name.length * 31 + text.length)
    for (const variant of variants(text, random)) {
      const result = check(readSource(variant))
      const offsets = [-1, 0, variant.length, variant.length + 1, Number.NaN]
      for (let count = 0; count < 25; count++) offsets.push(Math.floor(random() * (variant.length + 1)))
      for (const offset of offsets) {
        const inside = Math.max(0, Math.min(offset || 0, variant.length))
        const faults = complete(result, offset).flatMap((completion) => faultsOf(completion, variant, inside))
        expect(faults).toEqual([])
        const hover = hoverAt(result, offset)
        if (hover !== null) expect(isInside(hover.range, variant)).toBe(true)
      }
    }
  })
})

describe('a key that is accepted', () => {
  /** Places where one writes a key: a new line as deep as one of the file's keys, just above or below it. */
  it.each(samples.filter(({ text }) => readSource(text).problems.length === 0))(
    'leaves a text that reads: $name',
    ({ text }) => {
      const lines = text.split('\n')
      let accepted = 0
      for (let number = 0; number < lines.length; number += 11) {
        const indent = /^ *(?=[a-z_]+:)/.exec(lines[number] ?? '')?.[0]
        if (indent === undefined) continue
        const before = lines.slice(0, number).join('\n') + (number === 0 ? '' : '\n')
        const typed = `${before}${indent}\n${lines.slice(number).join('\n')}`
        const offset = before.length + indent.length
        const analysis = analyse(readSource(typed))
        for (const { edit, kind, label } of complete(analysis, offset)) {
          if (kind !== 'key') continue
          const written = typed.slice(0, edit.range.start) + edit.text + typed.slice(edit.range.end)
          const problems = readSource(written).problems.map(({ code }) => `${label}: ${code}`)
          expect(problems).toEqual([])
          accepted++
        }
      }
      if (lines.length > 30) expect(accepted).toBeGreaterThan(0)
    },
  )
})

describe('while a file is typed again', () => {
  const wellWritten = samples.filter(({ folder }) => folder === SAMPLES)

  it.each(wellWritten)(
    'each key is proposed from its first letters, each code of a list from the list: $name',
    ({ text }) => {
      const lines = text.split('\n')
      const missed: string[] = []
      let asked = 0
      const ask = (number: number, typed: string, after: string, wanted: string): void => {
        const before = lines
          .slice(0, number)
          .map((line) => `${line}\n`)
          .join('')
        const half = `${before}${typed}${after}\n${lines.slice(number + 1).join('\n')}`
        const labels = complete(analyse(readSource(half)), before.length + typed.length).map(({ label }) => label)
        if (!labels.includes(wanted))
          missed.push(`line ${number + 1}, ${typed}‸${after}: no ${wanted} in ${labels.join(', ')}`)
        asked++
      }
      for (let number = 10; number < lines.length; number += 5) {
        const [, indent, key, list] = /^(\s*(?:- )?)([a-z_]+):(?: \[(.+)\]$)?/.exec(lines[number] ?? '') ?? []
        if (indent === undefined || key === undefined) continue
        ask(number, indent + key.slice(0, Math.ceil(key.length / 2)), '', key)
        const codes = list?.split(', ') ?? []
        const last = codes.at(-1) ?? ''
        if (/^(?:competences|modalites|activites)$/.test(key) && /^[A-Z.\d]+[a-z]?$/.test(last)) {
          ask(
            number,
            `${indent}${key}: [${codes
              .slice(0, -1)
              .map((code) => `${code}, `)
              .join('')}`,
            ']',
            last,
          )
        }
      }
      expect(missed).toEqual([])
      expect(asked).toBeGreaterThan(20)
    },
  )
})

it('is the same for the same text, whatever was asked before', () => {
  const [sample] = samples
  const text = sample?.text ?? ''
  const ask = (offset: number) => JSON.stringify(complete(analyse(readSource(text)), offset))
  const first = ask(400)
  ask(0)
  ask(text.length)
  expect(ask(400)).toBe(first)
})
