import { expect, test } from 'vitest'
import { rdjson } from './rdjson.ts'
import { reportOfFindings } from './testing/report-of.ts'

const TEXT = 'referentiel: 1\n# é€𝄞 ici\ncertification: {}\n'
const start = TEXT.indexOf('ici')
const range = { start, end: start + 3 }

const diagnosticsOf = (text: string) => JSON.parse(text).diagnostics

test('columns are bytes of UTF-8', () => {
  const [one] = diagnosticsOf(rdjson(reportOfFindings(TEXT, [{ range }])))
  const before = Buffer.byteLength('# é€𝄞 ')
  expect(one.location.range).toEqual({ start: { line: 2, column: before + 1 }, end: { line: 2, column: before + 4 } })
})

test('a fix of one place inside the lines is a suggestion; any other is not', () => {
  const fix = (...edits: readonly { readonly range: typeof range; readonly text: string }[]) => {
    return { title: { fr: 'x', en: 'x' }, safety: 'safe' as const, edits }
  }
  const inside = { range, text: 'là' }
  const elsewhere = { range: { start: 0, end: 3 }, text: '' }
  const report = reportOfFindings(TEXT, [
    { range, fixes: [fix(inside), fix(elsewhere), fix(inside, elsewhere), fix()] },
  ])
  const [{ suggestions }] = diagnosticsOf(rdjson(report))
  expect(suggestions).toHaveLength(1)
  expect(suggestions[0].text).toBe('là')
})

test('an empty report is valid and empty', () => {
  expect(JSON.parse(rdjson(reportOfFindings(TEXT, [])))).toEqual({ source: { name: 'equerre' }, diagnostics: [] })
})
