/**
 * Elements in the order of their numbers, where all have one under the same letters: a table shows them in the order in which its
 * competencies call for them. Others stay as they are met.
 */
export function numbered<One extends { readonly id?: string }>(all: readonly One[]): One[] {
  const parts = all.map(({ id }) => /^(\D*?)\.?(\d+(?:[.-]\d+)*)$/u.exec(id ?? ''))
  const [first] = parts
  if (first == null || parts.some((one) => one?.[1] !== first[1])) return [...all]
  const numbers = parts.map((one) => (one?.[2] ?? '').split(/\D/).map(Number))
  return all
    .map((one, at) => ({ one, number: numbers[at] ?? [] }))
    .sort((a, b) => inOrder(a.number, b.number))
    .map(({ one }) => one)
}

function inOrder(a: readonly number[], b: readonly number[]): number {
  const at = a.findIndex((number, index) => number !== b[index])
  return at < 0 ? a.length - b.length : (a[at] ?? 0) - (b[at] ?? -1)
}
