const OPENING = /^\s*\{\s*"reponse"\s*:\s*"/
const ESCAPES: Readonly<Record<string, string>> = { n: '\n', t: '\t', r: '', b: '', f: '' }

/** Makes the words of an answer out of a step that is still coming: what stands in `"reponse": "…"`, as it comes. */
export class Heard {
  readonly #tell: (stretch: string) => void
  #text = ''
  #at: number | null = null
  #isOver = false

  constructor(tell: (stretch: string) => void) {
    this.#tell = tell
  }

  add(stretch: string): void {
    this.#text += stretch
    if (this.#isOver) return
    if (this.#at === null) {
      const opening = OPENING.exec(this.#text)
      if (opening === null) return
      this.#at = opening[0].length
    }
    let words = ''
    let at = this.#at
    while (at < this.#text.length) {
      const character = this.#text.charAt(at)
      if (character === '"') {
        this.#isOver = true
        break
      }
      if (character !== '\\') {
        words += character
        at += 1
        continue
      }
      const escaped = this.#escapeAt(at)
      if (escaped === null) break
      words += escaped.words
      at += escaped.length
    }
    this.#at = at
    if (words !== '') this.#tell(words)
  }

  /** `null` when it has not come whole yet. */
  #escapeAt(at: number): { readonly words: string; readonly length: number } | null {
    const letter = this.#text.charAt(at + 1)
    if (letter === '') return null
    if (letter !== 'u') return { words: ESCAPES[letter] ?? letter, length: 2 }
    const digits = this.#text.slice(at + 2, at + 6)
    if (digits.length < 4) return null
    return { words: String.fromCharCode(Number.parseInt(digits, 16) || 0xfffd), length: 6 }
  }
}
