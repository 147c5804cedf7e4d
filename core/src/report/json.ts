import { dossierOf } from '../dossier/dossier.ts'
import { dossierJson } from '../dossier/json.ts'
import { SEVERITIES } from '../rules/rule.ts'
import { fileJson, findingJson } from './check-json.ts'
import type { CheckReport } from './check-report.ts'

/** What is asked for with the findings. */
export interface JsonExtras {
  readonly stats?: object
  readonly dossier?: boolean
  /** The unified difference of each file that has one, by its printed path. */
  readonly diffs?: ReadonlyMap<string, string>
}

/** For programs: plain data with stable keys. */
export function json(report: CheckReport, { stats, dossier, diffs }: JsonExtras = {}): string {
  const { language } = report.layout
  const findings = report.files.flatMap(({ result }) => result.findings)
  const counts = SEVERITIES.map((severity) => [severity, findings.filter((one) => one.severity === severity).length])
  const content = {
    equerre: report.version,
    configuration: report.configurations.map(({ path, source, findings: wrong }) => ({
      path,
      findings: wrong.map((finding) => findingJson(finding, source, language)),
    })),
    files: report.files.map(({ path, result }) => ({
      ...fileJson({ path, result }, language),
      ...(dossier === true && 'coverage' in result ? { dossier: dossierJson(dossierOf(result), language) } : {}),
      ...(diffs?.has(path) ? { diff: diffs.get(path) } : {}),
    })),
    summary: { files: report.files.length, ...Object.fromEntries(counts) },
    ...leftOutJson(report),
    errors: report.errors,
    ...(stats === undefined ? {} : { stats }),
  }
  return `${JSON.stringify(content, null, 2)}\n`
}

function leftOutJson({ leftOut: { since, baseline } }: CheckReport) {
  return {
    ...(since === null ? {} : { since: { revision: since.revision, leftOut: since.count } }),
    ...(baseline === null
      ? {}
      : {
          baseline: {
            path: baseline.path,
            heldBack: baseline.count,
            stale: baseline.stale.map(({ path, element, rule, message }) => ({ path, element, rule, message })),
          },
        }),
  }
}
