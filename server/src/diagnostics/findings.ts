import type { Finding } from '@equerre/core'
import { knownCheckIds } from '@equerre/core'
import type { Diagnostic } from 'vscode-languageserver/node'
import { diagnosticsOf, type Showing } from '../convert/diagnostics.ts'
import { type Lined, Places } from '../convert/places.ts'
import type { CheckedDocument } from '../documents/documents.ts'
import type { Session } from '../session.ts'

/** What is found in a document that is open, as it is shown. Nothing for one that its configuration leaves alone. */
export function openDiagnostics(document: CheckedDocument, session: Session): Diagnostic[] {
  if (session.isIgnored(document)) return []
  const { findings } = document.checked
  return diagnosticsOf(findings, showing(document.uri, document.version, document.places, session))
}

/** What is found in any other text: a closed référentiel, a configuration. */
export function shownFindings(
  uri: string,
  version: number | null,
  text: Lined,
  findings: readonly Finding[],
  session: Session,
): Diagnostic[] {
  return diagnosticsOf(findings, showing(uri, version, new Places(text, session.client.encoding), session))
}

const withPage: ReadonlySet<string> = new Set(knownCheckIds())

export function showing(uri: string, version: number | null, places: Places, session: Session): Showing {
  const { client, language, surroundings } = session
  return {
    uri,
    version,
    places,
    client,
    language,
    page: (rule) => (withPage.has(rule) ? surroundings.rulePage(rule, language) : null),
  }
}
