import type { Localised } from '../../../core/src/language.ts'
import type { Shell } from '../shell.ts'
import { WaitLine } from '../wait-line.ts'

/** Says how far a wait for a model is, on one line of the error output; nothing where nobody looks. */
export class Progress extends WaitLine {
  readonly #shell: Shell
  #words = 0
  #tail = ''

  constructor(shell: Shell) {
    super(shell)
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
    if (!this.shown) return
    this.clear()
    this.#shell.note(this.#shell.noteLayout.style.quiet(this.#shell.say(words)))
  }
}
