import type { Place } from './model.ts'

/** Where Ollama listens unless it is told otherwise. */
export const OLLAMA_PORT = 11_434

const LOOPBACK = /^(?:localhost|127(?:\.\d{1,3}){3}|\[::1\])$/i

/** Where a text sent to an address goes. Addresses that say « every interface » are those of a server: a client means this machine. */
export function placeOf(endpoint: URL): Place {
  return { kind: LOOPBACK.test(endpoint.hostname) ? 'machine' : 'network', address: endpoint.origin }
}

/** Where a text sent to a model goes: an Ollama of this machine passes what it is sent on to the company that runs its cloud models. */
export function modelPlace(model: string, endpoint: URL): Place {
  const place = placeOf(endpoint)
  return place.kind === 'machine' && isServedFromElsewhere(model)
    ? { kind: 'network', address: `ollama.com, ${place.address.replace(/^http:\/\//, '')}` }
    : place
}

/** `gpt-oss:120b-cloud`, `qwen3-coder:cloud`: how Ollama names the models that it does not run itself. */
export const isServedFromElsewhere = (model: string): boolean => /[:-]cloud$/i.test(model.trim())

/**
 * The address that a person wrote: `localhost:11434`, `0.0.0.0`, `https://host/v1/`.
 * @returns `null` for what is no address of the web
 */
export function readEndpoint(written: string, defaultPort: number): URL | null {
  const text = written.trim()
  const hasScheme = /^[a-z][a-z0-9+.-]*:\/\//i.test(text)
  const whole = hasScheme ? text : `http://${text.startsWith(':') ? `127.0.0.1${text}` : text}`
  if (!URL.canParse(whole)) return null
  const address = new URL(whole)
  if (!/^https?:$/.test(address.protocol) || address.hostname === '') return null
  if (address.hostname === '0.0.0.0' || address.hostname === '[::]') address.hostname = '127.0.0.1'
  if (!hasScheme && address.port === '') address.port = String(defaultPort)
  return address
}
