/**
 * Says what a model says line by line, as it comes: a line is whole when its codes can be links. What is no words but data, such as drafts
 * that are yet to be judged, is not said.
 */
export class Spoken {
  readonly #tell: (line: string) => void
  #rest = ''
  #isData: boolean | null = null
  wasHeard = false

  constructor(tell: (line: string) => void) {
    this.#tell = tell
  }

  hear(stretch: string): void {
    this.#isData ??= stretch.trim() === '' ? null : /^\s*(?:[{[]|```)/.test(stretch)
    if (this.#isData === true) return
    const lines = `${this.#rest}${stretch}`.split('\n')
    this.#rest = lines.pop() ?? ''
    for (const line of lines) this.#say(line)
  }

  end(): void {
    if (this.#rest !== '') this.#say(this.#rest)
    this.#rest = ''
  }

  #say(line: string): void {
    this.wasHeard ||= line.trim() !== ''
    this.#tell(line)
  }
}
