/** Finds the words, numbers and codes of a text: fast, for millions of them. */

/**
 * @param visit told of each, in order: half-open, in UTF-16 code units. `base` ends what the word is known by: `candidat` of `candidat·e`;
 * `hasDigit` for numbers and codes (`35`, `C1.2`). It may not call this function.
 */
export function eachWord(
  text: string,
  visit: (start: number, base: number, end: number, hasDigit: boolean, units: Uint16Array) => void,
): void {
  const { length } = text
  const units = unitsOf(text)
  let at = 0
  while (at < length) {
    let kind = WORD[units[at] ?? 0]
    if (kind === NONE) {
      at++
      continue
    }
    const start = at
    let hasDigit = false
    // The copy ends with a unit that is no letter.
    while (kind !== NONE) {
      if (kind === DIGIT) hasDigit = true
      at++
      kind = WORD[units[at] ?? 0]
    }
    const next = units[at] ?? 0
    if ((next === DOT || next === DASH) && (hasDigit || at - start <= LONGEST_PREFIX)) {
      const numbered = endOfNumbers(units, at)
      if (numbered > at) {
        hasDigit = true
        at = numbered
      }
    }
    const base = at
    if (!hasDigit && (next === DOT || next === OPENING || MIDDLE_DOTS.has(next))) {
      INCLUSIVE.lastIndex = at
      if (INCLUSIVE.test(text)) at = INCLUSIVE.lastIndex
    }
    visit(start, base, at, hasDigit, units)
  }
}

/**
 * The code units of a text, copied: reading a string that was cut out of another, or put together, costs several times as much. Good until the
 * next text is read.
 */
let copy = new Uint16Array(4096)
let copyBytes = Buffer.from(copy.buffer)

const NOTHING = 0

function unitsOf(text: string): Uint16Array {
  if (text.length + 2 > copy.length) {
    copy = new Uint16Array(text.length * 2)
    copyBytes = Buffer.from(copy.buffer)
  }
  copyBytes.write(text, 'utf16le')
  copy[text.length] = NOTHING
  copy[text.length + 1] = NOTHING
  return copy
}

/** `CR-1`, `BC.2`: letters before a number, no longer than these, are its own. */
const LONGEST_PREFIX = 3

const DOT = 0x2e
const DASH = 0x2d
const OPENING = 0x28
const MIDDLE_DOTS: ReadonlySet<number> = new Set([0xb7, 0x2022, 0x2027, 0x2219])

const NONE = 0
const LETTER = 1
const DIGIT = 2

/** What a code unit is: nothing of a word, a letter (of any script, with its combining marks), a digit. */
const WORD = new Uint8Array(0x1_0000)
for (const [from, to] of [
  [0x41, 0x5a],
  [0x61, 0x7a],
  [0xaa, 0xaa],
  [0xb5, 0xb5],
  [0xba, 0xba],
  [0xc0, 0xd6],
  [0xd8, 0xf6],
  [0xf8, 0x2af],
  [0x300, 0x1fff],
  [0x2c00, 0x2dff],
  [0x3040, 0xdfff],
  [0xf900, 0xfdff],
] as const) {
  WORD.fill(LETTER, from, to + 1)
}
WORD.fill(DIGIT, 0x30, 0x3a)

const isDigit = (unit: number): boolean => WORD[unit] === DIGIT

/** Where `.1.2` or `-1` after a place ends; the place itself when there is none. */
function endOfNumbers(units: Uint16Array, from: number): number {
  let at = from
  for (;;) {
    const mark = units[at]
    if ((mark !== DOT && mark !== DASH) || !isDigit(units[at + 1] ?? 0)) return at
    at += 2
    while (isDigit(units[at] ?? 0)) at++
  }
}

/** What an inclusive spelling adds to a word: `·e`, `.e`, `.la`, `(e)`. */
const INCLUSIVE =
  /(?:[·•‧∙][a-zà-ÿ]+)+|\.(?:e|es|s|ne|nes|ice|rice|trice|rices|trices|euse|euses|ve|ves|la|le|il|elle|iel|x)(?![\p{L}])(?:\.s(?![\p{L}]))?|\((?:e|s|es|ne|nes|x|trice|rice|euse|ve|la)\)/uy
