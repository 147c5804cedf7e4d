/** One number or letter of a code, and where it stands in it. */
export interface CodeSegment {
  readonly letter: boolean
  /** The number; for a letter, its rank: `a` is 1. */
  readonly value: number
  readonly start: number
  readonly end: number
}

/** A code taken apart: `C.2.1a` is the prefix `C` and the segments 2, 1, a. Offsets are positions in `code`. */
export interface CodeShape {
  readonly code: string
  /** In capitals; empty for a code that begins with a number. */
  readonly prefix: string
  readonly segments: readonly CodeSegment[]
}

const PREFIX = /^(?:RNCP\d{1,6}|RS\d{1,6})?(\p{L}{0,6})/u
const SEGMENT = /[\s._-]*(?:(\d{1,6})|(\p{L})(?!\p{L}))/uy

/** @returns `null` when the code is made otherwise: a word, two codes in one */
export function shapeOf(written: string): CodeShape | null {
  const code = written.trim().replace(/[\s.:)]+$/, '')
  const head = PREFIX.exec(code)
  const prefix = head?.[1] ?? ''
  if (prefix.length === 1 && code.length === 1) return { code, prefix: '', segments: [letter(code, 0)] }
  const segments: CodeSegment[] = []
  SEGMENT.lastIndex = head?.[0].length ?? 0
  while (SEGMENT.lastIndex < code.length) {
    const match = SEGMENT.exec(code)
    if (match === null) return null
    const end = SEGMENT.lastIndex
    if (match[1] === undefined) segments.push(letter(code, end - 1))
    else segments.push({ letter: false, value: Number(match[1]), start: end - match[1].length, end })
  }
  // A capital letter inside is the prefix of another code: `A2.C3`.
  const inner = segments.slice(0, -1).some(({ letter, start }) => letter && /\p{Lu}/u.test(code.charAt(start)))
  return segments.length === 0 || inner || segments[0]?.letter === true
    ? null
    : { code, prefix: prefix.toUpperCase(), segments }
}

const letter = (code: string, at: number): CodeSegment => ({
  letter: true,
  value: (code.toLowerCase().codePointAt(at) ?? 0) - ('a'.codePointAt(0) ?? 0) + 1,
  start: at,
  end: at + 1,
})

/** The same position in two codes of one prefix: `C1.2` and `CR1.2` have one path. */
export const pathOf = ({ segments }: CodeShape): string => pathKey(segments)

export const pathKey = (segments: readonly CodeSegment[]): string =>
  segments.map(({ letter, value }) => `${letter ? 'l' : 'n'}${value}`).join('.')

/** Order of the codes: numbers before letters, a code before those it begins. */
export function compareShapes(a: CodeShape, b: CodeShape): number {
  const length = Math.min(a.segments.length, b.segments.length)
  for (let index = 0; index < length; index++) {
    const [one, other] = [a.segments[index], b.segments[index]]
    if (one === undefined || other === undefined) break
    if (one.letter !== other.letter) return one.letter ? 1 : -1
    if (one.value !== other.value) return one.value - other.value
  }
  return a.segments.length - b.segments.length
}

/** The code that has another value at a depth and nothing after it, written like the one given: `C01.2` at 0 with 3 is `C03`. */
export function withValueAt({ code, segments }: CodeShape, depth: number, value: number): string {
  const segment = segments[depth]
  if (segment === undefined) return code
  const written = code.slice(segment.start, segment.end)
  const text = segment.letter
    ? letterOf(value, written)
    : String(value).padStart(/^0/.test(written) ? written.length : 0, '0')
  return code.slice(0, segment.start) + text
}

function letterOf(value: number, like: string): string {
  const text = String.fromCodePoint(('a'.codePointAt(0) ?? 0) + value - 1)
  return /\p{Lu}/u.test(like) ? text.toUpperCase() : text
}
