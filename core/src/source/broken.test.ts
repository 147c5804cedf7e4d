import { describe, expect, it } from 'vitest'
import { toPlain } from './plain.ts'
import { readSource } from './read.ts'
import { BROKEN } from './testing/broken-texts.ts'

/** The same mistake in a file with Windows or old Mac line ends. */
const BREAKS = [
  ['\\n', '\n'],
  ['\\r\\n', '\r\n'],
  ['\\r', '\r'],
] as const

describe.each(BREAKS)('a broken text with %s', (_, lineBreak) => {
  it.each(BROKEN)('$name', ({ text, told, read }) => {
    const written = text.replaceAll('\n', lineBreak)
    const document = readSource(written)
    expect(document.problems.map(({ code, range }) => [code, written.slice(range.start, range.end)])).toEqual(told)
    expect(JSON.parse(JSON.stringify(toPlain(document.root)))).toEqual(read)
  })
})

describe('the rest of a broken text', () => {
  it('keeps its places', () => {
    const text = 'a:\n\tb: "x\n\tc: Projet : y\nd:e\nz: fin\n'
    const document = readSource(text)
    if (document.root?.kind !== 'mapping') throw new Error('a mapping was expected')
    const [a, d, z] = document.root.entries
    const written = (range: { start: number; end: number }) => text.slice(range.start, range.end)
    expect(z && [written(z.key.range), written(z.value.range), written(z.range)]).toEqual(['z', 'fin', 'z: fin'])
    expect(d && [written(d.key.range), written(d.value.range)]).toEqual(['d', 'e'])
    if (a?.value.kind !== 'mapping') throw new Error('a mapping was expected')
    expect(a.value.entries.map((one) => written(one.value.range))).toEqual(['"x', 'Projet : y'])
    const project = a.value.entries[1]?.value
    if (project?.kind !== 'scalar') throw new Error('a scalar was expected')
    expect(project.text).toBe('Projet : y')
    expect(written(document.rangeIn(project, 7, 10))).toBe(': y')
  })

  it('keeps the comments', () => {
    expect(readSource('a: "x # dans\nb: 1 # fin\n# seul\n').comments.map((one) => one.text)).toEqual([' fin', ' seul'])
  })
})
