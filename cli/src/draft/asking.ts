import { createInterface } from 'node:readline/promises'
import type { Localised } from '../../../core/src/language.ts'
import type { Shell } from '../shell.ts'

/** Whether a person is there to answer. */
export const isSomeoneThere = (): boolean => process.stdin.isTTY === true && process.stderr.isTTY === true

/**
 * Asks on the error output; only a clear yes is one.
 * @param signal ends the wait, as a no
 */
export async function isAgreed(question: Localised, shell: Shell, signal?: AbortSignal): Promise<boolean> {
  const lines = createInterface({ input: process.stdin, output: process.stderr })
  // The terminal is in raw mode while a line is typed: Ctrl-C is a key like another there.
  lines.on('SIGINT', () => process.kill(process.pid, 'SIGINT'))
  const closed = new Promise<string>((resolve) => lines.once('close', () => resolve('')))
  try {
    const asked = `${shell.say(question)} [${shell.say({ fr: 'o/N', en: 'y/N' })}] `
    const typed = signal === undefined ? lines.question(asked) : lines.question(asked, { signal })
    const answer = await Promise.race([typed, closed])
    return /^(?:o|oui|y|yes)$/i.test(answer.trim())
  } catch {
    return false
  } finally {
    lines.close()
  }
}
