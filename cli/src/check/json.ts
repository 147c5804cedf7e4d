import type { ConfigurationFile } from '../../../core/src/configuration/discovery.ts'
import { dossierOf } from '../../../core/src/dossier/dossier.ts'
import { dossierJson } from '../../../core/src/dossier/json.ts'
import { fileJson, findingJson } from '../../../core/src/report/check-json.ts'
import { SEVERITIES } from '../../../core/src/rules/rule.ts'
import { displayPath } from '../files/display-path.ts'
import type { Shell } from '../shell.ts'
import { VERSION } from '../version.ts'
import type { Checked } from './checked.ts'
import type { Stats } from './stats.ts'

export interface JsonParts {
  readonly checked: readonly Checked[]
  readonly wrongConfigurations: readonly ConfigurationFile[]
  /** Sentences about what could not be read or written. */
  readonly errors: readonly string[]
  readonly stats: Stats | null
  readonly dossier: boolean
  /** The unified difference of each document that has one, by its shown path. */
  readonly diffs: ReadonlyMap<string, string>
}

export function printJson(
  { checked, wrongConfigurations, errors, stats, dossier, diffs }: JsonParts,
  shell: Shell,
): void {
  const findings = checked.flatMap(({ result }) => result.findings)
  const counts = SEVERITIES.map((severity) => [severity, findings.filter((one) => one.severity === severity).length])
  const json = {
    equerre: VERSION,
    configuration: wrongConfigurations.map(({ path, source, findings: wrong }) => ({
      path: displayPath(path, shell.cwd),
      findings: wrong.map((finding) => findingJson(finding, source, shell.language)),
    })),
    files: checked.map(({ document, result }) => ({
      ...fileJson({ path: document.shown, result }, shell.language),
      ...(dossier && 'coverage' in result ? { dossier: dossierJson(dossierOf(result), shell.language) } : {}),
      ...(diffs.has(document.shown) ? { diff: diffs.get(document.shown) } : {}),
    })),
    summary: { files: checked.length, ...Object.fromEntries(counts) },
    errors,
    ...(stats === null ? {} : { stats }),
  }
  shell.print(`${JSON.stringify(json, null, 2)}\n`)
}
