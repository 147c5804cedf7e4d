import {
  type Diagnostic,
  type DocumentDiagnosticReport,
  DocumentDiagnosticReportKind,
  DocumentDiagnosticRequest,
} from 'vscode-languageserver/node'
import { openDiagnostics } from '../diagnostics/findings.ts'
import { settled } from '../diagnostics/settled.ts'
import type { Feature } from '../feature.ts'
import { uriIn } from '../requests.ts'
import type { Session } from '../session.ts'
import { configurationReport, isConfiguration, wrongConfigurations } from '../workspace/configuration-files.ts'

const { Full, Unchanged } = DocumentDiagnosticReportKind

/** The findings of one document, when the client asks for them. */
export const documentDiagnostic: Feature = {
  capability: ({ diagnostics }) =>
    diagnostics.pull
      ? {
          diagnosticProvider: {
            identifier: 'equerre',
            interFileDependencies: true,
            workspaceDiagnostics: true,
            workDoneProgress: true,
          },
        }
      : {},
  register: (requests, session) => {
    requests.on(DocumentDiagnosticRequest.type, async (params, token) => {
      const { previousResultId } = params
      const uri = uriIn(params, DocumentDiagnosticRequest.method)
      await session.settingsKnown
      const document = session.documents.checkedAt(uri)
      if (document === null) return otherReport(uri, previousResultId, session)
      const isWanted = await settled(document, token)
      if (!isWanted || !session.isCheckedNow(document)) return heldReport(previousResultId)
      const { resultId } = document
      if (previousResultId === resultId) return { kind: Unchanged, resultId }
      return { kind: Full, resultId, items: openDiagnostics(document, session), ...related(uri, session) }
    })
  },
}

/** A configuration; or nothing of ours, about which nothing is said. */
function otherReport(uri: string, previous: string | undefined, session: Session): DocumentDiagnosticReport {
  const report = isConfiguration(uri, session) ? configurationReport(uri, session) : null
  if (report === null) return { kind: Full, items: [] }
  const { resultId, items } = report
  return previous === resultId ? { kind: Unchanged, resultId } : { kind: Full, resultId, items: [...items] }
}

/** Until the file is saved, what was found in it stays. */
const heldReport = (previous: string | undefined): DocumentDiagnosticReport =>
  previous === undefined ? { kind: Full, items: [] } : { kind: Unchanged, resultId: previous }

/** A configuration that is not understood changes what is found here: its findings come along. */
function related(uri: string, session: Session) {
  if (!session.client.diagnostics.relatedDocuments) return {}
  const wrong = wrongConfigurations(uri, session)
  if (wrong.length === 0) return {}
  const documents: Record<string, { kind: typeof Full; resultId: string; items: Diagnostic[] }> = Object.fromEntries(
    wrong.map((report) => [report.uri, { kind: Full, resultId: report.resultId, items: [...report.items] }]),
  )
  return { relatedDocuments: documents }
}
