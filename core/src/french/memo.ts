/**
 * Remembers what a pure function answered for a string. Bounded: past `limit` entries everything is forgotten at once, which
 * costs less than keeping an order of use.
 */
export function remember<Answer extends NonNullable<unknown> | null>(
  limit: number,
  compute: (text: string) => Answer,
): (text: string) => Answer {
  const answers = new Map<string, Answer>()
  return (text) => {
    const known = answers.get(text)
    if (known !== undefined) return known
    const answer = compute(text)
    if (answers.size >= limit) answers.clear()
    answers.set(text, answer)
    return answer
  }
}
