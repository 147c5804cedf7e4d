const BASE = 37n
const WINDOW = 100
const BITS = (1n << 64n) - 1n
const END_OF_FILE = 0xffffn
const LINE_FEED = 10n

/**
 * What GitHub tells an alert by from one upload to the next (`primaryLocationLineHash`): of each line, a hash of the hundred characters
 * from its first one on, blanks left out, and its rank among the lines of the same hash. GitHub's own upload computes it too and complains
 * of any other value; an upload through the API has to bring it.
 * @returns the value of each line, the first at index 0
 */
export function lineHashes(text: string): readonly string[] {
  const { characters, starts } = writtenCharacters(text)
  const hashes = windowHashes(characters)
  const counts = new Map<bigint, number>()
  return starts.map((start) => {
    const hash = hashes[start] ?? 0n
    const rank = (counts.get(hash) ?? 0) + 1
    counts.set(hash, rank)
    return `${hash.toString(16)}:${rank}`
  })
}

/** The characters that count, an end of file after them, and where each line begins among them. */
function writtenCharacters(text: string) {
  const written = text.replace(/\r\n?/g, '\n').replace(/[ \t]/g, '')
  const characters = Array.from({ length: written.length }, (_, at) => BigInt(written.charCodeAt(at)))
  const afterBreaks = characters.flatMap((character, at) => (character === LINE_FEED ? [at + 1] : []))
  return { characters: [...characters, END_OF_FILE], starts: [0, ...afterBreaks] }
}

/** From each character on, the hash of a window that zeros fill at the end of the text. */
function windowHashes(characters: readonly bigint[]): readonly bigint[] {
  const highest = power(BASE, WINDOW - 1)
  const inverse = inverseOf(BASE)
  const hashes: bigint[] = Array.from({ length: characters.length })
  let hash = 0n
  // Backwards: a character comes in at the front, the one after the window goes out at the back.
  for (let at = characters.length - 1; at >= 0; at--) {
    const leaving = characters[at + WINDOW] ?? 0n
    hash = ((hash - leaving) * inverse + (characters[at] ?? 0n) * highest) & BITS
    hashes[at] = hash
  }
  return hashes
}

function power(base: bigint, exponent: number): bigint {
  let result = 1n
  for (let count = 0; count < exponent; count++) result = (result * base) & BITS
  return result
}

/** Modulo 2⁶⁴, of an odd number: each step of Newton's doubles the bits that are right. */
function inverseOf(value: bigint): bigint {
  let inverse = value
  for (let step = 0; step < 6; step++) inverse = (inverse * (2n - value * inverse)) & BITS
  return inverse
}
