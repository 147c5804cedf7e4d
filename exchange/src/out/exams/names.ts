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
  /** The last rank given after a name: a name that comes a thousand times is not counted a thousand times over. */
  readonly #ranks = new Map<string, number>()

  of(name: string): string {
    const key = name.toUpperCase()
    let rank = this.#ranks.get(key) ?? 1
    let one = rank === 1 ? name : `${name}-${rank}`
    while (this.#taken.has(one.toUpperCase())) {
      rank += 1
      one = `${name}-${rank}`
    }
    this.#ranks.set(key, rank)
    this.#taken.add(one.toUpperCase())
    return one
  }
}
