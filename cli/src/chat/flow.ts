import type { Codes } from '../../../assistant/src/conversation/linked.ts'
import { visible } from '../../../core/src/report/visible.ts'
import { displayWidth } from '../../../core/src/report/width.ts'
import type { Links } from './links.ts'

export interface FlowOptions {
  readonly print: (text: string) => void
  readonly width: number
  readonly codes: Codes
  readonly links: Links
  /** What follows a code that names nothing. */
  readonly mark: string
}

/** Words that come a stretch at a time, printed as they are whole: wrapped, with their codes as links. */
export class Flow {
  readonly #options: FlowOptions
  #tail = ''
  #column = 0
  #isBegun = false

  constructor(options: FlowOptions) {
    this.#options = options
  }

  /** Whether something was printed. */
  get isBegun(): boolean {
    return this.#isBegun
  }

  add(stretch: string): void {
    this.#tail += stretch
    const whole = /^[\s\S]*[\s]/.exec(this.#tail)?.[0] ?? ''
    this.#tail = this.#tail.slice(whole.length)
    this.#tell(whole)
  }

  end(): void {
    this.#tell(this.#tail)
    this.#tail = ''
    if (this.#column > 0) this.#options.print('\n')
    this.#column = 0
  }

  #tell(text: string): void {
    for (const piece of text.split(/(\n|[ \t]+)/)) {
      if (piece === '\n') {
        if (this.#isBegun) this.#options.print('\n')
        this.#column = 0
      } else if (piece.trim() !== '') this.#word(piece)
    }
  }

  #word(written: string): void {
    const { print, width, codes, links, mark } = this.#options
    const word = codes.marked(visible(written.replaceAll('**', '')), mark)
    const taken = displayWidth(word)
    if (this.#column > 0 && this.#column + 1 + taken > width) {
      print('\n')
      this.#column = 0
    }
    const space = this.#column === 0 ? '' : ' '
    print(`${space}${links.inLine(word)}`)
    this.#column += space.length + taken
    this.#isBegun = true
  }
}
