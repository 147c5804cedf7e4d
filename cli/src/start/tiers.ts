import { setFlagsFromString } from 'node:v8'

/** Characters from which the optimising compilers of V8 give back more time than they take. */
const LARGE = 600_000

/**
 * A check of one file is over before code optimised for it would serve, or memory would run short: without the compilers and the collector
 * that work ahead, a quarter of the time is spared. Only what V8 decides from now on changes, so that this can be said at any moment.
 */
export function withoutOptimising(): void {
  setFlagsFromString('--no-incremental-marking')
  setFlagsFromString('--no-opt')
  setFlagsFromString('--no-maglev')
}

/** For a long run. */
export function optimisingFor(texts: readonly string[]): void {
  if (texts.reduce((sum, text) => sum + text.length, 0) < LARGE) return
  setFlagsFromString('--opt')
  setFlagsFromString('--maglev')
  setFlagsFromString('--incremental-marking')
}
