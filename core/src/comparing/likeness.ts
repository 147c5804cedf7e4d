/** Which sets of a list have members in common with another: all of them against all would be slow. */
export class Likenesses {
  readonly #sets: readonly ReadonlySet<string>[]
  readonly #holders = new Map<string, number[]>()

  constructor(sets: readonly ReadonlySet<string>[]) {
    this.#sets = sets
    for (const [index, members] of sets.entries()) {
      for (const member of members) {
        const holders = this.#holders.get(member)
        if (holders === undefined) this.#holders.set(member, [index])
        else holders.push(index)
      }
    }
  }

  /** The places in the list of the sets that share members with this one, with the share from 0 to 1 (Jaccard). */
  of(members: ReadonlySet<string>): ReadonlyMap<number, number> {
    const common = new Map<number, number>()
    for (const member of members) {
      for (const index of this.#holders.get(member) ?? []) common.set(index, (common.get(index) ?? 0) + 1)
    }
    return new Map(
      [...common].map(([index, count]) => [index, count / (members.size + (this.#sets[index]?.size ?? 0) - count)]),
    )
  }
}
