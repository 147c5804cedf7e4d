import type { Localised } from '../../core/src/language.ts'
import type { Shell } from './shell.ts'

/** One line of the error output, written over as a wait goes on; nothing where nobody looks. */
export class WaitLine {
  readonly #shell: Shell
  protected readonly shown = process.stderr.isTTY === true
  #last = ''

  constructor(shell: Shell) {
    this.#shell = shell
  }

  over(words: Localised): void {
    const said = this.#shell.say(words)
    if (!this.shown || said === this.#last) return
    this.#last = said
    const width = Math.max(20, (process.stderr.columns || this.#shell.noteLayout.width) - 1)
    process.stderr.write(`\r\u001b[K${said.slice(0, width)}`)
  }

  /** How far a work is. @param what the work in a word  @param done from 0 to 1 */
  share(what: Localised, done: number): void {
    const percent = Math.floor(100 * done)
    this.over({ fr: `${what.fr}\u00a0: ${percent}\u00a0%`, en: `${what.en}: ${percent}%` })
  }

  clear(): void {
    this.#last = ''
    if (this.shown) process.stderr.write('\r\u001b[K')
  }
}
