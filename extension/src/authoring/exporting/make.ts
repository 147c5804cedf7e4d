import { type CancellationToken, ProgressLocation, type Uri, window } from 'vscode'
import { WorkDoneProgress } from 'vscode-languageclient/node'
import type { Localised } from '../../../../core/src/language.ts'
import { EXPORT_REQUEST, type ExportParams, type ExportView } from '../../../../server/src/protocol.ts'
import type { Equerre } from '../../equerre.ts'
import { plainInNotification } from '../../plain-text.ts'
import { fileName } from '../file-name.ts'

export type Made =
  | { readonly kind: 'made'; readonly view: ExportView }
  /** The person no longer wants it. */
  | { readonly kind: 'stopped' }
  /** The server knows of no such document. */
  | { readonly kind: 'unreadable' }

let exportsMade = 0

/** Asks the server for a document in a form, while a notification says how far it is and offers to stop. */
export function make({ client, words }: Equerre, source: Uri, format: string, target: Uri): Thenable<Made> {
  const shown = plainInNotification(fileName(target))
  const title = words.say({ fr: `Export dans «\u00a0${shown}\u00a0»`, en: `Exporting to “${shown}”` })
  const options = { location: ProgressLocation.Notification, title, cancellable: true }
  return window.withProgress(options, async (progress, cancelled) => {
    const workDoneToken = `equerre.export.${++exportsMade}`
    let before = 0
    const listening = client.onProgress(WorkDoneProgress.type, workDoneToken, (value) => {
      if (value.kind !== 'report' || value.percentage === undefined) return
      const { percentage } = value
      progress.report({ message: words.say(percent(percentage)), increment: Math.max(0, percentage - before) })
      before = Math.max(before, percentage)
    })
    const params: ExportParams = {
      textDocument: { uri: client.code2ProtocolConverter.asUri(source) },
      format,
      name: fileName(source),
      workDoneToken,
    }
    try {
      const asked = client.sendRequest<ExportView | null>(EXPORT_REQUEST, params, cancelled)
      // A server that is busy with it hears of the cancellation later than the person said it.
      const view = await Promise.race([asked, stopped(cancelled)])
      if (view === STOPPED || cancelled.isCancellationRequested) return { kind: 'stopped' }
      return view === null ? { kind: 'unreadable' } : { kind: 'made', view }
    } catch (error) {
      if (cancelled.isCancellationRequested) return { kind: 'stopped' }
      throw error
    } finally {
      listening.dispose()
    }
  })
}

const STOPPED = Symbol('stopped')

const stopped = (token: CancellationToken): Promise<typeof STOPPED> =>
  new Promise((resolve) => token.onCancellationRequested(() => resolve(STOPPED)))

const percent = (share: number): Localised => ({ fr: `${share}\u00a0%`, en: `${share}%` })
