/** Numbers for the elements of each file, one after the other. Those of a file that is gone are given out again. */
export class Ranges {
  #end = 0
  #free: NumberRange[] = []

  /** One above the highest number that was ever given. */
  get end(): number {
    return this.#end
  }

  take(count: number): NumberRange {
    const fitting = this.#free.reduce<NumberRange | null>(
      (best, range) => (range.capacity >= count && (best === null || range.capacity < best.capacity) ? range : best),
      null,
    )
    if (fitting !== null) {
      this.#free.splice(this.#free.indexOf(fitting), 1)
      return fitting
    }
    // Room to grow: the next version of a file mostly has an element more or less.
    const range = { first: this.#end, capacity: count + (count >> 3) + 2 }
    this.#end += range.capacity
    return range
  }

  give(range: NumberRange): void {
    this.#free.push(range)
  }
}

export interface NumberRange {
  readonly first: number
  readonly capacity: number
}
