import { describe, expect, it } from 'vitest'
import { decodeBytes, readBytes } from './bytes.ts'
import { toPlain } from './plain.ts'
import { readSource } from './read.ts'
import { scalarsOf } from './testing/walk.ts'

function told(text: string) {
  return readSource(text).problems.map(({ code, range, severity }) => [code, range.start, range.end, severity])
}

function plain(text: string): unknown {
  return JSON.parse(JSON.stringify(toPlain(readSource(text).root)))
}

describe('characters', () => {
  it('that no YAML may hold are told where they stand, and the rest is read', () => {
    expect(told('a: b\0c\nd: e\n')).toEqual([['caractere-interdit', 4, 5, 'error']])
    expect(plain('a: b\0c\nd: e\n')).toEqual({ a: 'b\ufffdc', d: 'e' })
    expect(told('a: "b\x07\x1b"\n')).toEqual([['caractere-interdit', 5, 7, 'error']])
    expect(told('a: b # c\x7f\n')).toEqual([['caractere-interdit', 8, 9, 'error']])
    expect(told('a: b\ufffe\n')).toEqual([['caractere-interdit', 4, 5, 'error']])
    expect(readSource('a: b\x92c').problems[0]?.message.fr).toContain('U+0092')
  })

  it('that break a page are spaces', () => {
    expect(plain('a: b\n\fc: d\n')).toMatchObject({ a: expect.anything() })
    expect(plain('a: b\fc\n')).toEqual({ a: 'b c' })
  })

  it('that decoding could not read are warnings', () => {
    expect(told('a: caf\ufffd cr\ufffd\ufffd\n')).toEqual([
      ['caractere-illisible', 6, 7, 'warning'],
      ['caractere-illisible', 10, 12, 'warning'],
    ])
  })

  it('that are half of a pair are told', () => {
    expect(told('a: x\ud800y\nb: \udc00\n')).toEqual([
      ['caractere-interdit', 4, 5, 'error'],
      ['caractere-interdit', 10, 11, 'error'],
    ])
    expect(told('a: 🎓\n')).toEqual([])
  })

  it('of a binary file are told once, and nothing is read', () => {
    const document = readSource(`PK\x03\x04${'\0\ufffd\x01a'.repeat(100)}`)
    expect(document.root).toBeNull()
    expect(document.problems.map((one) => one.code)).toEqual(['pas-un-texte'])
  })

  it('are told at most a hundred times', () => {
    expect(told(`a: ${'mot \ufffd mot mot mot mot mot mot '.repeat(500)}\n`)).toHaveLength(100)
  })
})

describe('line ends', () => {
  it.each(['\n', '\r\n', '\r'])('%j', (lineBreak) => {
    const text = ['a: 1', 'b: |', '  un', '  deux', 'c: un', '  deux', ''].join(lineBreak)
    expect(told(text)).toEqual([])
    expect(plain(text)).toEqual({ a: 1, b: 'un\ndeux\n', c: 'un deux' })
    const document = readSource(text)
    const key = scalarsOf(document.root)[4]
    expect(key?.text).toBe('c')
    expect(document.positionAt(key?.range.start ?? 0)).toEqual({ line: 4, character: 0 })
    expect(document.offsetAt({ line: 4, character: 0 })).toBe(key?.range.start)
  })

  it('of Unicode are letters', () => {
    const text = 'a: un\u2028deux\u0085trois\nb: 1\n'
    expect(plain(text)).toEqual({ a: 'un\u2028deux\u0085trois', b: 1 })
    expect(readSource(text).positionAt(text.indexOf('b'))).toEqual({ line: 1, character: 0 })
  })
})

describe('positions', () => {
  const document = readSource('a: 🎓é\r\nb: 1')

  it('are lines and UTF-16 code units from 0', () => {
    expect(document.positionAt(5)).toEqual({ line: 0, character: 5 })
    expect(document.positionAt(8)).toEqual({ line: 1, character: 0 })
    expect(document.positionAt(12)).toEqual({ line: 1, character: 4 })
  })

  it('that do not exist are brought back', () => {
    expect(document.positionAt(-1)).toEqual({ line: 0, character: 0 })
    expect(document.positionAt(99)).toEqual({ line: 1, character: 4 })
    expect(document.offsetAt({ line: 0, character: 99 })).toBe(6)
    expect(document.offsetAt({ line: 99, character: 0 })).toBe(12)
    expect(document.offsetAt({ line: -1, character: 5 })).toBe(0)
    expect(document.offsetAt({ line: 1, character: -5 })).toBe(8)
  })
})

describe('bytes', () => {
  const text = 'intitulé: 🎓 « à »\n'

  it('are UTF-8, with the mark as the first character', () => {
    expect(readBytes(new TextEncoder().encode(text)).text).toBe(text)
    const marked = readBytes(new TextEncoder().encode(`\ufeff${text}`))
    expect(marked.text).toBe(`\ufeff${text}`)
    expect(marked.root?.range.start).toBe(1)
    expect(marked.positionAt(1)).toEqual({ line: 0, character: 1 })
    expect(marked.problems).toEqual([])
  })

  it.each([
    ['utf-16le', true],
    ['utf-16be', false],
  ] as const)('are %s with its mark', (encoding, littleEndian) => {
    const view = new DataView(new ArrayBuffer(2 * (text.length + 1)))
    for (const [index, unit] of [...`\ufeff${text}`.split('')].entries()) {
      view.setUint16(2 * index, unit.charCodeAt(0), littleEndian)
    }
    const bytes = new Uint8Array(view.buffer)
    expect(decodeBytes(bytes)).toEqual({ text: `\ufeff${text}`, encoding })
    expect(readBytes(bytes)).toMatchObject({ problems: [] })
  })

  it('of Latin-1 are told where they stand', () => {
    const document = readBytes(Uint8Array.from([0x61, 0x3a, 0x20, 0x63, 0x61, 0x66, 0xe9, 0x0a]))
    expect(document.problems.map(({ code, range }) => [code, range])).toEqual([
      ['caractere-illisible', { start: 6, end: 7 }],
    ])
    expect(JSON.stringify(toPlain(document.root))).toBe('{"a":"caf\ufffd"}')
  })

  it('of UTF-16 without a mark are told to be no text', () => {
    const bytes = Uint8Array.from([...text.repeat(3)].flatMap((unit) => [unit.charCodeAt(0) & 0xff, 0]))
    expect(readBytes(bytes).problems.map((one) => one.code)).toEqual(['pas-un-texte'])
  })
})
