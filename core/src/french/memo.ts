/**
 * Remembers what a pure function answered for a string. Never holds more than `limit` answers: of each half, those asked
 * for again are kept and the others forgotten.
 */
export function remember<Answer extends NonNullable<unknown> | null>(
  limit: number,
  compute: (text: string) => Answer,
): (text: string) => Answer {
  let recent = new Map<string, Answer>()
  let older = new Map<string, Answer>()
  const keep = (text: string, answer: Answer): Answer => {
    if (recent.size * 2 >= limit) {
      older = recent
      recent = new Map()
    }
    recent.set(text, answer)
    return answer
  }
  return (text) => {
    const known = recent.get(text)
    if (known !== undefined) return known
    const before = older.get(text)
    if (before !== undefined) return keep(text, before)
    const own = ownCopy(text)
    return keep(own, compute(own))
  }
}

/** A string of its own: a part cut out of a long text would keep the whole of it alive as long as it is remembered. */
export function ownCopy(text: string): string {
  return text.length < SHORTEST_CUT ? text : ` ${text}`.slice(1)
}

/** Engines copy the shorter ones anyway. */
const SHORTEST_CUT = 13
