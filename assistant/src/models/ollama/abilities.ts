import type { ShowResponse } from 'ollama'

/** What a model says it can do. */
export interface Abilities {
  /** It reasons before it answers unless told not to. */
  readonly thinks: boolean
  /** It can be held to a JSON Schema. */
  readonly takesSchema: boolean
  /** Tokens it was made for, when it says. */
  readonly contextSize: number | null
  /** The host that runs it, when Ollama only passes on what it is sent. */
  readonly servedFrom: string | null
}

/** Read with care: hosts that speak this protocol do not all answer every field. */
export function abilitiesOf(shown: ShowResponse): Abilities {
  const {
    capabilities,
    model_info: info,
    remote_host: host,
  }: { capabilities?: unknown; model_info?: unknown; remote_host?: unknown } = shown
  return {
    thinks: Array.isArray(capabilities) && capabilities.includes('thinking'),
    takesSchema: true,
    contextSize: contextSizeIn(info),
    servedFrom: typeof host === 'string' && host.trim() !== '' ? host.trim() : null,
  }
}

function contextSizeIn(info: unknown): number | null {
  if (typeof info !== 'object' || info === null) return null
  for (const [key, value] of Object.entries(info)) {
    if (key.endsWith('.context_length') && typeof value === 'number' && value > 0) return value
  }
  return null
}
