import type { Watch as Watching } from '../../watch.ts'

/** Whoever waits, and how much of the work is done. */
export interface Watch {
  readonly given: Watching
  /** Rows to be drawn in all, and drawn. */
  readonly whole: number
  done: number
}

/**
 * Lets others work for a moment, then looks whether the file is still wanted.
 * @throws the reason of the signal once it is aborted
 */
export async function pause({ given: { progress, signal }, whole, done }: Watch): Promise<void> {
  if (progress === undefined && signal === undefined) return
  progress?.(whole === 0 ? 1 : done / whole)
  await turn()
  signal?.throwIfAborted()
}

/** Until the messages that wait have been received: a promise alone would go before them. */
function turn(): Promise<void> {
  const { port1, port2 } = new MessageChannel()
  return new Promise((resolve) => {
    port1.once('message', () => {
      port1.close()
      resolve()
    })
    port2.postMessage(null)
  })
}
