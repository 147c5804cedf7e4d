/**
 * Numbers of words, found without cutting the word out of its text: making a string of each of some thirty million words is half of the
 * cost of an index. Open addressing, a power of two of places.
 */
export class WordTable {
  #places = new Int32Array(1 << 12)
  #hashes = new Int32Array(1 << 12)
  /** The words one after the other, and where each begins. The first one is none: 0 is an empty place. */
  #letters = new Uint16Array(1 << 14)
  #starts = new Uint32Array(1 << 12)
  readonly #numbers: number[] = [0]

  /** The number of the word between two offsets; `undefined` when it was never added. */
  find(text: Uint16Array, start: number, end: number): number | undefined {
    const hash = hashOf(text, start, end)
    const mask = this.#places.length - 1
    for (let place = hash & mask; ; place = (place + 1) & mask) {
      const entry = this.#places[place] ?? 0
      if (entry === 0) return undefined
      if (this.#hashes[place] !== hash) continue
      if (this.#isAt(entry, text, start, end)) return this.#numbers[entry]
    }
  }

  /** Adds a word that is not there yet. */
  add(text: Uint16Array, start: number, end: number, number: number): void {
    const entry = this.#numbers.push(number) - 1
    if (entry * 2 >= this.#places.length) this.#grow()
    const from = this.#starts[entry] ?? 0
    this.#makeRoom(entry + 2, from + end - start)
    for (let at = start; at < end; at++) this.#letters[from + at - start] = text[at] ?? 0
    this.#starts[entry + 1] = from + end - start
    this.#place(entry, hashOf(text, start, end))
  }

  #makeRoom(words: number, letters: number): void {
    if (words > this.#starts.length) {
      const starts = this.#starts
      this.#starts = new Uint32Array(words * 2)
      this.#starts.set(starts)
    }
    if (letters > this.#letters.length) {
      const before = this.#letters
      this.#letters = new Uint16Array(letters * 2)
      this.#letters.set(before)
    }
  }

  #isAt(entry: number, text: Uint16Array, start: number, end: number): boolean {
    const from = this.#starts[entry] ?? 0
    if ((this.#starts[entry + 1] ?? 0) - from !== end - start) return false
    for (let at = start; at < end; at++) if (this.#letters[from + at - start] !== text[at]) return false
    return true
  }

  #place(entry: number, hash: number): void {
    const mask = this.#places.length - 1
    let place = hash & mask
    while (this.#places[place] !== 0) place = (place + 1) & mask
    this.#places[place] = entry
    this.#hashes[place] = hash
  }

  #grow(): void {
    const count = this.#places.length
    const [places, hashes] = [this.#places, this.#hashes]
    this.#places = new Int32Array(count * 2)
    this.#hashes = new Int32Array(count * 2)
    for (let place = 0; place < count; place++) {
      const entry = places[place] ?? 0
      if (entry !== 0) this.#place(entry, hashes[place] ?? 0)
    }
  }
}

/** FNV-1a over code units, its high bits mixed into the low ones. */
function hashOf(text: Uint16Array, start: number, end: number): number {
  let hash = 0x811c9dc5 | 0
  for (let at = start; at < end; at++) hash = Math.imul(hash ^ (text[at] ?? 0), 0x01000193)
  return hash ^ (hash >>> 15)
}
