import type { Localised } from '../../../core/src/language.ts'
import type { Shell } from '../shell.ts'

/** Says how far a wait is, on one line of the error output that it writes over; nothing where nobody looks. */
export class Progress {
  readonly #shell: Shell
  readonly #shown = process.stderr.isTTY === true
  #words = 0
  #tail = ''

  constructor(shell: Shell) {
    this.#shell = shell
  }

  /** A stretch of an answer. */
  heard(stretch: string, model: string): void {
    this.#tail += stretch
    const words = this.#tail.split(/\s+/)
    this.#tail = words.pop() ?? ''
    this.#words += words.length
    if (this.#words === 0) return
    this.over({ fr: `${model} écrit… ${this.#words} mots`, en: `${model} is writing… ${this.#words} words` })
  }

  /** A step that is told and stays. */
  step(words: Localised): void {
    this.#words = 0
    this.#tail = ''
    if (!this.#shown) return
    this.clear()
    this.#shell.note(this.#shell.noteLayout.style.quiet(this.#shell.say(words)))
  }

  over(words: Localised): void {
    if (!this.#shown) return
    const width = Math.max(20, (process.stderr.columns || this.#shell.noteLayout.width) - 1)
    process.stderr.write(`\r\u001b[K${this.#shell.say(words).slice(0, width)}`)
  }

  clear(): void {
    if (this.#shown) process.stderr.write('\r\u001b[K')
  }
}
