/**
 * Which sets of a list have members in common with another: all of them against all would be slow. A member that many sets hold, such as
 * a turn of phrase of the house, tells little; one that a single set holds tells most.
 */
export class Likenesses {
  readonly #sets: readonly ReadonlySet<string>[]
  readonly #holders = new Map<string, number[]>()
  /** How many sets of one side hold a member, the most of both: which side is the list changes nothing. */
  readonly #counts = new Map<string, number>()
  readonly #total: number
  readonly #weights: readonly number[]

  /** @param others those that will be held against the list */
  constructor(sets: readonly ReadonlySet<string>[], others: readonly ReadonlySet<string>[]) {
    this.#sets = sets
    this.#total = Math.max(sets.length, others.length)
    for (const side of [sets, others]) {
      for (const [member, count] of countsIn(side)) {
        this.#counts.set(member, Math.max(count, this.#counts.get(member) ?? 0))
      }
    }
    for (const [index, members] of sets.entries()) {
      for (const member of members) {
        const holders = this.#holders.get(member)
        if (holders === undefined) this.#holders.set(member, [index])
        else holders.push(index)
      }
    }
    this.#weights = sets.map((members) => this.#weightOf(members))
  }

  /**
   * The places in the list of the sets that share members with this one, with the share from 0 to 1 of what both hold (Jaccard). It is
   * raised when most of the smaller one is in the other, as when a text was cut in two or joined with another.
   */
  of(members: ReadonlySet<string>): ReadonlyMap<number, number> {
    const common = new Map<number, number>()
    for (const member of members) {
      const weight = this.#weight(member)
      for (const index of this.#holders.get(member) ?? []) common.set(index, (common.get(index) ?? 0) + weight)
    }
    const own = this.#weightOf(members)
    return new Map(
      [...common].map(([index, shared]) => {
        const other = this.#weights[index] ?? 0
        const share = shared / (own + other - shared)
        const least = Math.min(members.size, this.#sets[index]?.size ?? 0)
        const isInside = least >= FEWEST && shared >= MOSTLY * Math.min(own, other)
        return [index, isInside ? Math.max(share, INSIDE + (1 - INSIDE) * share) : share]
      }),
    )
  }

  #weight(member: string): number {
    return Math.log(1 + this.#total / Math.max(1, this.#counts.get(member) ?? 0))
  }

  #weightOf(members: ReadonlySet<string>): number {
    let weight = 0
    for (const member of members) weight += this.#weight(member)
    return weight
  }
}

function countsIn(sets: readonly ReadonlySet<string>[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>()
  for (const members of sets) for (const member of members) counts.set(member, (counts.get(member) ?? 0) + 1)
  return counts
}

/** A few words are inside many texts by chance. */
const FEWEST = 5
const MOSTLY = 0.75
/** What being inside another text is worth at least. */
const INSIDE = 0.45
