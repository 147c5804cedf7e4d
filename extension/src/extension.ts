import type { ExtensionContext } from 'vscode'
import { createClient } from './client.ts'

export async function activate(context: ExtensionContext): Promise<void> {
  const client = createClient(context)
  context.subscriptions.push(client)
  await client.start()
}
