import { describe, expect, test } from 'vitest'
import { markdown, markdownWithin } from './markdown.ts'
import { reportOfFindings } from './testing/report-of.ts'

const TEXT = 'referentiel: 1\ncertification: {}\nblocs: []\n'
const range = { start: 0, end: 11 }
const FORGE = { kind: 'github', files: 'https://forge.test/o/r/blob/abc' } as const

describe('a row', () => {
  const rowOf = (text: string): string => text.split('\n').find((line) => line.includes('competence-sans-verbe')) ?? ''

  test('links to its line where the forge is known', () => {
    const surroundings = { forge: FORGE, repository: null, documentation: 'https://docs.test/equerre' }
    const row = rowOf(markdown(reportOfFindings(TEXT, [{ range, severity: 'error' }], { surroundings })))
    expect(row).toBe(
      '| **erreur** | [1](https://forge.test/o/r/blob/abc/un.referentiel.yaml?plain=1#L1) | Une phrase. | [`competence-sans-verbe`](https://docs.test/equerre/docs/regles/competence-sans-verbe.md) |',
    )
  })

  test('gives the number of its line elsewhere', () => {
    expect(rowOf(markdown(reportOfFindings(TEXT, [{ range }])))).toBe(
      '| avertissement | 1 | Une phrase. | `competence-sans-verbe` |',
    )
  })

  test.each([
    ['a | b', 'a \\| b'],
    ['<img src=x onerror=y>', '&lt;img src=x onerror=y&gt;'],
    ['*gras* _souligné_ `code`', '\\*gras\\* \\_souligné\\_ \\`code\\`'],
    ['[lien](https://mal.test)', '\\[lien\\](https:\u200b//mal.test)'],
    ['@quelquun et #12', '@\u200bquelquun et \\#\u200b12'],
    ['deux\nlignes', 'deux lignes'],
    ['&lt;', '&amp;\u200blt;'],
    ['\u202eenvers', '‹U+202E›envers'],
  ])('%j stays itself in a cell', (said, cell) => {
    const row = rowOf(markdown(reportOfFindings(TEXT, [{ range, message: { fr: said, en: said } }])))
    expect(row).toBe(`| avertissement | 1 | ${cell} | \`competence-sans-verbe\` |`)
  })
})

test('information stands below a closed fold, what is graver in an open one', () => {
  const text = markdown(
    reportOfFindings(TEXT, [
      { range, severity: 'info' },
      { range, severity: 'error' },
    ]),
  )
  expect(text).toContain('### Équerre\u00a0: 1\u00a0erreur, 1\u00a0information dans 1\u00a0fichier')
  expect(text.indexOf('<details open>')).toBeLessThan(text.indexOf('**erreur**'))
  expect(text.indexOf('<details>\n')).toBeGreaterThan(text.indexOf('**erreur**'))
})

test('a clean run that left findings aside does not say that there is nothing', () => {
  const leftOut = { since: { revision: 'main', count: 3 }, baseline: null }
  const text = markdown(reportOfFindings(TEXT, [], { leftOut }))
  expect(text).toContain('rien de nouveau à signaler')
  expect(text).toContain('depuis «\u00a0main\u00a0»')
})

describe('in a limited place', () => {
  const findings = Array.from({ length: 400 }, (_, index) => ({
    range,
    severity: index % 40 === 0 ? ('error' as const) : ('info' as const),
    message: { fr: `Constat ${index} é`, en: `Finding ${index}` },
  }))
  const report = reportOfFindings(TEXT, findings)

  test.each([2_000, 5_000, 15_000])('%i bytes', (bytes) => {
    const text = markdownWithin(report, bytes)
    expect(Buffer.byteLength(text)).toBeLessThanOrEqual(bytes)
    const rows = text.match(/Constat \d+/g) ?? []
    expect(text).toContain(`… et ${400 - rows.length}\u00a0constats de plus`)
    expect(text.match(/\*\*erreur\*\*/g)).toHaveLength(10)
    expect(text.match(/<details/g)?.length).toBe(text.match(/<\/details>/g)?.length)
  })

  test('whole when it fits, nothing when not even the counts do', () => {
    expect(markdownWithin(report, 1_000_000)).toBe(markdown(report))
    expect(markdownWithin(report, 20)).toBe('')
  })
})
