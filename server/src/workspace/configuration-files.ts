import type { Diagnostic } from 'vscode-languageserver/node'
import { isConfigurationName } from '../../../core/src/configuration/index.ts'
import { shownFindings } from '../diagnostics/findings.ts'
import { Text } from '../documents/text.ts'
import type { Session } from '../session.ts'
import { isFile } from './disk.ts'
import { pathOf, uriOf } from './uris.ts'

export interface ConfigurationReport {
  readonly uri: string
  /** `null` when the file is not open. */
  readonly version: number | null
  readonly resultId: string
  readonly items: readonly Diagnostic[]
}

/** Whether a document is a configuration: by its name, or because another takes it up. */
export function isConfiguration(uri: string, session: Session): boolean {
  const path = pathOf(uri)
  return path !== null && (isConfigurationName(path) || session.workspace.configurations.dependsOn(path))
}

/** What is wrong in a configuration; `null` when there is no such file. */
export function configurationReport(uri: string, session: Session): ConfigurationReport | null {
  const path = pathOf(uri)
  if (path === null) return null
  const open = session.documents.textAt(path)
  if (open === null && !isFile(path)) return null
  const { generation, configurations } = session.workspace
  const { source, findings } = configurations.file(path)
  const version = open?.version ?? null
  const text = open ?? new Text(uri, 0, source.text)
  const items = shownFindings(uri, version, text, findings, session)
  return { uri, version, resultId: `c.${version}.${generation}`, items }
}

/** The configurations that a document follows from and that say something wrong. */
export function wrongConfigurations(uri: string, session: Session): readonly ConfigurationReport[] {
  const { files } = session.workspace.settingOf(uri).configured
  return files.flatMap(({ path, findings }) => {
    const report = findings.length === 0 ? null : configurationReport(uriOf(path), session)
    return report === null ? [] : [report]
  })
}

/** Every configuration that a document followed from until now and that is there. */
export function knownConfigurations(session: Session): readonly ConfigurationReport[] {
  return session.workspace.configurations.paths.flatMap((path) => configurationReport(uriOf(path), session) ?? [])
}
