import { type Disposable, type Event, EventEmitter, Uri } from 'vscode'
import { type LanguageClient, State } from 'vscode-languageclient/node'
import {
  CHANGED_NOTIFICATION,
  COVERAGE_REQUEST,
  type CoverageView,
  MODEL_REQUEST,
  type ModelView,
  PREVIEW_REQUEST,
  type PreviewView,
  type View,
  type ViewParams,
} from '../../server/src/protocol.ts'

/** What is asked of the language server beyond the protocol. `null`: it is no référentiel, or the server is not running. */
export interface Requests extends Disposable {
  model(uri: Uri): Promise<ModelView | null>
  coverage(uri: Uri): Promise<CoverageView | null>
  /** @param fragment what stands inside the page alone, with the places of its parts */
  preview(uri: Uri, fragment?: boolean): Promise<PreviewView | null>
  /**
   * What was answered about a référentiel is no longer so; `null` stands for all of them, after the server started again. It is said once
   * for a référentiel until something is asked of it again, by whichever view.
   */
  readonly onDidChange: Event<Uri | null>
}

export function requestsTo(client: LanguageClient): Requests {
  const changed = new EventEmitter<Uri | null>()
  const listening = [
    client.onNotification(CHANGED_NOTIFICATION, ({ uri }: View) => changed.fire(Uri.parse(uri))),
    client.onDidChangeState(({ newState }) => {
      if (newState === State.Running) changed.fire(null)
    }),
  ]
  const ask = async <R>(method: string, uri: Uri, more: object = {}): Promise<R | null> => {
    const params: ViewParams = { textDocument: { uri: client.code2ProtocolConverter.asUri(uri) }, ...more }
    try {
      return await client.sendRequest<R | null>(method, params)
    } catch (error) {
      client.outputChannel.debug(`${method}: ${error instanceof Error ? error.message : String(error)}`)
      return null
    }
  }
  return {
    model: (uri) => ask<ModelView>(MODEL_REQUEST, uri),
    coverage: (uri) => ask<CoverageView>(COVERAGE_REQUEST, uri),
    preview: (uri, fragment = false) => ask<PreviewView>(PREVIEW_REQUEST, uri, { fragment }),
    onDidChange: changed.event,
    dispose: () => {
      for (const one of listening) one.dispose()
      changed.dispose()
    },
  }
}
