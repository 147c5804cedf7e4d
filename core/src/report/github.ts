import type { Language } from '../language.ts'
import { SEVERITIES, type Severity } from '../rules/rule.ts'
import { type CheckReport, gravestFirst, type PlacedFinding } from './check-report.ts'
import { findingSentences } from './finding-sentences.ts'
import { regionOf, writtenPart } from './places.ts'
import { ruleWords } from './rule-words.ts'
import { visible } from './visible.ts'
import { COUNTED, counted, SEVERITY_WORDS } from './words.ts'

/** What GitHub shows of one step, of each severity; it drops the rest without a word. */
const SHOWN_PER_STEP = 10

const COMMANDS: Readonly<Record<Severity, string>> = { error: 'error', warning: 'warning', info: 'notice' }

/** Commands of a GitHub workflow: each finding an annotation on its lines, the gravest first, then in plain text what found no room. */
export function github(report: CheckReport): string {
  const { language } = report.layout
  const findings = gravestFirst(report)
  const failures = report.errors.map((said) => `::error title=Équerre::${escapedData(visible(said))}`)
  const failed = failures.slice(0, SHOWN_PER_STEP)
  const shown = shownOf(findings, failed.length)
  const cut = findings.filter((placed) => !shown.has(placed))
  return [
    ...failed,
    ...findings.filter((placed) => shown.has(placed)).map((placed) => annotation(placed, language)),
    ...cutLines(cut, language),
    ...closingLines(report, findings, language),
    '',
  ].join('\n')
}

/** The first of each severity. When some are left out, the last notice says so. */
function shownOf(findings: readonly PlacedFinding[], failures: number): ReadonlySet<PlacedFinding> {
  const firstOf = (severity: Severity, room: number): readonly PlacedFinding[] =>
    findings.filter(({ finding }) => finding.severity === severity).slice(0, room)
  const grave = [...firstOf('error', SHOWN_PER_STEP - failures), ...firstOf('warning', SHOWN_PER_STEP)]
  const all = [...grave, ...firstOf('info', SHOWN_PER_STEP)]
  return new Set(all.length === findings.length ? all : [...grave, ...firstOf('info', SHOWN_PER_STEP - 1)])
}

function annotation({ file, finding }: PlacedFinding, language: Language): string {
  const region = regionOf(file.source, writtenPart(file.source, finding.range))
  // GitHub refuses columns on several lines.
  const columns = region.startLine === region.endLine && region.endColumn > region.startColumn
  const title = ruleWords(finding.rule)?.title[language] ?? finding.rule
  const properties = {
    file: file.inRepository,
    line: region.startLine,
    endLine: region.endLine,
    ...(columns ? { col: region.startColumn, endColumn: region.endColumn } : {}),
    title: `${title} (${finding.rule})`,
  }
  const written = Object.entries(properties).map(([name, value]) => `${name}=${escapedProperty(String(value))}`)
  const message = findingSentences(finding, file.source, language).join('\n')
  return `::${COMMANDS[finding.severity]} ${written.join(',')}::${escapedData(message)}`
}

/** What found no room: a notice of how many, then each in the log, below a fold, where nothing may be read as a command. */
function cutLines(cut: readonly PlacedFinding[], language: Language): readonly string[] {
  if (cut.length === 0) return []
  const counts = countsOf(cut, language)
  const title =
    language === 'fr'
      ? `Sans annotation\u00a0: ${counts}. GitHub en montre ${SHOWN_PER_STEP} de chaque gravité par étape\u00a0; le journal les donne tous.`
      : `Without an annotation: ${counts}. GitHub shows ${SHOWN_PER_STEP} of each severity for one step; the log has them all.`
  const lines = cut.map(({ file, finding }) => {
    const { startLine, startColumn } = regionOf(file.source, finding.range)
    const where = `${file.inRepository}:${startLine}:${startColumn}`
    const said = oneLine(finding.message[language])
    return inert(`- ${SEVERITY_WORDS[finding.severity][language]} ${where} ${said} [${finding.rule}]`)
  })
  return [`::notice title=Équerre::${escapedData(title)}`, `::group::${escapedData(counts)}`, ...lines, '::endgroup::']
}

function closingLines(
  { files }: CheckReport,
  findings: readonly PlacedFinding[],
  language: Language,
): readonly string[] {
  const where = counted(files.length, COUNTED.file, language)
  const clean = language === 'fr' ? 'rien à signaler' : 'nothing to report'
  return [`Équerre${language === 'fr' ? '\u00a0:' : ':'} ${countsOf(findings, language) || clean} (${where}).`]
}

function countsOf(findings: readonly PlacedFinding[], language: Language): string {
  const counts = SEVERITIES.flatMap((severity) => {
    const count = findings.filter(({ finding }) => finding.severity === severity).length
    return count === 0 ? [] : [counted(count, COUNTED[severity], language)]
  })
  return counts.join(', ')
}

const oneLine = (text: string): string => visible(text.replace(/\s+/g, ' ').trim())

/** The runner reads `##[` anywhere in a line as a command of old. */
const inert = (line: string): string => line.replaceAll('##[', '## [')

const escapedData = (text: string): string =>
  text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A')

const escapedProperty = (text: string): string => escapedData(text).replaceAll(':', '%3A').replaceAll(',', '%2C')
