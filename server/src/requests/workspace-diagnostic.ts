import {
  type CancellationToken,
  DocumentDiagnosticReportKind,
  WorkspaceDiagnosticRequest,
  type WorkspaceDocumentDiagnosticReport,
} from 'vscode-languageserver/node'
import { openDiagnostics } from '../diagnostics/findings.ts'
import { checkingTitle } from '../diagnostics/progress.ts'
import { turn } from '../diagnostics/settled.ts'
import type { Feature } from '../feature.ts'
import type { Session } from '../session.ts'
import { knownConfigurations } from '../workspace/configuration-files.ts'
import { sameFileKey } from '../workspace/uris.ts'

const { Full, Unchanged } = DocumentDiagnosticReportKind

/** The findings of every référentiel of the folders and of their configurations; file by file for a client that takes them so. */
export const workspaceDiagnostic: Feature = {
  // Declared with the findings of one document: the protocol has one provider for both.
  capability: () => ({}),
  register: (requests, session) => {
    const { connection } = requests
    requests.on(WorkspaceDiagnosticRequest.type, async (params, token) => {
      await session.settingsKnown
      const { partialResultToken, workDoneToken } = params
      const previous = new Map(params.previousResultIds.map(({ uri, value }) => [sameFileKey(uri), { uri, value }]))
      const items: WorkspaceDocumentDiagnosticReport[] = []
      const give = (report: WorkspaceDocumentDiagnosticReport): void => {
        if (partialResultToken === undefined) items.push(report)
        else {
          const part = { items: [report] }
          void connection.sendProgress(WorkspaceDiagnosticRequest.partialResult, partialResultToken, part)
        }
      }
      const progress = connection.window.attachWorkDoneProgress(workDoneToken)
      progress.begin(session.say(checkingTitle), 0)
      for await (const { uri, version, resultId, items: found, done } of everyReport(session, token)) {
        const before = previous.get(sameFileKey(uri))
        previous.delete(sameFileKey(uri))
        give(
          before?.value === resultId
            ? { kind: Unchanged, uri, version, resultId }
            : { kind: Full, uri, version, resultId, items: [...found] },
        )
        progress.report(Math.floor(done * 100))
      }
      // What is no longer there has nothing to say.
      if (!token.isCancellationRequested) {
        for (const { uri } of previous.values()) give({ kind: Full, uri, version: null, items: [] })
      }
      progress.done()
      return { items }
    })
  },
}

interface Report {
  readonly uri: string
  readonly version: number | null
  readonly resultId: string
  readonly items: readonly WorkspaceItems[]
  /** From 0 to 1. */
  readonly done: number
}

type WorkspaceItems = ReturnType<typeof openDiagnostics>[number]

async function* everyReport(session: Session, token: CancellationToken): AsyncIterable<Report> {
  for (const document of session.documents.checked) {
    await turn()
    if (token.isCancellationRequested) return
    if (!session.isCheckedNow(document)) continue
    const { uri, version, resultId } = document
    yield { uri, version, resultId, items: openDiagnostics(document, session), done: 0 }
  }
  const paths = session.checksFolders ? await session.closed.paths() : []
  for (const [index, path] of paths.entries()) {
    await turn()
    if (token.isCancellationRequested) return
    const report = session.closed.report(path)
    if (report !== null) yield { ...report, version: null, done: (index + 1) / paths.length }
  }
  for (const report of knownConfigurations(session)) yield { ...report, done: 1 }
}
