import { blankReport, blanksIn, isInBlank } from '../../engine/blanks.ts'
import { knownCheckIds, UNWRITTEN } from '../../engine/checks.ts'
import { byPlace, Collector } from '../../engine/collector.ts'
import { draftSummary } from '../../engine/draft.ts'
import type { Finding } from '../../engine/finding.ts'
import { profileOf } from '../../engine/profile.ts'
import type { Settings } from '../../engine/settings.ts'
import { unfollowedAliases } from '../../engine/unfollowed-aliases.ts'
import type { Referential } from '../../model/referential.ts'
import type { Profile, Report } from '../../rules/rule.ts'
import type { SourceDocument } from '../../source/document.ts'
import type { Range } from '../../source/tree.ts'
import { checkStructure } from '../../structure/check.ts'
import { applySuppressions } from '../../suppression/apply.ts'
import { EXAM_FORMAT } from '../format.ts'
import { buildExam } from '../model/build.ts'
import type { Exam } from '../model/exam.ts'
import { type ExamLinks, linkExam } from '../model/link.ts'
import { examRules } from '../rules/generated/registry.ts'
import type { ExamRule, ExamRuleContext, MissingReferential, ReferentialOfExam } from '../rules/rule.ts'

export interface ExamCheckOptions extends Settings {
  /** A clock for the time of each rule; core has none of its own. */
  readonly now?: () => number
}

export interface ExamCheckResult {
  readonly source: SourceDocument
  readonly exam: Exam
  readonly referential: Referential | null
  /** What the exam names in its référentiel; `null` without it. */
  readonly links: ExamLinks | null
  readonly profile: Profile
  /** Sorted by place, then by severity and rule: the same texts give the same list. */
  readonly findings: readonly Finding[]
  /** Milliseconds by rule, when a clock was given. */
  readonly timings: ReadonlyMap<string, number>
}

/**
 * Everything Équerre has to say about one mock exam. Never throws: a rule that fails is one finding.
 * @param source the text of an exam, read by `readSource`
 * @param given the référentiel it stands on, or why there is none
 */
export function checkExam(
  source: SourceDocument,
  given: ReferentialOfExam,
  options: ExamCheckOptions = {},
): ExamCheckResult {
  const checked = checkedOf(source, given, options.profile)
  const { exam, links, profile } = checked
  const timings = new Map<string, number>()
  const collector = new Collector(source, profile, options)

  for (const problem of source.problems) collector.addNamed(problem.code, { ...problem, at: problem.range })
  const blanks = blanksIn(source)
  for (const blank of blanks) collector.addNamed(UNWRITTEN, blankReport(source, blank))
  const isUnfollowed = unfollowedAliases(source)
  const isUnread = (range: Range): boolean => isUnfollowed(range) || isInBlank(blanks, range)
  const structure = checkStructure(source, EXAM_FORMAT)
  for (const finding of structure) {
    if (!isUnread(finding.range)) collector.addNamed(finding.code, { ...finding, at: finding.range })
  }

  // Of a file that is something else there is nothing more to say.
  const isExam = structure.every(({ code }) => code !== EXAM_FORMAT.otherFile)
  for (const rule of isExam ? examRules : []) {
    const severity = collector.severityOf(rule)
    if (severity === 'off') continue
    const start = options.now?.() ?? 0
    const reports = runRule(rule, { ...checked, options: collector.optionsOf(rule) })
    if (options.now !== undefined) timings.set(rule.id, options.now() - start)
    collector.addAll(rule.id, severity, reports instanceof Error ? reports : reports.filter(({ at }) => !isUnread(at)))
  }
  if (exam.state === 'brouillon') collector.gatherMissing(draftSummary)

  const { kept, reports } = applySuppressions(source, collector.findings, knownCheckIds())
  const after = new Collector(source, profile, options)
  for (const report of reports) after.addNamed(report.rule, report)
  const findings = [...kept, ...after.findings].sort(byPlace)
  return { source, exam, referential: links?.referential ?? null, links, profile, findings, timings }
}

/** The reports of one rule with its default options, whatever the profile says of its severity: for the examples of a rule. */
export function examReportsOf(
  rule: ExamRule,
  source: SourceDocument,
  given: ReferentialOfExam,
  profile?: Profile,
): readonly Report[] | Error {
  return runRule(rule, { ...checkedOf(source, given, profile), options: rule.options?.defaults ?? {} })
}

type Checked = Omit<ExamRuleContext<unknown>, 'options'>

function checkedOf(source: SourceDocument, given: ReferentialOfExam, chosen: Profile | undefined): Checked {
  const exam = buildExam(source)
  const missing = missingFrom(given)
  const links = 'why' in given || missing !== null ? null : linkExam(source, exam, given)
  const profile = chosen ?? ('why' in given ? 'sur_demande' : profileOf(given))
  return { source, exam, links, missing, profile }
}

/** Against a référentiel without any competency every code would be unknown: that is one thing to say, not one a code. */
function missingFrom(given: ReferentialOfExam): MissingReferential | null {
  if ('why' in given) return given
  return given.blocks.every(({ competencies }) => competencies.length === 0) ? { why: 'empty' } : null
}

function runRule(rule: ExamRule, context: ExamRuleContext<unknown>): readonly Report[] | Error {
  try {
    return [...rule.check(context)]
  } catch (error) {
    return error instanceof Error ? error : new Error(String(error))
  }
}
