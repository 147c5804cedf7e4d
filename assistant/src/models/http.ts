/** An answer that was refused, in the words of the host. */
export class HttpRefusal extends Error {
  readonly status: number

  constructor(status: number, said: string) {
    super(said)
    this.status = status
  }
}

const LONGEST_REFUSAL = 10_000

/**
 * A `fetch` whose every call ends with a signal, and which throws `HttpRefusal` for what is not a success: the library that calls it then
 * never reads an error itself, which it would tell on the standard output.
 * @param through what the body of each answer goes through
 */
export function fetchUntil(signal: AbortSignal, through?: () => TransformStream<Uint8Array, Uint8Array>): typeof fetch {
  return async (input, init = {}) => {
    const signals = init.signal ? [signal, init.signal] : [signal]
    const response = await fetch(input, { ...init, signal: AbortSignal.any(signals), redirect: 'error' })
    if (!response.ok) throw new HttpRefusal(response.status, wordsOf(await response.text()))
    if (through === undefined || response.body === null) return response
    return new Response(response.body.pipeThrough(through()), response)
  }
}

/** Lets lines of JSON through and stops at the first that is none: the library would leave it out, and the words in it with it. */
export function wholeLines(): TransformStream<Uint8Array, Uint8Array> {
  const decoder = new TextDecoder()
  let line = ''
  const check = (text: string): void => {
    const lines = (line + text).split('\n')
    line = lines.pop() ?? ''
    for (const one of lines) if (one.trim() !== '') JSON.parse(one)
  }
  return new TransformStream({
    transform(chunk, controller) {
      check(decoder.decode(chunk, { stream: true }))
      controller.enqueue(chunk)
    },
    flush() {
      check(`${decoder.decode()}\n`)
    },
  })
}

/** What a host says of its refusal: `{"error": "…"}`, `{"error": {"message": "…"}}`, or plain words. */
function wordsOf(body: string): string {
  const text = body.slice(0, LONGEST_REFUSAL)
  try {
    const read: unknown = JSON.parse(text)
    const error = typeof read === 'object' && read !== null && 'error' in read ? read.error : null
    if (typeof error === 'string') return error
    if (typeof error === 'object' && error !== null && 'message' in error && typeof error.message === 'string')
      return error.message
  } catch {
    // Words that are no JSON are shown as they are.
  }
  return /<html|<!doctype/i.test(text) ? '' : text
}
