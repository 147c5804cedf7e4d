import type { Localised } from '../../core/src/language.ts'
import { interruption } from './interruption.ts'
import type { Shell } from './shell.ts'
import { WaitLine } from './wait-line.ts'

/** What long work is given, to say how far it is and to hear Ctrl-C. */
export interface Watch {
  readonly signal: AbortSignal
  /** @param done from 0 to 1 */
  readonly progress: (done: number) => void
  /** To be called before anything is written or told. */
  readonly clear: () => void
}

/**
 * Does what takes long, one line of the error output saying how far it is. Ctrl-C stops it and ends the command as Ctrl-C always does, once
 * it is said what was written.
 * @param what the work in a word: « Export »
 * @param stopped said when Ctrl-C stopped it
 * @returns whether it went to its end
 */
export async function watched(
  shell: Shell,
  what: Localised,
  stopped: () => Localised,
  work: (watch: Watch) => Promise<void>,
): Promise<boolean> {
  const line = new WaitLine(shell)
  const { signal, done } = interruption()
  try {
    await work({ signal, progress: (share) => line.share(what, share), clear: () => line.clear() })
    line.clear()
    return true
  } catch (error) {
    line.clear()
    if (!signal.aborted) throw error
    shell.note(shell.say(stopped()))
    return false
  } finally {
    done()
  }
}
