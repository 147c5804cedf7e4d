import { pathToFileURL } from 'node:url'
import type { ExtensionContext } from 'vscode'

export type Engine = typeof import('./engine.ts')

/** The engine of the assistant, loaded from its own file when it is first wanted. */
export function engineOf(context: ExtensionContext): () => Promise<Engine> {
  let loading: Promise<Engine> | null = null
  const load = async (): Promise<Engine> => import(pathToFileURL(context.asAbsolutePath('dist/assistant.mjs')).href)
  return () => {
    loading ??= load().catch((error: unknown) => {
      // It is tried again the next time.
      loading = null
      throw error
    })
    return loading
  }
}
