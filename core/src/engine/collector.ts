import type { Localised } from '../language.ts'
import type { Profile, Report, RuleCard, Severity } from '../rules/rule.ts'
import type { SourceDocument } from '../source/document.ts'
import type { Range } from '../source/tree.ts'
import { ENGINE_CHECKS, INTERNAL_ERROR } from './checks.ts'
import type { Finding } from './finding.ts'
import { pointersOf } from './pointers.ts'
import { severityIn } from './profile.ts'
import type { Settings } from './settings.ts'

/** Turns reports into findings: severity of the profile or of the configuration, pointer, one finding per place and rule. */
export class Collector {
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

  severityOf(rule: Pick<RuleCard, 'id' | 'severity'>): Severity | 'off' {
    return this.#settings.rules?.[rule.id]?.severity ?? severityIn(this.#profile, rule.severity)
  }

  optionsOf(rule: Pick<RuleCard, 'id' | 'options'>): unknown {
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

/** The order of findings: by place, then by severity and rule. */
export function byPlace(a: Finding, b: Finding): number {
  return (
    a.range.start - b.range.start ||
    RANK[a.severity] - RANK[b.severity] ||
    (a.rule < b.rule ? -1 : a.rule > b.rule ? 1 : 0) ||
    a.range.end - b.range.end
  )
}
