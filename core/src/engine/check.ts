import { computeCoverage } from '../coverage/compute.ts'
import type { Coverage } from '../coverage/coverage.ts'
import type { Localised } from '../language.ts'
import { buildModel } from '../model/build.ts'
import type { Referential } from '../model/referential.ts'
import { rules } from '../rules/generated/registry.ts'
import type { Profile, Report, Rule, Severity } from '../rules/rule.ts'
import type { SourceDocument } from '../source/document.ts'
import type { Range } from '../source/tree.ts'
import { checkStructure } from '../structure/check.ts'
import { applySuppressions } from '../suppression/apply.ts'
import { blankReport, blanksIn, isInBlank } from './blanks.ts'
import { ENGINE_CHECKS, INTERNAL_ERROR, knownCheckIds, UNWRITTEN } from './checks.ts'
import { draftSummary } from './draft.ts'
import type { Finding } from './finding.ts'
import type { CheckMemory } from './memory/memory.ts'
import { type Checked, rerun } from './memory/rerun.ts'
import type { Outcome } from './memory/run-on.ts'
import { pointersOf } from './pointers.ts'
import { profileOf, severityIn } from './profile.ts'
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

/** Turns reports into findings: severity of the profile or of the configuration, pointer, one finding per place and rule. */
class Collector {
  #findings: Finding[] = []
  readonly #missing = new Set<Finding>()
  readonly #seen = new Set<string>()
  readonly #source: SourceDocument
  readonly #pointerOf: (range: Range) => string
  readonly #profile: Profile
  readonly #settings: Settings

  constructor(source: SourceDocument, profile: Profile, settings: Settings) {
    this.#source = source
    this.#pointerOf = pointersOf(source.root)
    this.#profile = profile
    this.#settings = settings
  }

  get findings(): readonly Finding[] {
    return this.#findings
  }

  severityOf(rule: Pick<Rule, 'id' | 'severity'>): Severity | 'off' {
    return this.#settings.rules?.[rule.id]?.severity ?? severityIn(this.#profile, rule.severity)
  }

  optionsOf(rule: Rule): unknown {
    return Object.assign({}, rule.options?.defaults, this.#settings.rules?.[rule.id]?.options)
  }

  addAll(id: string, severity: Severity, reports: readonly Report[] | Error): void {
    if (reports instanceof Error) this.addNamed(INTERNAL_ERROR, internalError(id, reports))
    else for (const report of reports) this.add(id, severity, report)
  }

  /** A check of the engine itself, whose severity stands in its own table. */
  addNamed(id: string, report: Report): void {
    const check = ENGINE_CHECKS.find((candidate) => candidate.id === id)
    const severity =
      this.#settings.rules?.[id]?.severity ??
      (check === undefined ? 'error' : severityIn(this.#profile, check.severity))
    if (severity !== 'off') this.add(id, severity, report)
  }

  add(rule: string, severity: Severity, report: Report): void {
    const range = inside(report.at, this.#source.text.length)
    const key = `${rule} ${range.start} ${range.end} ${report.message.fr}`
    if (this.#seen.has(key)) return
    this.#seen.add(key)
    const finding: Finding = {
      rule,
      severity,
      message: report.message,
      range,
      pointer: this.#pointerOf(range),
      related: report.related ?? [],
      fixes: report.fixes ?? [],
    }
    this.#findings.push(finding)
    if (report.missing === true) this.#missing.add(finding)
  }

  /** In a draft, what is only missing becomes one finding. */
  gatherMissing(summary: (missing: readonly Finding[], source: SourceDocument) => Report): void {
    if (this.#missing.size === 0) return
    const missing = this.#findings.filter((finding) => this.#missing.has(finding))
    this.#findings = this.#findings.filter((finding) => !this.#missing.has(finding))
    this.addNamed('brouillon-a-completer', summary(missing, this.#source))
  }
}

function internalError(rule: string, error: Error): Report {
  const message: Localised = {
    fr: `La règle « ${rule} » s’est arrêtée sur une erreur interne (${error.message}) : ses constats manquent. Signalez-le, avec le fichier si possible.`,
    en: `The rule “${rule}” stopped on an internal error (${error.message}): its findings are missing. Please report it, with the file if possible.`,
  }
  return { at: { start: 0, end: 0 }, message }
}

const inside = (range: Range, length: number): Range => {
  const start = Math.min(Math.max(0, range.start), length)
  return { start, end: Math.min(Math.max(start, range.end), length) }
}

const RANK = { error: 0, warning: 1, info: 2 } as const

function byPlace(a: Finding, b: Finding): number {
  return (
    a.range.start - b.range.start ||
    RANK[a.severity] - RANK[b.severity] ||
    (a.rule < b.rule ? -1 : a.rule > b.rule ? 1 : 0) ||
    a.range.end - b.range.end
  )
}
