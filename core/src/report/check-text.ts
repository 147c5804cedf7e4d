import type { CheckResult } from '../engine/check.ts'
import type { Finding } from '../engine/finding.ts'
import { safeFixesOf } from '../engine/safe-fixes.ts'
import type { ExamCheckResult } from '../exams/check/check.ts'
import type { Localised } from '../language.ts'
import { SEVERITIES } from '../rules/rule.ts'
import type { SourceDocument } from '../source/document.ts'
import { findingsText } from './finding-text.ts'
import type { Layout } from './layout.ts'
import { visible } from './visible.ts'
import { COUNTED, counted, PROFILE_WORDS, percentage } from './words.ts'

export interface CheckedFile {
  /** As it is printed: relative to where the command runs, with `/`. */
  readonly path: string
  readonly result: CheckResult | ExamCheckResult
}

const WORDS = {
  clean: { fr: 'rien à signaler', en: 'nothing to report' },
  cleanNow: { fr: 'rien de nouveau à signaler', en: 'nothing new to report' },
  profile: { fr: 'profil', en: 'profile' },
  coverage: { fr: 'Couverture', en: 'Coverage' },
  with: { fr: 'avec une modalité', en: 'with a modality' },
  criterion: { fr: 'avec un critère', en: 'with a criterion' },
  mend: { fr: 'Réparations sans risque', en: 'Safe fixes' },
  ruleHelp: { fr: 'Le pourquoi d’une règle', en: 'Why a rule exists' },
  rule: { fr: 'règle', en: 'rule' },
  in: { fr: 'dans', en: 'in' },
  checked: { fr: ['vérifié', 'vérifiés'], en: ['checked', 'checked'] },
} as const

/** One file: its name, its findings one below the other. Nothing at all for a file without findings. */
export function fileText({ path, result }: CheckedFile, layout: Layout): readonly string[] {
  const { language } = layout
  const profile = `${WORDS.profile[language]} ${result.profile} (${PROFILE_WORDS[result.profile][language]})`
  return fileFindingsText(path, result.source, result.findings, layout, profile)
}

/** The same for any file that has findings, a configuration for instance. */
export function fileFindingsText(
  path: string,
  source: SourceDocument,
  findings: readonly Finding[],
  layout: Layout,
  subtitle: string | null = null,
): readonly string[] {
  if (findings.length === 0) return []
  const { style } = layout
  return [
    style.path(visible(path)),
    ...(subtitle === null ? [] : [style.quiet(subtitle)]),
    '',
    ...byPlace(findings).flatMap((group) => [...findingsText(group, source, visible(path), layout), '']),
  ]
}

/** Neighbours on the same range: their lines of the file are shown once. */
function byPlace(findings: readonly Finding[]): readonly (readonly Finding[])[] {
  const groups: Finding[][] = []
  for (const finding of findings) {
    const last = groups.at(-1)
    const same = last?.[0]?.range.start === finding.range.start && last[0].range.end === finding.range.end
    if (last !== undefined && same) last.push(finding)
    else groups.push([finding])
  }
  return groups
}

/**
 * What remains after the list: the counts, the coverage in one line, what `--fix` would mend.
 * @param partial whether findings were left out: then a clean run only says that nothing is new
 */
export function summaryText(files: readonly CheckedFile[], layout: Layout, partial = false): readonly string[] {
  const { language, style } = layout
  const findings = files.flatMap(({ result }) => result.findings)
  const checked = `${counted(files.length, COUNTED.file, language)} ${WORDS.checked[language][files.length < 2 ? 0 : 1]}`
  const colon = language === 'fr' ? '\u00a0:' : ':'
  const worst = SEVERITIES.find((severity) => findings.some((finding) => finding.severity === severity))
  const counts = SEVERITIES.flatMap((severity) => {
    const count = findings.filter((finding) => finding.severity === severity).length
    return count === 0 ? [] : [style.severity(severity, counted(count, COUNTED[severity], language))]
  })
  const verdict =
    worst === undefined
      ? style.good(`✓ ${checked}${colon} ${(partial ? WORDS.cleanNow : WORDS.clean)[language]}.`)
      : `${counts.join(', ')} ${WORDS.in[language]} ${whereOf(files, checked, language)}.`
  const fixable = files.reduce((sum, { result }) => sum + safeFixesOf(result.findings).length, 0)
  return [
    verdict,
    ...coverageLines(files, layout),
    ...(fixable === 0 ? [] : [style.good(`${WORDS.mend[language]}${colon} ${fixable} (equerre check --fix).`)]),
    ...(worst === undefined
      ? []
      : [style.quiet(`${WORDS.ruleHelp[language]}${colon} equerre rules <${WORDS.rule[language]}>`)]),
  ]
}

function whereOf(files: readonly CheckedFile[], checked: string, language: keyof Localised): string {
  const touched = files.filter(({ result }) => result.findings.length > 0).length
  if (files.length === 1 || touched === files.length) return checked.replace('\u00a0', ' ')
  return language === 'fr' ? `${touched} des ${checked}` : `${touched} of ${checked}`
}

/** Nothing when no référentiel was checked. Linear counts only: the figures of `equerre coverage` are not computed here. */
function coverageLines(files: readonly CheckedFile[], { language, style }: Layout): readonly string[] {
  const results = files.flatMap(({ result }) => ('coverage' in result ? [result] : []))
  if (results.length === 0 && files.length > 0) return []
  const competencies = results.flatMap(({ coverage }) => coverage.competencies)
  const assessed = competencies.filter(({ assessments }) => assessments.length > 0).length
  const judged = competencies.filter(
    ({ criteria, sharedCriteria }) => criteria.length + sharedCriteria.length > 0,
  ).length
  const blocks = results.flatMap(({ referential }) => referential.blocks)
  const count = (of: (block: (typeof blocks)[number]) => number): number =>
    blocks.reduce((sum, block) => sum + of(block), 0)
  const share = (part: number, words: Localised): string => {
    const text = `${percentage(part, competencies.length, language)} ${words[language]}`
    return part < competencies.length ? style.severity('warning', text) : text
  }
  const parts = [
    counted(competencies.length, COUNTED.competency, language),
    ...(competencies.length === 0 ? [] : [share(assessed, WORDS.with), share(judged, WORDS.criterion)]),
    counted(
      count((block) => block.assessments.length),
      COUNTED.assessment,
      language,
    ),
    counted(
      count((block) => block.criteria.length),
      COUNTED.criterion,
      language,
    ),
  ]
  return [`${WORDS.coverage[language]}${language === 'fr' ? '\u00a0:' : ':'} ${parts.join(' · ')}.`]
}
