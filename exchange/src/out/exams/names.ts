/** A text on one line, its spaces single. */
export const oneLine = (text: string): string => text.replace(/\s+/gu, ' ').trim()

/** The beginning of a text, cut between two words, in no more than so many characters. */
export function shortened(text: string, most: number): string {
  const whole = oneLine(text)
  if (whole.length <= most) return whole
  const cut = whole.slice(0, most - 1)
  const space = cut.lastIndexOf(' ')
  const kept = space > most / 2 ? cut.slice(0, space) : cut
  return `${kept.replace(/[\ud800-\udbff]$/, '').trimEnd()}…`
}

/** Gives each name once, whatever its capitals: the second `Q1` is `Q1-2`. */
export class Distinct {
  readonly #taken = new Set<string>()

  of(name: string): string {
    for (let rank = 1; ; rank++) {
      const one = rank === 1 ? name : `${name}-${rank}`
      const key = one.toUpperCase()
      if (this.#taken.has(key)) continue
      this.#taken.add(key)
      return one
    }
  }
}
