/** Ctrl-C as an aborted signal, for work whose end must be tidied or told. */
export interface Interruption {
  readonly signal: AbortSignal
  /** To be called once all is tidied: the command then ends as Ctrl-C always ends one. */
  readonly done: () => void
}

export function interruption(): Interruption {
  const controller = new AbortController()
  const interrupt = (): void => controller.abort()
  process.once('SIGINT', interrupt)
  return {
    signal: controller.signal,
    done: () => {
      process.removeListener('SIGINT', interrupt)
      if (controller.signal.aborted) process.kill(process.pid, 'SIGINT')
    },
  }
}
