import { type ExtensionContext, type LogOutputChannel, window } from 'vscode'
import { LanguageClient, RevealOutputChannelOn, TransportKind } from 'vscode-languageclient/node'
import { restartPolicy } from './client-restarts.ts'
import { followTrace } from './client-trace.ts'
import type { Words } from './language.ts'

/** The files Équerre answers for. */
export const DOCUMENTS = [
  { scheme: 'file', language: 'referentiel' },
  { scheme: 'untitled', language: 'referentiel' },
  { scheme: 'file', language: 'equerre-config' },
]

/** Commands of the server's answers that the extension runs itself, each registered under its name. */
export const OWN_COMMANDS = ['equerre.showPlaces', 'equerre.openRule'] as const

/** The language server of this window, not yet started. What it says of itself goes to the output « Équerre ». */
export function createClient(context: ExtensionContext, words: Words): LanguageClient {
  const output = window.createOutputChannel('Équerre', { log: true })
  const trace = followTrace(output)
  const client: LanguageClient = new LanguageClient(
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
      errorHandler: restartPolicy(words, () => client),
    },
  )
  context.subscriptions.push(output, trace, trace.apply(client), client)
  return client
}

/** Starts the server; when that fails, says so and leaves the rest of the extension standing. */
export async function startClient(client: LanguageClient, words: Words): Promise<void> {
  try {
    await client.start()
  } catch (error) {
    const output: LogOutputChannel = client.outputChannel
    output.error(error instanceof Error ? error : String(error))
    const show = words.say({ fr: 'Voir le journal', en: 'Show the log' })
    const said = words.say({
      fr: 'Équerre n’a pas pu démarrer\u00a0: les fichiers ne sont pas vérifiés.',
      en: 'Équerre could not start: the files are not checked.',
    })
    if ((await window.showErrorMessage(said, show)) === show) output.show()
  }
}
