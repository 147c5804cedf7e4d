import { capital } from '../../../core/src/comparing/render/sentences.ts'
import type { Language, Localised } from '../../../core/src/language.ts'
import { linesUri } from '../../../core/src/report/addresses.ts'
import { markdownCode, markdownText } from '../../../core/src/report/markdown-text.ts'
import { COUNTED, counted, SEVERITY_WORDS } from '../../../core/src/report/words.ts'
import { SEVERITIES, type Severity } from '../../../core/src/rules/rule.ts'
import type { FindingJson, Review } from '../review.ts'

/** How many findings are listed, where one reads them at once and under folds. */
export interface Room {
  readonly open: number
  readonly folded: number
}

interface Placed {
  readonly finding: FindingJson
  /** As the command prints it. */
  readonly path: string
}

const SIGNS: Readonly<Record<Severity, string>> = { error: '❌', warning: '⚠️', info: 'ℹ️' }

/** `1 erreur, 2 avertissements`; empty when there is nothing. */
export function countsOf(findings: readonly FindingJson[], language: Language): string {
  return SEVERITIES.flatMap((severity) => {
    const count = findings.filter((finding) => finding.severity === severity).length
    return count === 0 ? [] : [counted(count, COUNTED[severity], language)]
  }).join(', ')
}

/** What may be serious first, file by file; what only informs, and what is too much to read at once, below a fold. */
export function findingsParts(review: Review, { open, folded }: Room): readonly string[] {
  const { check, language } = review
  const all = check.files.flatMap(({ path, findings }) => findings.map((finding): Placed => ({ finding, path })))
  const grave = bySeverity(all.filter(({ finding }) => finding.severity !== 'info'))
  const infos = all.filter(({ finding }) => finding.severity === 'info')
  const shown = grave.slice(0, open)
  const under = [...grave.slice(open), ...infos]
  const listed = under.slice(0, folded)
  const rest = under.length - listed.length
  const several = check.files.length > 1
  return [
    ...listOf(shown, several, review),
    ...(listed.length === 0 ? [] : [foldOf(under, listed, several, review)]),
    ...(rest === 0 ? [] : [REST(rest)[language]]),
  ]
}

const bySeverity = (placed: readonly Placed[]): readonly Placed[] =>
  placed.toSorted((a, b) => SEVERITIES.indexOf(a.finding.severity) - SEVERITIES.indexOf(b.finding.severity))

/** A list, under the name of its file where there are several. */
function listOf(placed: readonly Placed[], several: boolean, review: Review): readonly string[] {
  const paths = [...new Set(placed.map(({ path }) => path))]
  return paths.map((path) => {
    const lines = placed.filter((one) => one.path === path).map(({ finding }) => lineOf(finding, path, review))
    return [...(several ? [`**${markdownText(path)}**`, ''] : []), ...lines].join('\n')
  })
}

function foldOf(all: readonly Placed[], listed: readonly Placed[], several: boolean, review: Review): string {
  const summary = countsOf(
    all.map(({ finding }) => finding),
    review.language,
  )
  return [`<details><summary>${summary}</summary>`, ...listOf(listed, several, review), '</details>'].join('\n\n')
}

function lineOf(finding: FindingJson, path: string, { forge, prefix, documentation, language }: Review): string {
  const [first, last] = linesOf(finding)
  const line = `${{ fr: 'ligne', en: 'line' }[language]}\u00a0${first}`
  const place = forge === null ? line : `[${line}](${linesUri(forge, inRepository(prefix, path), first, last)})`
  const rule = markdownCode(finding.rule)
  const page = documentation === null ? rule : `[${rule}](${documentation}/${finding.docs})`
  const colon = language === 'fr' ? '\u00a0:' : ':'
  const severity = capital(SEVERITY_WORDS[finding.severity][language])
  return `- ${SIGNS[finding.severity]} **${severity}**, ${place}${colon} ${markdownText(finding.message)} ${page}`
}

/** From 1. A range that ends before the first character of a line does not hold that line. */
function linesOf({ range: { start, end } }: FindingJson): readonly [number, number] {
  const last = end.character === 0 && end.line > start.line ? end.line : end.line + 1
  return [start.line + 1, last]
}

/** A path that the command printed from its folder, from the top of the repository. */
export function inRepository(prefix: string, path: string): string {
  const names: string[] = []
  for (const name of `${prefix}${path}`.replaceAll('\\', '/').split('/')) {
    if (name === '..') names.pop()
    else if (name !== '.' && name !== '') names.push(name)
  }
  return names.join('/')
}

const REST = (count: number): Localised => ({
  fr: `… et ${counted(count, COUNTED.finding, 'fr')} de plus\u00a0: le journal les donne tous.`,
  en: `… and ${counted(count, COUNTED.finding, 'en')} more: the log has them all.`,
})
