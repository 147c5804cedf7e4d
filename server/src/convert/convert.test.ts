import { readSource } from '@equerre/core'
import { describe, expect, test } from 'vitest'
import { languageOf } from '../../../core/src/language.ts'
import { Text } from '../documents/text.ts'
import { lengthOfUnits, unitsOf } from './encoding.ts'
import { Places } from './places.ts'
import { withoutMarkdown } from './words.ts'

describe('units of a line', () => {
  const line = 'é’𝄞a'

  test.each([
    [0, 0],
    [1, 0],
    [2, 1],
    [4, 1],
    [5, 2],
    [8, 2],
    [9, 4],
    [10, 5],
    [99, 5],
  ])('%i bytes are %i code units: a place inside a character is before it', (bytes, units) => {
    expect(lengthOfUnits(line, bytes, 'utf-8')).toBe(units)
  })

  test('are counted back', () => {
    expect(unitsOf(line, 'utf-8')).toBe(10)
    expect(unitsOf(line, 'utf-16')).toBe(5)
    expect(lengthOfUnits(line, -3, 'utf-16')).toBe(0)
    expect(lengthOfUnits(line, 99, 'utf-16')).toBe(5)
  })
})

describe.each(['utf-16', 'utf-8'] as const)('places in %s', (encoding) => {
  const text = 'é: ’a\r\n𝄞b: "ç"\n\nfin'

  test('lead to the wire and back', () => {
    const places = new Places(readSource(text), encoding)
    for (let offset = 0; offset <= text.length; offset++) {
      const isInside = text[offset] === '\n' || /[\udc00-\udfff]/.test(text[offset] ?? '')
      if (!isInside) expect(places.offset(places.position(offset))).toBe(offset)
    }
  })

  test('outside the text are brought back inside', () => {
    const places = new Places(readSource(text), encoding)
    expect(places.offset({ line: 99, character: 0 })).toBe(text.length)
    expect(places.offset({ line: 0, character: 99 })).toBe(text.indexOf('\r'))
    expect(places.offsets({ start: { line: 3, character: 2 }, end: { line: 0, character: 0 } })).toEqual({
      start: text.length - 1,
      end: text.length - 1,
    })
  })

  test('stop at the end of their first line', () => {
    const places = new Places(readSource(text), encoding)
    const { start, end } = places.firstLine({ start: 3, end: text.length })
    expect([places.offset(start), places.offset(end)]).toEqual([3, 5])
  })

  test('follow the changes of a document, one after the other', () => {
    const document = new Text('file:///a.yaml', 1, text)
    const range = (start: number, end: number) => new Places(document, encoding).range({ start, end })
    document.change([{ range: range(3, 5), text: '𝄞\nà' }], 2, encoding)
    const after = text.replace('’a', '𝄞\nà')
    expect(document.text).toBe(after)
    const at = after.indexOf('ç')
    document.change([{ range: range(at, at + 1), text: '' }, { text: 'neuf' }], 3, encoding)
    expect([document.text, document.version]).toEqual(['neuf', 3])
  })
})

test.each([
  ['auto', 'en-GB', 'en'],
  ['auto', 'de', 'fr'],
  ['auto', null, 'fr'],
  ['fr', 'en', 'fr'],
  ['en', 'fr-FR', 'en'],
])('the setting %s and the locale %s speak %s', (setting, locale, language) => {
  expect(languageOf(setting, locale)).toBe(language)
})

test.each([
  ['**Niveau** · `niveau`', 'Niveau · niveau'],
  ['### Titre\n\n- un *mot*', 'Titre\n\n- un mot'],
  ['```yaml\nniveau: 6\n```', 'niveau: 6\n'],
  ['[la page](https://exemple.fr/a)', 'la page'],
  ['un\\_deux \\* trois \\`quatre\\`', 'un_deux * trois `quatre`'],
  ['emplois_vises et codes_nsf', 'emplois_vises et codes_nsf'],
  ['2 * 3 * 4', '2 * 3 * 4'],
  ['a &lt; b &amp; c', 'a < b & c'],
])('%j without Markdown is %j', (markdown, plain) => {
  expect(withoutMarkdown(markdown)).toBe(plain)
})
