import { deferred } from './deferred.ts'

/** A message of the server that is not an answer: a notification, or a request that the client answered. */
export interface Arrived {
  readonly method: string
  readonly params: unknown
  /** `performance.now()` when it was read. */
  readonly at: number
}

interface Waiting {
  readonly accepts: (message: Arrived) => boolean
  readonly take: (message: Arrived) => void
  readonly refuse: (problem: Error) => void
  readonly timer: NodeJS.Timeout
  readonly wanted: string
}

/** Keeps what arrives until a test takes it. Nothing is waited for by time, only by event, within a deadline. */
export class Inbox {
  readonly #arrived: Arrived[] = []
  readonly #log: string[] = []
  #waiting: readonly Waiting[] = []
  #closed: Error | null = null

  /** What came and nobody took, oldest first. */
  get left(): readonly Arrived[] {
    return this.#arrived
  }

  put(message: Arrived): void {
    this.#log.push(message.method)
    const waiting = this.#waiting.find(({ accepts }) => accepts(message))
    if (waiting === undefined) {
      this.#arrived.push(message)
      return
    }
    this.#forget(waiting)
    waiting.take(message)
  }

  /** The first message accepted, that came or that comes. @throws when none came within the deadline or the server ended */
  next(wanted: string, accepts: (message: Arrived) => boolean, deadline: number): Promise<Arrived> {
    const here = this.#arrived.find(accepts)
    if (here !== undefined) {
      this.#arrived.splice(this.#arrived.indexOf(here), 1)
      return Promise.resolve(here)
    }
    if (this.#closed !== null) return Promise.reject(this.#closed)
    const { promise, resolve, reject } = deferred<Arrived>()
    const timer = setTimeout(() => {
      this.#forget(waiting)
      reject(new Error(`${wanted} did not come within ${deadline} ms. ${this.#came()}`))
    }, deadline)
    const waiting: Waiting = { accepts, take: resolve, refuse: reject, timer, wanted }
    this.#waiting = [...this.#waiting, waiting]
    return promise
  }

  /** Takes all that came and is accepted. */
  take(accepts: (message: Arrived) => boolean): readonly Arrived[] {
    const taken = this.#arrived.filter(accepts)
    const rest = this.#arrived.filter((message) => !accepts(message))
    this.#arrived.splice(0, this.#arrived.length, ...rest)
    return taken
  }

  /** Nothing comes any more. */
  close(reason: string): void {
    this.#closed = new Error(reason)
    for (const waiting of this.#waiting) {
      clearTimeout(waiting.timer)
      waiting.refuse(new Error(`${waiting.wanted} did not come: ${reason}. ${this.#came()}`))
    }
    this.#waiting = []
  }

  #forget(waiting: Waiting): void {
    clearTimeout(waiting.timer)
    this.#waiting = this.#waiting.filter((other) => other !== waiting)
  }

  #came(): string {
    return this.#log.length === 0 ? 'Nothing came.' : `What came: ${this.#log.slice(-30).join(', ')}.`
  }
}
