import { Ollama } from 'ollama'
import { type Failure, failure } from '../failure.ts'
import { fetchUntil, HttpRefusal, wholeLines } from '../http.ts'
import { placeOf } from '../place.ts'
import { failureOfRefusal, isUnreachable } from '../refusals.ts'

export type Installed =
  | { readonly kind: 'models'; readonly names: readonly string[] }
  | { readonly kind: 'failed'; readonly failure: Failure }

/** The models that an Ollama has, those used last first. */
export async function installedModels(endpoint: URL, signal: AbortSignal): Promise<Installed> {
  try {
    const { models } = await new Ollama({ host: endpoint.href, fetch: fetchUntil(signal) }).list()
    return { kind: 'models', names: models.map(({ name }) => name) }
  } catch (error) {
    return { kind: 'failed', failure: failureOf(error, endpoint, '', signal) }
  }
}

/** How far a download is: `total` is `null` while the host does not know it. */
export interface Download {
  readonly status: string
  readonly completed: number
  readonly total: number | null
}

/** Downloads a model, layer by layer. `null` when it is there. */
export async function pullModel(
  endpoint: URL,
  model: string,
  signal: AbortSignal,
  progress: (download: Download) => void,
): Promise<Failure | null> {
  try {
    const client = new Ollama({ host: endpoint.href, fetch: fetchUntil(signal, wholeLines) })
    for await (const { status, completed, total } of await client.pull({ model, stream: true })) {
      progress({ status, completed: completed ?? 0, total: total ?? null })
    }
    return null
  } catch (error) {
    return failureOf(error, endpoint, model, signal)
  }
}

function failureOf(error: unknown, endpoint: URL, model: string, signal: AbortSignal): Failure {
  const about = { address: placeOf(endpoint).address, model }
  if (signal.aborted) return failure('cancelled', about)
  if (error instanceof HttpRefusal) return failureOfRefusal(error, about)
  if (isUnreachable(error)) return failure('not-running', about)
  if (error instanceof SyntaxError) return failure('not-a-host', about)
  return failure('interrupted', { ...about, said: error instanceof Error ? error.message : String(error) })
}
