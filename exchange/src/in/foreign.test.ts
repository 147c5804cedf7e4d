import { expect, test } from 'vitest'
import { adviceForForeign } from './foreign.ts'

const bytes = (text: string): Uint8Array => Uint8Array.from(text, (character) => character.charCodeAt(0))

test.each([
  ['%PDF-1.7', /pdftotext/],
  ['PK\u0003\u0004rest', /docx/],
  ['{\\rtf1\\ansi Bloc 1}', /docx/],
  ['abc\u0000def', /pas un texte/],
])('what is no text is told what to do: %j', (start, advice) => {
  expect(adviceForForeign(bytes(start))?.fr).toMatch(advice)
})

test.each(['', 'Bloc 1', '\u00ff\u00feB\u0000', '\u00e9t\u00e9'])('a text is a text: %j', (start) => {
  expect(adviceForForeign(bytes(start))).toBeNull()
})
