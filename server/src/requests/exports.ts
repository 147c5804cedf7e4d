import { type ProgressToken, RequestType } from 'vscode-languageserver/node'
import type { Feature } from '../feature.ts'
import {
  EXPORT_REQUEST,
  EXPORTS_REQUEST,
  type ExportParams,
  type ExportsParams,
  type ExportView,
  type ListedExport,
} from '../protocol.ts'
import { uriIn, wrongParameters } from '../requests.ts'
import type { Session } from '../session.ts'
import { exportOf, formsOf, type Waiting } from '../views/export.ts'
import { exportingTitle } from '../views/export-words.ts'

const EXPORTS: RequestType<ExportsParams, readonly ListedExport[], void> = new RequestType(EXPORTS_REQUEST)
const EXPORT: RequestType<ExportParams, ExportView | null, void> = new RequestType(EXPORT_REQUEST)

/** The forms in which a référentiel or a mock exam leaves, and each of them. One that takes long says how far it is, and is stopped on demand. */
export const exports: Feature = {
  capability: () => ({}),
  register: (requests, session) => {
    requests.on(EXPORTS, async (params) => {
      await session.settingsKnown
      return formsOf(params.textDocument === undefined ? null : uriIn(params, EXPORTS_REQUEST), session)
    })
    requests.on(EXPORT, async (params, token) => {
      await session.settingsKnown
      if (typeof params.format !== 'string' || typeof params.name !== 'string') throw wrongParameters(EXPORT_REQUEST)
      const stopping = new AbortController()
      const listening = token.onCancellationRequested(() => stopping.abort())
      const progress = progressOf(session, params.workDoneToken)
      try {
        const wanted = { uri: uriIn(params, EXPORT_REQUEST), format: params.format, name: params.name }
        const waiting: Waiting = { signal: stopping.signal, progress: progress.report }
        return await exportOf(wanted, session, waiting)
      } finally {
        progress.done()
        listening.dispose()
      }
    })
  },
}

/** Says how far an export is to a client that gave a token for it. */
function progressOf(session: Session, workDoneToken: ProgressToken | undefined) {
  const progress = session.connection.window.attachWorkDoneProgress(workDoneToken)
  progress.begin(session.say(exportingTitle), 0)
  let told = 0
  return {
    report: (done: number): void => {
      const percent = Math.floor(done * 100)
      if (percent <= told) return
      told = percent
      progress.report(percent)
    },
    done: () => progress.done(),
  }
}
