import { computeCoverage } from '../coverage/compute.ts'
import type { Coverage } from '../coverage/coverage.ts'
import { buildModel } from '../model/build.ts'
import type { Referential } from '../model/referential.ts'
import { rules } from '../rules/generated/registry.ts'
import type { Profile, Report, Rule } from '../rules/rule.ts'
import type { SourceDocument } from '../source/document.ts'
import type { Range } from '../source/tree.ts'
import { checkStructure } from '../structure/check.ts'
import { applySuppressions } from '../suppression/apply.ts'
import { blankReport, blanksIn, isInBlank } from './blanks.ts'
import { knownCheckIds, UNWRITTEN } from './checks.ts'
import { byPlace, Collector } from './collector.ts'
import { draftSummary } from './draft.ts'
import type { Finding } from './finding.ts'
import type { CheckMemory } from './memory/memory.ts'
import { type Checked, rerun } from './memory/rerun.ts'
import type { Outcome } from './memory/run-on.ts'
import { profileOf } from './profile.ts'
import type { Settings } from './settings.ts'
import { unfollowedAliases } from './unfollowed-aliases.ts'

export interface CheckResult {
  readonly source: SourceDocument
  readonly referential: Referential
  readonly coverage: Coverage
  readonly profile: Profile
  /** Sorted by place, then by severity and rule: the same text gives the same list. */
  readonly findings: readonly Finding[]
  /** Milliseconds by rule, when a clock was given. */
  readonly timings: ReadonlyMap<string, number>
}

export interface CheckOptions extends Settings {
  /** A clock for the time of each rule; core has none of its own. */
  readonly now?: () => number
  /** What earlier checks of the same document found: the findings are the same without it, and come sooner with it. */
  readonly memory?: CheckMemory
}

/**
 * Everything Équerre has to say about one référentiel. Never throws: a rule that fails is one finding.
 * @param source a document read by `readSource`
 */
export function check(source: SourceDocument, options: CheckOptions = {}): CheckResult {
  const referential = buildModel(source)
  const coverage = computeCoverage(referential)
  const profile = options.profile ?? profileOf(referential)
  const timings = new Map<string, number>()
  const collector = new Collector(source, profile, options)

  for (const problem of source.problems) {
    collector.addNamed(problem.code, { ...problem, at: problem.range })
  }
  const blanks = blanksIn(source)
  for (const blank of blanks) collector.addNamed(UNWRITTEN, blankReport(source, blank))
  const isUnfollowed = unfollowedAliases(source)
  const isUnread = (range: Range): boolean => isUnfollowed(range) || isInBlank(blanks, range)
  for (const finding of checkStructure(source)) {
    if (!isUnread(finding.range)) collector.addNamed(finding.code, { ...finding, at: finding.range })
  }

  const checked = { source, referential, coverage, profile }
  const active = rules.filter((rule) => collector.severityOf(rule) !== 'off')
  const run = (rule: Rule, part: Checked): Outcome => {
    const start = options.now?.() ?? 0
    const reports = runRule(rule, part, collector.optionsOf(rule))
    if (options.now !== undefined) timings.set(rule.id, (timings.get(rule.id) ?? 0) + options.now() - start)
    return reports
  }
  options.memory?.under(JSON.stringify([profile, options.rules ?? null]))
  const known = options.memory === undefined ? null : rerun(active, checked, options.memory, run)
  for (const rule of active) {
    const severity = collector.severityOf(rule)
    if (severity === 'off') continue
    const reports = known?.get(rule.id) ?? run(rule, checked)
    collector.addAll(rule.id, severity, reports instanceof Error ? reports : reports.filter(({ at }) => !isUnread(at)))
  }
  if (referential.certification.state === 'brouillon') collector.gatherMissing(draftSummary)

  const { kept, reports } = applySuppressions(source, collector.findings, knownCheckIds())
  const after = new Collector(source, profile, options)
  for (const report of reports) after.addNamed(report.rule, report)
  return {
    source,
    referential,
    coverage,
    profile,
    findings: [...kept, ...after.findings].sort(byPlace),
    timings,
  }
}

/** The reports of one rule with its default options, whatever the profile says of its severity: for the examples of a rule. */
export function reportsOf(rule: Rule, source: SourceDocument, profile?: Profile): readonly Report[] | Error {
  const referential = buildModel(source)
  const coverage = computeCoverage(referential)
  const context = { source, referential, coverage, profile: profile ?? profileOf(referential) }
  return runRule(rule, context, rule.options?.defaults ?? {})
}

function runRule(rule: Rule, context: Checked, options: unknown): Outcome {
  try {
    return [...rule.check({ ...context, options })]
  } catch (error) {
    return error instanceof Error ? error : new Error(String(error))
  }
}
