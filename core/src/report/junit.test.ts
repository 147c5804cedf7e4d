import { expect, test } from 'vitest'
import { junit } from './junit.ts'
import { reportOf, reportOfFindings } from './testing/report-of.ts'

const TEXT = 'referentiel: 1\ncertification: {}\n'
const range = { start: 0, end: 11 }

test('a rule that found something fails its case; below the threshold it passes and says it', () => {
  const failing = junit(reportOfFindings(TEXT, [{ range, severity: 'error' }]))
  expect(failing).toContain('<failure type="error" message="Une phrase.">')
  const passing = junit(reportOfFindings(TEXT, [{ range, severity: 'warning' }]))
  expect(passing).not.toContain('<failure')
  expect(passing).toContain('<system-out>un.referentiel.yaml:1:1 avertissement\nUne phrase.</system-out>')
})

test('two findings of a rule are one case', () => {
  const text = junit(
    reportOfFindings(TEXT, [
      { range, severity: 'error' },
      { range: { start: 15, end: 20 }, severity: 'error' },
    ]),
  )
  expect(text.match(/<failure/g)).toHaveLength(1)
  expect(text).toContain('message="2\u00a0constats"')
  expect(text).toContain('un.referentiel.yaml:2:1 erreur')
})

test('each rule is a case, one that is off is skipped, and the counts are those of the cases', () => {
  const text = junit(reportOf({ 'a.referentiel.yaml': TEXT }))
  const count = (pattern: RegExp): number => [...text.matchAll(pattern)].length
  const [, tests, failures, errors, skipped] =
    /<testsuites name="Équerre" tests="(\d+)" failures="(\d+)" errors="(\d+)" skipped="(\d+)">/.exec(text) ?? []
  expect(Number(tests)).toBe(count(/<testcase /g))
  expect(Number(tests)).toBeGreaterThan(90)
  expect(Number(failures)).toBe(count(/<failure /g))
  expect(Number(errors)).toBe(0)
  expect(Number(skipped)).toBe(count(/<skipped\/>/g))
})

test('what is no character of XML, and what is markup, goes in as text', () => {
  const said = `a < b & c > d "e" 'f' ]]> \u0000 \u001b[31m \ud800 \ufffe`
  const text = junit(reportOfFindings(TEXT, [{ range, severity: 'error', message: { fr: said, en: said } }]))
  expect(text).toContain("message=\"a &lt; b &amp; c &gt; d &quot;e&quot; 'f' ]]&gt; ‹U+0000›")
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what must not be there
  expect(text).not.toMatch(/[\u0000-\u0008\u000b-\u001f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])/)
})

test('what could not be read is an error of its own', () => {
  const text = junit(reportOf({}, { errors: ['Le fichier «\u00a0a\u00a0» n’existe pas.'] }))
  expect(text).toContain('tests="1" failures="0" errors="1"')
  expect(text).toContain('<error message="Le fichier «\u00a0a\u00a0» n’existe pas."/>')
})
