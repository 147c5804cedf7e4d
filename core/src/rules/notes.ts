/**
 * What rules work out of one part of a référentiel and would work out again of the next text of the same document, where most parts
 * are what they were. A check with a memory lets an unchanged part stand for the one it was.
 */

const stands = new WeakMap<object, object>()

/** Lets a part have the notes of another that says the same. */
export function standFor(part: object, other: object): void {
  stands.set(part, other)
}

/**
 * A function of a part that is worked out once.
 * @param compute its answer names no node and no offset of the file, for the part may stand elsewhere in the next text, and follows
 * from the part alone, without what its references name
 */
export function noted<Part extends object, Answer>(compute: (part: Part) => Answer): (part: Part) => Answer {
  const notes = new WeakMap<object, { readonly answer: Answer }>()
  return (part) => {
    const key = stands.get(part) ?? part
    const known = notes.get(key)
    if (known !== undefined) return known.answer
    const answer = compute(part)
    notes.set(key, { answer })
    return answer
  }
}
