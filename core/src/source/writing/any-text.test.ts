import { expect, test } from 'vitest'
import { readSource } from '../read.ts'
import { anyText } from './any-text.ts'
import { keysAt } from './written.ts'

const LAYOUT = { newline: '\n', step: 2, dash: 2 }

test.each([
  'un mot',
  '',
  '- tiret # dièse: deux',
  '# dièse',
  '« guillemets » : suite',
  'null',
  '1.10',
  'l\'"un"',
  '\u0007 cloche',
  'a\u0085b\u2028c\u2029d\ufeffe\u007ff',
  '\ud800 seul',
  '🙂 '.repeat(60).trim(),
  `${'mot '.repeat(60)}: # - fin`,
  `${'long '.repeat(40)}\u0000`,
  'x'.repeat(400),
  'Le «\u00a0mot\u00a0»\u00a0: '.repeat(20).trim(),
])('%j is read as it was written', (text) => {
  const yaml = keysAt({ a: anyText(text), b: [anyText(text), anyText('y')], c: 'z' }, 0, LAYOUT)
  const source = readSource(yaml)
  expect(source.problems).toEqual([])
  const root = source.root
  const first = root?.kind === 'mapping' ? root.entries[0]?.value : undefined
  const second = root?.kind === 'mapping' ? root.entries[1]?.value : undefined
  expect(first?.kind === 'scalar' ? first.text : null).toBe(text)
  expect(second?.kind === 'sequence' && second.items[0]?.kind === 'scalar' ? second.items[0].text : null).toBe(text)
})
