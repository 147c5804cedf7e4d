import type { Finding } from '../engine/finding.ts'
import type { Language, Localised } from '../language.ts'
import { SEVERITIES, type Severity } from '../rules/rule.ts'
import { linesUri, ruleUri } from './addresses.ts'
import { type CheckReport, everyFile, gravestFirst, type ReportedConfiguration } from './check-report.ts'
import { coverageShares } from './coverage-shares.ts'
import { fixSentences } from './finding-sentences.ts'
import { leavesOut, leftOutSentences } from './left-out.ts'
import { markdownCode, markdownText } from './markdown-text.ts'
import { regionOf, writtenPart } from './places.ts'
import { COUNTED, counted, SEVERITY_WORDS } from './words.ts'

const WORDS = {
  clean: { fr: 'rien à signaler', en: 'nothing to report' },
  cleanNow: { fr: 'rien de nouveau à signaler', en: 'nothing new to report' },
  in: { fr: 'dans', en: 'in' },
  line: { fr: 'Ligne', en: 'Line' },
  finding: { fr: 'Constat', en: 'Finding' },
  rule: { fr: 'Règle', en: 'Rule' },
  severity: { fr: 'Gravité', en: 'Severity' },
  file: { fr: 'Fichier', en: 'File' },
  competencies: { fr: 'Compétences', en: 'Competencies' },
  assessed: { fr: 'avec une modalité', en: 'with a modality' },
  judged: { fr: 'avec un critère', en: 'with a criterion' },
  related: { fr: ['ligne', 'lignes'], en: ['line', 'lines'] },
} as const

/** For people, on a forge: what was found as a table a file, its lines one click away, what matters less below a fold. */
export function markdown(report: CheckReport): string {
  return written(report, Number.POSITIVE_INFINITY)
}

/**
 * The same in a limited place: the gravest findings stay, and how many were cut is said.
 * @param bytes of UTF-8 that the text may take
 */
export function markdownWithin(report: CheckReport, bytes: number): string {
  const whole = markdown(report)
  if (byteLength(whole) <= bytes) return whole
  let [least, most] = [0, gravestFirst(report).length]
  while (least < most) {
    const middle = (least + most + 1) >> 1
    if (byteLength(written(report, middle)) <= bytes) least = middle
    else most = middle - 1
  }
  const text = written(report, least)
  return byteLength(text) <= bytes ? text : ''
}

const byteLength = (text: string): number => new TextEncoder().encode(text).length

function written(report: CheckReport, shown: number): string {
  const { language } = report.layout
  const all = gravestFirst(report)
  const kept = new Set(all.slice(0, shown).map(({ finding }) => finding))
  const cut = all.length - kept.size
  const parts = [
    `### Équerre${colon(language)} ${verdict(report, language)}`,
    ...report.errors.map((said) => `> **${SEVERITY_WORDS.error[language]}**${colon(language)} ${markdownText(said)}`),
    ...leftOutSentences(report.leftOut, language).map((said) => `${markdownText(said)}`),
    ...coverageTable(report),
    ...everyFile(report).flatMap((file) => fileParts(file, kept, report)),
    ...(cut === 0 ? [] : [cutSentence(cut, language)]),
  ]
  return `${parts.join('\n\n')}\n`
}

const colon = (language: Language): string => (language === 'fr' ? '\u00a0:' : ':')

function verdict(report: CheckReport, language: Language): string {
  const files = everyFile(report)
  const counts = countsOf(
    files.flatMap(({ findings }) => findings),
    language,
  )
  const where = counted(files.length, COUNTED.file, language)
  const clean = (leavesOut(report.leftOut) ? WORDS.cleanNow : WORDS.clean)[language]
  return counts === '' ? `${clean} (${where})` : `${counts} ${WORDS.in[language]} ${where}`
}

function countsOf(findings: readonly Finding[], language: Language): string {
  const counts = SEVERITIES.flatMap((severity) => {
    const count = findings.filter((finding) => finding.severity === severity).length
    return count === 0 ? [] : [counted(count, COUNTED[severity], language)]
  })
  return counts.join(', ')
}

function coverageTable(report: CheckReport): readonly string[] {
  const { language } = report.layout
  const rows = report.files.flatMap(({ inRepository, result }) => {
    if (!('coverage' in result)) return []
    const { competencies, assessed, judged } = coverageShares(result.coverage, language)
    return [tableRow([markdownCode(inRepository), String(competencies), assessed, judged])]
  })
  if (rows.length === 0) return []
  const heads = [WORDS.file, WORDS.competencies, WORDS.assessed, WORDS.judged].map((words) => words[language])
  return [[tableRow(heads), '|---|--:|--:|--:|', ...rows].join('\n')]
}

/** What may be serious first; what is only said to inform below a fold of its own when there is something graver. */
function fileParts(file: ReportedConfiguration, kept: ReadonlySet<Finding>, report: CheckReport): readonly string[] {
  const { language } = report.layout
  const findings = file.findings.filter((finding) => kept.has(finding))
  if (findings.length === 0) return []
  const grave = findings.filter(({ severity }) => severity !== 'info')
  const infos = findings.filter(({ severity }) => severity === 'info')
  const name = htmlText(file.inRepository)
  const open = (list: readonly Finding[]): string =>
    `<strong>${name}</strong>${colon(language)} ${countsOf(list, language)}`
  return [
    ...(grave.length === 0 ? [] : fold(open(grave), table(grave, file, report), true)),
    ...(infos.length === 0 ? [] : fold(open(infos), table(infos, file, report), false)),
  ]
}

const fold = (summary: string, content: string, isOpen: boolean): readonly string[] => [
  `<details${isOpen ? ' open' : ''}>\n<summary>${summary}</summary>`,
  content,
  '</details>',
]

function table(findings: readonly Finding[], file: ReportedConfiguration, report: CheckReport): string {
  const { language } = report.layout
  const heads = [WORDS.severity, WORDS.line, WORDS.finding, WORDS.rule].map((words) => words[language])
  const rows = findings.map((finding) => findingRow(finding, file, report))
  return [tableRow(heads), '|---|--:|---|---|', ...rows].join('\n')
}

function findingRow(finding: Finding, file: ReportedConfiguration, report: CheckReport): string {
  const { language } = report.layout
  const { startLine, endLine } = regionOf(file.source, writtenPart(file.source, finding.range))
  const page = ruleUri(finding.rule, report.surroundings, language)
  const said = [finding.message[language], ...fixSentences(finding, language)].map(markdownText)
  const others = relatedLinks(finding, file, report)
  return tableRow([
    severityWords(finding.severity, language),
    lineLink(startLine, endLine, file, report),
    [...said, ...(others === '' ? [] : [others])].join('<br>'),
    page === null ? markdownCode(finding.rule) : `[${markdownCode(finding.rule)}](${page})`,
  ])
}

function severityWords(severity: Severity, language: Language): string {
  const words = SEVERITY_WORDS[severity][language]
  return severity === 'error' ? `**${words}**` : words
}

function lineLink(first: number, last: number, file: ReportedConfiguration, { surroundings }: CheckReport): string {
  const { forge } = surroundings
  return forge === null ? String(first) : `[${first}](${linesUri(forge, file.inRepository, first, last)})`
}

function relatedLinks({ related }: Finding, file: ReportedConfiguration, report: CheckReport): string {
  if (related.length === 0) return ''
  const lines = [...new Set(related.map(({ at }) => file.source.positionAt(at.start).line + 1))]
  const links = lines.map((line) => lineLink(line, line, file, report))
  return `↳ ${WORDS.related[report.layout.language][lines.length > 1 ? 1 : 0]} ${links.join(', ')}`
}

function cutSentence(cut: number, language: Language): string {
  const said: Localised = {
    fr: `… et ${counted(cut, COUNTED.finding, 'fr')} de plus, qui n’ont pas trouvé place ici\u00a0: «\u00a0equerre check\u00a0» les montre tous.`,
    en: `… and ${counted(cut, COUNTED.finding, 'en')} more, for which there was no room here: “equerre check” shows them all.`,
  }
  return said[language]
}

const tableRow = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`

const htmlText = (text: string): string =>
  markdownText(text).replace(/\\([\\`*_{}[\]|#~$^])/g, (_, character: string) => `&#${character.charCodeAt(0)};`)
