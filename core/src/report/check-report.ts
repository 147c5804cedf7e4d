import type { BaselineEntry } from '../baseline/baseline.ts'
import type { Identity } from '../baseline/identity.ts'
import type { CheckResult } from '../engine/check.ts'
import type { Finding } from '../engine/finding.ts'
import type { Settings } from '../engine/settings.ts'
import type { ExamCheckResult } from '../exams/check/check.ts'
import type { Severity } from '../rules/rule.ts'
import type { SourceDocument } from '../source/document.ts'
import type { Layout } from './layout.ts'

/** A run of `check`: all that a reporter may know. It asks nothing of the machine itself. */
export interface CheckReport {
  /** Of Équerre. */
  readonly version: string
  readonly layout: Layout
  readonly files: readonly ReportedFile[]
  /** Configurations that say something wrong; nothing was checked then. */
  readonly configurations: readonly ReportedConfiguration[]
  /** Sentences about what could not be read or written. */
  readonly errors: readonly string[]
  /** The severity from which the run fails. */
  readonly failOn: Severity | 'never'
  readonly leftOut: LeftOut
  readonly surroundings: Surroundings
}

interface Placed {
  /** As it is printed: relative to where the command runs, with `/`. */
  readonly path: string
  /** Relative to the root of the repository, with `/`; what a platform knows the file by. */
  readonly inRepository: string
}

export interface ReportedFile extends Placed {
  /** Its `findings` are those to report. */
  readonly result: CheckResult | ExamCheckResult
  readonly settings: Settings
  /** What each finding is known again by, those that are left out included. Made when it is asked for. */
  readonly identities: () => ReadonlyMap<Finding, Identity>
}

export interface ReportedConfiguration extends Placed {
  readonly source: SourceDocument
  readonly findings: readonly Finding[]
}

/** What was found and is not reported. */
export interface LeftOut {
  /** Findings on what is as it was at a revision; `null` when all are asked for. */
  readonly since: { readonly revision: string; readonly count: number } | null
  /** Findings that a baseline knows, and its entries that nothing answers any more; `null` without one. */
  readonly baseline: { readonly path: string; readonly count: number; readonly stale: readonly StaleEntry[] } | null
}

export interface StaleEntry extends BaselineEntry {
  /** As it is printed. */
  readonly path: string
}

export const NOTHING_LEFT_OUT: LeftOut = { since: null, baseline: null }

/** Where the run takes place, as far as that is known. */
export interface Surroundings {
  /** Where the pages of the files can be seen, at the revision that is checked. */
  readonly forge: Forge | null
  /** Where the repository and the revision are told to a program; `null` when unknown. */
  readonly repository: { readonly url: string; readonly revision: string | null; readonly branch: string | null } | null
  /** The address that the pages of the rules stand below (`…/docs/regles/x.md` follows it), without `/` at the end. */
  readonly documentation: string | null
}

export interface Forge {
  readonly kind: 'github' | 'gitlab'
  /** The address of the files of the revision, without `/` at the end. */
  readonly files: string
}

export const NOWHERE: Surroundings = { forge: null, repository: null, documentation: null }

/** Writes a report in one format: a whole text, with its last line break. */
export type Reporter = (report: CheckReport) => string

/** Every file of a report that has something to say, configurations first. */
export function everyFile(report: CheckReport): readonly ReportedConfiguration[] {
  const files = report.files.map(({ path, inRepository, result }) => {
    return { path, inRepository, source: result.source, findings: result.findings }
  })
  return [...report.configurations, ...files]
}

/** A finding with the file it stands in. */
export interface PlacedFinding {
  readonly file: ReportedConfiguration
  readonly finding: Finding
}

const RANK: Readonly<Record<Severity, number>> = { error: 0, warning: 1, info: 2 }

/** The gravest first, each severity in the order of the files: what a platform that cuts a list must keep. */
export function gravestFirst(report: CheckReport): readonly PlacedFinding[] {
  return everyFile(report)
    .flatMap((file) => file.findings.map((finding) => ({ file, finding })))
    .sort((a, b) => RANK[a.finding.severity] - RANK[b.finding.severity])
}

/** The identities of every finding of a report; a configuration's come from its own list. */
export function identityIn(report: CheckReport): (finding: Finding) => Identity | null {
  const maps = report.files.map(({ identities }) => identities())
  return (finding) => maps.find((map) => map.has(finding))?.get(finding) ?? null
}
