import { describe, expect, it } from 'vitest'
import { codeText, plainText, shortened } from './markdown.ts'

describe('words of a file in Markdown', () => {
  it.each([
    ['<script>alert(1)</script>', '&lt;script&gt;alert(1)&lt;/script&gt;'],
    ['[x](javascript:alert(1))', '\\[x\\](javascript:alert(1))'],
    ['![x](https://a.example/p.png)', '!\\[x\\](https\\://a.example/p.png)'],
    ['www.example.org et a@example.org', 'www\\.example.org et a\\@example.org'],
    ['**gras** _et_ `code` ~~non~~ | a', '\\*\\*gras\\*\\* \\_et\\_ \\`code\\` \\~\\~non\\~\\~ \\| a'],
    ['# Titre', '\\# Titre'],
    ['1. un', '1\\. un'],
    ['- un', '\\- un'],
    ['a & b &lt;', 'a &amp; b &amp;lt;'],
    ['$(alert)', '\\$(alert)'],
    ['un\n\ndeux\t trois', 'un deux trois'],
    ['C1.1 – L’élève d’abord', 'C1.1 – L’élève d’abord'],
  ])('%j shows as itself', (text, markdown) => {
    expect(plainText(text)).toBe(markdown)
  })

  it('names the characters that would change the direction of writing', () => {
    expect(plainText('a\u202eb\u0007')).toBe('a‹U+202E›b‹U+0007›')
  })

  it('takes a bounded place, cut at a word, never between the halves of a character', () => {
    expect(shortened('mot '.repeat(100_000), 20)).toBe('mot mot mot mot mot…')
    expect(shortened('a'.repeat(100_000), 400)).toHaveLength(61)
    expect(shortened('😀'.repeat(1000), 400)).toMatch(/^(?:😀)+…$/u)
    for (const text of ['<'.repeat(9999), `${'\u202e'.repeat(9999)}`])
      expect(plainText(text).length).toBeLessThan(3_000)
  })

  it('keeps a code between backquotes whatever it holds', () => {
    expect(codeText('C1.1')).toBe('`C1.1`')
    expect(codeText('a`b`')).toBe('`a’b’`')
    expect(codeText(' ')).toBe('')
  })
})
