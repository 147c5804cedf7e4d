import type { Finding } from '../engine/finding.ts'
import { severityIn } from '../engine/profile.ts'
import { examRules } from '../exams/rules/generated/registry.ts'
import type { Language } from '../language.ts'
import { rules } from '../rules/generated/registry.ts'
import { SEVERITIES, type Severity } from '../rules/rule.ts'
import { type CheckReport, everyFile, type ReportedConfiguration, type ReportedFile } from './check-report.ts'
import { findingSentences } from './finding-sentences.ts'
import { regionOf } from './places.ts'
import { ruleWords } from './rule-words.ts'
import { withHiddenShown } from './visible.ts'
import { COUNTED, counted, SEVERITY_WORDS } from './words.ts'

/** A file, and in it a case for each rule: it fails when it has a finding that makes the run fail, whatever is said below passes. */
export function junit(report: CheckReport): string {
  const { language } = report.layout
  const suites = [
    ...everyFile(report).map((file, index) =>
      suiteOf(file, report.files[index - report.configurations.length], report),
    ),
    ...report.errors.map((said) => errorSuite(said, language)),
  ]
  const total = (of: keyof Counts): number => suites.reduce((sum, { counts }) => sum + counts[of], 0)
  const counts = {
    tests: total('tests'),
    failures: total('failures'),
    errors: total('errors'),
    skipped: total('skipped'),
  }
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<testsuites name="Équerre"${countAttributes(counts)}>`,
    ...suites.flatMap(({ lines }) => lines),
    '</testsuites>',
    '',
  ].join('\n')
}

interface Counts {
  readonly tests: number
  readonly failures: number
  readonly errors: number
  readonly skipped: number
}

interface Suite {
  readonly counts: Counts
  readonly lines: readonly string[]
}

interface Case {
  readonly id: string
  readonly findings: readonly Finding[]
  readonly skipped: boolean
}

function suiteOf(file: ReportedConfiguration, checked: ReportedFile | undefined, report: CheckReport): Suite {
  const cases = casesOf(file, checked)
  const failing = failingSeverities(report.failOn)
  const failures = cases.filter(({ findings }) => findings.some(({ severity }) => failing.includes(severity)))
  const counts = {
    tests: cases.length,
    failures: failures.length,
    errors: 0,
    skipped: cases.filter(({ skipped }) => skipped).length,
  }
  return {
    counts,
    lines: [
      `  <testsuite name="${attribute(file.inRepository)}"${countAttributes(counts)}>`,
      ...cases.flatMap((one) => caseLines(one, file, failing, report.layout.language)),
      '  </testsuite>',
    ],
  }
}

/** What could not be read is an error of its own. */
function errorSuite(said: string, language: Language): Suite {
  const name = language === 'fr' ? 'lecture' : 'reading'
  const counts = { tests: 1, failures: 0, errors: 1, skipped: 0 }
  return {
    counts,
    lines: [
      `  <testsuite name="equerre"${countAttributes(counts)}>`,
      `    <testcase classname="equerre" name="${name}">`,
      `      <error message="${attribute(said)}"/>`,
      '    </testcase>',
      '  </testsuite>',
    ],
  }
}

/** The rules that look at such a file, in the order of the registry, then what else was found. */
function casesOf(file: ReportedConfiguration, checked: ReportedFile | undefined): readonly Case[] {
  const looking = checked === undefined ? [] : 'coverage' in checked.result ? rules : examRules
  const isOff = (id: string): boolean => {
    const rule = looking.find((one) => one.id === id)
    if (rule === undefined || checked === undefined) return false
    return (checked.settings.rules?.[id]?.severity ?? severityIn(checked.result.profile, rule.severity)) === 'off'
  }
  const ids = new Set([...looking.map(({ id }) => id), ...file.findings.map(({ rule }) => rule)])
  return [...ids].map((id) => {
    const findings = file.findings.filter(({ rule }) => rule === id)
    return { id, findings, skipped: findings.length === 0 && isOff(id) }
  })
}

function caseLines(
  { id, findings, skipped }: Case,
  { source, inRepository }: ReportedConfiguration,
  failing: readonly Severity[],
  language: Language,
): readonly string[] {
  const title = ruleWords(id)?.title[language]
  const name = title === undefined ? id : `${title} (${id})`
  const open = `    <testcase classname="${attribute(inRepository)}" name="${attribute(name)}" file="${attribute(inRepository)}"`
  if (skipped) return [`${open}>`, '      <skipped/>', '    </testcase>']
  const [first] = findings
  if (first === undefined) return [`${open}/>`]
  const line = source.positionAt(first.range.start).line + 1
  const texts = findings.map((finding) => findingText(finding, { source, inRepository }, language))
  const fails = findings.some(({ severity }) => failing.includes(severity))
  const worst = SEVERITIES.find((severity) => findings.some((finding) => finding.severity === severity)) ?? 'info'
  const message = findings.length === 1 ? first.message[language] : counted(findings.length, COUNTED.finding, language)
  return [
    `${open} line="${line}">`,
    ...(fails
      ? [`      <failure type="${worst}" message="${attribute(message)}">${content(texts.join('\n\n'))}</failure>`]
      : [`      <system-out>${content(texts.join('\n\n'))}</system-out>`]),
    '    </testcase>',
  ]
}

function findingText(
  finding: Finding,
  { source, inRepository }: Pick<ReportedConfiguration, 'source' | 'inRepository'>,
  language: Language,
): string {
  const { startLine, startColumn } = regionOf(source, finding.range)
  const [said = '', ...others] = findingSentences(finding, source, language)
  const head = `${inRepository}:${startLine}:${startColumn} ${SEVERITY_WORDS[finding.severity][language]}`
  return [head, said, ...others].join('\n')
}

const failingSeverities = (threshold: CheckReport['failOn']): readonly Severity[] =>
  threshold === 'never' ? [] : SEVERITIES.slice(0, SEVERITIES.indexOf(threshold) + 1)

const countAttributes = ({ tests, failures, errors, skipped }: Counts): string =>
  ` tests="${tests}" failures="${failures}" errors="${errors}" skipped="${skipped}"`

/** XML 1.0 has no room for controls nor for halves of surrogate pairs, not even escaped. */
const shown = (text: string): string =>
  withHiddenShown(
    text,
    (character) => `‹U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}›`,
  ).replace(/[\ufffe\uffff]/g, '\ufffd')

const content = (text: string): string =>
  shown(text).replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')

const attribute = (text: string): string =>
  content(text).replaceAll('"', '&quot;').replaceAll('\n', '&#10;').replaceAll('\t', '&#9;').replaceAll('\r', '&#13;')
