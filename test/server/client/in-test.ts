import { onTestFinished } from 'vitest'
import { type Client, type ClientOptions, startClient } from './client.ts'
import { type Workspace, workspace } from './workspace.ts'

/** A session for one test: it ends, and is judged, with the test. */
export async function clientForTest(options: ClientOptions = {}): Promise<Client> {
  const client = await startClient(options)
  onTestFinished(async () => {
    await client.end()
  })
  return client
}

/** A folder for one test, removed after it. */
export function workspaceForTest(files: Readonly<Record<string, string | Buffer>> = {}): Workspace {
  const made = workspace(files)
  onTestFinished(made.remove)
  return made
}
