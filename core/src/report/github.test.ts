import { describe, expect, test } from 'vitest'
import type { Severity } from '../rules/rule.ts'
import { github } from './github.ts'
import { reportOf, reportOfFindings } from './testing/report-of.ts'

const TEXT = `referentiel: 1\ncertification:\n  intitule: Fleuriste\n${'# ligne\n'.repeat(80)}`

const at = (line: number, severity: Severity, text = `constat ${line}`) => {
  const start = TEXT.split('\n', line).join('\n').length + 1
  return { range: { start, end: start + 4 }, severity, message: { fr: text, en: text } }
}

/** How the runner reads a line: a command, its properties and its data, all unescaped. */
function command(line: string) {
  const match = /^::(\w[\w-]*)(?: ([^:]*(?:%3A[^:]*)*))?::(.*)$/.exec(line)
  if (match === null) return null
  const unescaped = (text: string): string =>
    text
      .replaceAll('%0D', '\r')
      .replaceAll('%0A', '\n')
      .replaceAll('%3A', ':')
      .replaceAll('%2C', ',')
      .replaceAll('%25', '%')
  const properties = (match[2] ?? '').split(',').filter((part) => part !== '')
  return {
    name: match[1],
    data: unescaped(match[3] ?? ''),
    properties: Object.fromEntries(
      properties.map((part) => [part.slice(0, part.indexOf('=')), unescaped(part.slice(part.indexOf('=') + 1))]),
    ),
  }
}

const annotations = (text: string) =>
  text
    .split('\n')
    .map(command)
    .flatMap((one) => (one !== null && ['error', 'warning', 'notice'].includes(one.name ?? '') ? [one] : []))

describe('an annotation', () => {
  test('stands on its line and columns, under the title of its rule', () => {
    const [one] = annotations(github(reportOfFindings(TEXT, [at(3, 'warning')])))
    expect(one).toMatchObject({
      name: 'warning',
      data: 'constat 3',
      properties: { file: 'un.referentiel.yaml', line: '4', endLine: '4', col: '1', endColumn: '5' },
    })
    expect(one?.properties.title).toMatch(/\(competence-sans-verbe\)$/)
  })

  test('has no columns on several lines, nor when it has no width', () => {
    const start = TEXT.indexOf('certification')
    for (const end of [TEXT.indexOf('intitule') + 4, start]) {
      const [one] = annotations(github(reportOfFindings(TEXT, [{ range: { start, end } }])))
      expect(one?.properties).not.toHaveProperty('col')
      expect(one?.properties).not.toHaveProperty('endColumn')
      expect(one?.properties.line).toBe('2')
    }
  })

  test('ends on the last line of words', () => {
    const [one] = annotations(github(reportOfFindings(TEXT, [{ range: { start: 0, end: 15 } }])))
    expect(one?.properties).toMatchObject({ line: '1', endLine: '1' })
  })

  test.each([
    'Une, deux : trois',
    '100 % sûr %0A %25',
    'sur\ndeux\r\nlignes ::error::faux',
    '##[add-mask]secret',
    '::stop-commands::x',
  ])('keeps %j whole, in its words and in the name of its file', (words) => {
    const report = reportOfFindings(TEXT, [at(3, 'error', words)])
    const files = report.files.map((file) => ({ ...file, inRepository: `dossier/${words}` }))
    const text = github({ ...report, files })
    const [one, ...others] = annotations(text)
    expect(others).toEqual([])
    expect(one?.data).toBe(words.replaceAll('\r', '‹U+000D›'))
    expect(one?.properties.file).toBe(`dossier/${words}`)
    expect(text.split('\n').filter((line) => line.startsWith('::'))).toHaveLength(1)
  })
})

describe('within the limits of a step', () => {
  const findings = [
    ...Array.from({ length: 15 }, (_, index) => at(60 + index, 'error')),
    ...Array.from({ length: 12 }, (_, index) => at(30 + index, 'warning')),
    ...Array.from({ length: 14 }, (_, index) => at(4 + index, 'info')),
  ]
  const text = github(reportOfFindings(TEXT, findings))
  const count = (name: string) => annotations(text).filter((one) => one.name === name).length

  test('ten of each severity, the gravest first', () => {
    expect([count('error'), count('warning'), count('notice')]).toEqual([10, 10, 10])
    expect(annotations(text).map(({ name }) => name)).toEqual([
      ...Array<string>(10).fill('error'),
      ...Array<string>(10).fill('warning'),
      ...Array<string>(10).fill('notice'),
    ])
  })

  test('a notice says what was cut, and the log has it', () => {
    expect(annotations(text).at(-1)?.data).toContain('5\u00a0erreurs, 2\u00a0avertissements, 5\u00a0informations')
    const log = text.split('\n').filter((line) => line.startsWith('- '))
    expect(log).toHaveLength(12)
    expect(log[0]).toMatch(/^- erreur un\.referentiel\.yaml:71:1 constat 70 \[competence-sans-verbe\]$/)
  })

  test('nothing of the log is read as a command', () => {
    const sly = Array.from({ length: 12 }, (_, index) => at(4 + index, 'error', '##[error]faux\n::error::faux'))
    const lines = github(reportOfFindings(TEXT, sly)).split('\n')
    const log = lines.slice(lines.findIndex((line) => line.startsWith('::group::')) + 1, lines.indexOf('::endgroup::'))
    expect(log).toHaveLength(2)
    for (const line of log) {
      expect(line.trimStart().startsWith('::')).toBe(false)
      expect(line).not.toContain('##[')
    }
  })

  test('what could not be read takes a place among the errors', () => {
    const report = reportOfFindings(TEXT, findings, { errors: ['Le fichier «\u00a0a\u00a0» n’existe pas.'] })
    const shown = annotations(github(report)).filter(({ name }) => name === 'error')
    expect(shown).toHaveLength(10)
    expect(shown[0]?.data).toBe('Le fichier «\u00a0a\u00a0» n’existe pas.')
  })
})

test('a clean run says so on one line', () => {
  expect(github(reportOf({}))).toBe('Équerre\u00a0: rien à signaler (0\u00a0fichier).\n')
})
