import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { readSource } from '@equerre/core'
import { describe, expect, it } from 'vitest'
import { importText } from '../src/index.ts'

/** Any text gives a référentiel whose YAML reads back; nothing throws or hangs. */

const FOLDER = join(import.meta.dirname, 'fixtures')
const texts = readdirSync(FOLDER)
  .filter((name) => !name.endsWith('.json'))
  .map((name) => ({ name, content: readFileSync(join(FOLDER, name), 'utf8') }))

/** Numbers that look random and are the same at each run. */
function* numbers(seed: number): Generator<number, never> {
  let state = seed
  for (;;) {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0
    yield state / 2 ** 32
  }
}

function holds(name: string, content: string): void {
  const { yaml } = importText({ name, content })
  expect(readSource(yaml).problems.filter(({ severity }) => severity === 'error')).toEqual([])
}

describe('any text', () => {
  it.each([
    ['empty', ''],
    ['blank', ' \n\t\n\f\n'],
    ['binary', Array.from({ length: 3000 }, (_, at) => String.fromCharCode((at * 37) % 256)).join('')],
    ['lone surrogates', 'C1 Réaliser \ud800 un pain\nC2 \udc00\n'],
    [
      'YAML in the text',
      'C1.1 Réaliser : { a: [b] } # pas un commentaire\n- CR1.1 "cité" est exact\n---\n&ancre *alias\n',
    ],
    ['only markers', '- \n• \n- - -\n| | |\n|---|---|\n'],
    ['tags never closed', '<table><tr><td>C1 Réaliser<ul><li>a<li>b<td rowspan=99999999>x'],
    ['one long line', `C1.1 ${'Réaliser un pain '.repeat(20_000)}`],
    ['many codes', 'C1.1 '.repeat(20_000)],
    ['many tabs', `${'\ta b c'.repeat(2_000)}\n`.repeat(20)],
  ])('%s', (_, content) => {
    holds('a.txt', content)
    holds('a.html', content)
    holds('a.md', content)
  })

  it('truncated anywhere', () => {
    for (const { name, content } of texts) {
      for (let at = 0; at < content.length; at += Math.ceil(content.length / 12)) holds(name, content.slice(0, at))
    }
  })

  it('lines shuffled', () => {
    const random = numbers(7)
    for (const { name, content } of texts) {
      const lines = content.split('\n')
      const shuffled = lines
        .map((line) => ({ line, at: random.next().value }))
        .sort((a, b) => a.at - b.at)
        .map(({ line }) => line)
      holds(name, shuffled.join('\n'))
    }
  })

  it('characters replaced', () => {
    const random = numbers(11)
    const odd = ['\u0000', '\t', ':', '#', '"', "'", '-', '|', '\ufeff', '\u2028', '<', '>', '&', '%', '@', '`', '\f']
    for (const { name, content } of texts) {
      const changed = [...content].map((char) => {
        if (random.next().value > 0.02) return char
        return odd[Math.floor(random.next().value * odd.length)] ?? char
      })
      holds(name, changed.join(''))
    }
  })
})
