import { type ExtensionContext, window } from 'vscode'
import { LanguageClient, RevealOutputChannelOn, TransportKind } from 'vscode-languageclient/node'
import { Restarts } from './client-restarts.ts'
import { followTrace } from './client-trace.ts'
import type { Words } from './language.ts'

/** The files Équerre answers for. */
export const DOCUMENTS = [
  { scheme: 'file', language: 'referentiel' },
  { scheme: 'untitled', language: 'referentiel' },
  { scheme: 'file', language: 'examen' },
  { scheme: 'untitled', language: 'examen' },
  { scheme: 'file', language: 'equerre-config' },
]

/** Commands of the server's answers that the extension runs itself, each registered under its name. */
export const OWN_COMMANDS = ['equerre.showPlaces', 'equerre.openRule'] as const

/** The client writes what goes wrong to the log; what a person is told, and in their language, is for `Restarts` to say. */
class QuietClient extends LanguageClient {
  override error(message: string, data?: unknown): void {
    super.error(message, data, false)
  }
}

export interface Server {
  readonly client: LanguageClient
  restart(): Promise<void>
}

/** The language server of this window, which is being started. What it says of itself goes to the output « Équerre ». */
export function startClient(context: ExtensionContext, words: Words): Server {
  const output = window.createOutputChannel('Équerre', { log: true })
  const trace = followTrace(output)
  const restarts = new Restarts(words)
  const client: LanguageClient = new QuietClient(
    'equerre',
    'Équerre',
    { module: context.asAbsolutePath('dist/server.mjs'), transport: TransportKind.stdio },
    {
      documentSelector: DOCUMENTS,
      outputChannel: output,
      traceOutputChannel: trace.channel,
      // A log that jumps at the person says nothing they can act on.
      revealOutputChannelOn: RevealOutputChannelOn.Never,
      initializationOptions: { commands: OWN_COMMANDS },
      initializationFailedHandler: () => false,
      errorHandler: restarts.handlerFor(() => client),
    },
  )
  context.subscriptions.push(output, trace, trace.apply(client), client, restarts)
  // The views wait for its answers by themselves.
  void restarts.start(client)
  return { client, restart: () => restarts.restart(client) }
}
