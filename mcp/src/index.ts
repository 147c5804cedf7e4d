import type { Language } from '@equerre/core'
import type { Served } from './served.ts'
import { type HttpHandle, type HttpOptions, serveOverHttp } from './transports/http.ts'
import { quietOutput } from './transports/quiet-output.ts'
import { serveOverStdio } from './transports/stdio.ts'
import type { WorkspaceOptions } from './workspace/contract.ts'
import { openWorkspace } from './workspace/open.ts'

/** The Model Context Protocol over the engine. */

export { isLoopback } from './transports/loopback.ts'
export { Refusal } from './workspace/refusal.ts'

export interface ServerOptions extends Pick<WorkspaceOptions, 'directories' | 'write' | 'matcher'> {
  readonly language: Language
  readonly version: string
}

/**
 * Serves the client at the other end of the standard input and output, until it goes.
 * @throws Refusal when a folder cannot be served
 */
export async function serveStdio(options: ServerOptions): Promise<void> {
  const output = quietOutput()
  const served = await open(options)
  const handle = serveOverStdio(served, process.stdin, output)
  await new Promise<void>((resolve) => {
    process.stdin.once('end', resolve).once('close', resolve)
    onSignal(resolve)
  })
  await handle.close()
  await served.workspace.close()
}

/**
 * Serves clients over HTTP, until a signal ends it.
 * @param told where it listens, once it does
 * @throws Refusal when a folder cannot be served
 */
export async function serveHttp(
  options: ServerOptions,
  http: HttpOptions,
  told: (handle: HttpHandle) => void,
): Promise<void> {
  const served = await open(options)
  const handle = await serveOverHttp(served, http)
  told(handle)
  await new Promise<void>(onSignal)
  await handle.close()
  await served.workspace.close()
}

async function open({ language, version, ...options }: ServerOptions): Promise<Served> {
  // Nobody may be there to read it.
  process.stderr.on('error', () => {})
  const report = (error: unknown): void => {
    process.stderr.write(`equerre mcp: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`)
  }
  return { workspace: await openWorkspace(options), language, version, report }
}

function onSignal(resolve: () => void): void {
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => resolve())
}
