/** Likeness of two words as people mistype them. Everything is bounded: words from a hostile file may be of any length. */

const LONGEST_WORD = 64

/** Without accents, capitals, spaces, hyphens; `voiesAccès` and `Voies d'accès` give `voies_acces` and `voies_d_acces`. */
export function fold(word: string): string {
  return word
    .slice(0, LONGEST_WORD + 1)
    .replace(/(\p{Ll})(\p{Lu})/gu, '$1_$2')
    .replace(/œ/gi, 'oe')
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '_')
    .replace(/^_+|_+$/g, '')
}

/** Folded, each word in the singular. */
export function stem(word: string): string {
  return fold(word)
    .split('_')
    .map((part) => part.replace(/(?<=..)[sx]+$/, ''))
    .join('_')
}

/** The nearest of the candidates, or `null` when none is near enough to be meant. */
export function nearest(word: string, candidates: readonly string[]): string | null {
  const folded = fold(word)
  if (folded.length > LONGEST_WORD || folded.length < 2) return null
  const begun = folded.length < 3 ? [] : candidates.filter((candidate) => fold(candidate).startsWith(folded))
  if (begun.length === 1) return begun[0] ?? null
  let best: { candidate: string; distance: number } | null = null
  for (const candidate of candidates) {
    const target = fold(candidate)
    const limit = tolerance(Math.max(folded.length, target.length))
    if (Math.abs(folded.length - target.length) > limit) continue
    const distance = editDistance(folded, target)
    if (distance <= limit && (best === null || distance < best.distance)) best = { candidate, distance }
  }
  return best?.candidate ?? null
}

function tolerance(length: number): number {
  if (length < 3) return 0
  if (length < 6) return 1
  return length < 10 ? 2 : 3
}

/** Insertions, deletions, substitutions and swaps of two neighbours. */
export function editDistance(a: string, b: string): number {
  let beforePrevious: number[] = []
  let previous = Array.from({ length: b.length + 1 }, (_, index) => index)
  for (let i = 1; i <= a.length; i++) {
    const current = [i]
    for (let j = 1; j <= b.length; j++) {
      const cost = a[i - 1] === b[j - 1] ? 0 : 1
      let least = Math.min(at(previous, j) + 1, at(current, j - 1) + 1, at(previous, j - 1) + cost)
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) {
        least = Math.min(least, at(beforePrevious, j - 2) + 1)
      }
      current.push(least)
    }
    beforePrevious = previous
    previous = current
  }
  return at(previous, b.length)
}

const at = (row: readonly number[], index: number): number => row[index] ?? Number.POSITIVE_INFINITY
