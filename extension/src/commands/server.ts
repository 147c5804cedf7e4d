import type { LanguageClient } from 'vscode-languageclient/node'
import { startClient } from '../client.ts'
import type { Words } from '../language.ts'

/** Ends the language server and starts it anew. */
export async function restartServer(client: LanguageClient, words: Words): Promise<void> {
  if (client.needsStop()) await client.stop()
  await startClient(client, words)
}
