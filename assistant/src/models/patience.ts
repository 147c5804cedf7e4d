/** How long to wait for a model, and for whom. Tests give their own. */
export interface Patience {
  /** Until the first sign of an answer: a large model takes minutes to load. */
  readonly firstWord: number
  /** Between two stretches of an answer. */
  readonly nextWord: number
  /** Before asking a busy host again, attempt by attempt. */
  readonly retries: readonly number[]
}

export const PATIENCE: Patience = { firstWord: 300_000, nextWord: 120_000, retries: [1_000, 3_000, 9_000] }

/** A wait that a cancellation ends. Resolves to whether it went to its end. */
export function pause(milliseconds: number, signal: AbortSignal): Promise<boolean> {
  if (signal.aborted) return Promise.resolve(false)
  return new Promise((resolve) => {
    const finish = (whole: boolean): void => {
      clearTimeout(timer)
      signal.removeEventListener('abort', cancel)
      resolve(whole)
    }
    const cancel = (): void => finish(false)
    const timer = setTimeout(() => finish(true), milliseconds)
    signal.addEventListener('abort', cancel)
  })
}

/** A clock that must be wound again before it runs out. */
export class Watch {
  readonly #controller = new AbortController()
  #timer: ReturnType<typeof setTimeout> | undefined

  /** Aborted when nobody wound the watch in time. */
  get signal(): AbortSignal {
    return this.#controller.signal
  }

  wind(milliseconds: number): void {
    clearTimeout(this.#timer)
    this.#timer = setTimeout(() => this.#controller.abort(), milliseconds)
  }

  stop(): void {
    clearTimeout(this.#timer)
  }
}
