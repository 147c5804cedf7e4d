import type { Text } from './referential.ts'

/**
 * The codes people write: how one is compared with another, and how a written reference is cut into parts.
 * Offsets are positions in the string given, in UTF-16 code units.
 */

/** Codes as most are written: nothing but their capitals has another spelling. */
const ORDINARY = /^[A-Za-z0-9._/-]*[A-Za-z0-9]$/

/** `C1.1`, `c 1.1` and `C1.1.` are one code. Leading zeros count (`C01` is not `C1`). */
export function canonicalCode(code: string): string {
  if (ORDINARY.test(code)) return code.toUpperCase()
  return code
    .normalize('NFC')
    .toUpperCase()
    .replace(/\s+/g, '')
    .replace(/[.:)]+$/, '')
}

export interface WrittenReference {
  readonly code: string
  readonly start: number
  readonly end: number
  readonly form: 'code' | 'prefix' | 'range' | 'all'
  /** For a range `C1 à C5`: its two ends. */
  readonly ends: readonly [string, string] | null
}

const ALL = /^toutes?(?:\s+les\s+(?:compétences|activités))?(?:\s+du\s+bloc)?$/iu
const RANGE = /^(\S+)\s*(?:à|au|–|—|->|\.\.)\s*(\S+)$/u
const HYPHEN_RANGE = /^(\S*\d)-(\S*\d)$/u

/** One code, or one with a star: what no other form could be read in, for it has a digit, and neither `au` nor `..`. */
const SINGLE = /^(?!.*(?:au|\.\.))[A-Za-z.]*[0-9][A-Za-z0-9.]*\*?$/

/**
 * Cuts what one scalar says into references: `C1, C3 et C5` is three, `C1 à C5` one, `C.2.1*` one.
 * @param text any string; an empty one gives no reference
 */
export function writtenReferences(text: string): readonly WrittenReference[] {
  if (SINGLE.test(text)) {
    return [{ code: text, form: text.endsWith('*') ? 'prefix' : 'code', ends: null, start: 0, end: text.length }]
  }
  const references: WrittenReference[] = []
  for (const match of text.matchAll(/[^,;&]+/g)) {
    for (const part of splitOnAnd(match[0], match.index)) {
      const trimmed = part.text.trim()
      if (trimmed === '') continue
      const start = part.start + part.text.indexOf(trimmed)
      references.push({ ...shapeOf(trimmed), start, end: start + trimmed.length })
    }
  }
  return references
}

function* splitOnAnd(text: string, offset: number): Iterable<{ text: string; start: number }> {
  let start = 0
  for (const match of text.matchAll(/\s+et\s+/gu)) {
    yield { text: text.slice(start, match.index), start: offset + start }
    start = match.index + match[0].length
  }
  yield { text: text.slice(start), start: offset + start }
}

function shapeOf(code: string): Pick<WrittenReference, 'code' | 'form' | 'ends'> {
  if (ALL.test(code)) return { code, form: 'all', ends: null }
  if (code.endsWith('*')) return { code, form: 'prefix', ends: null }
  const range = RANGE.exec(code) ?? HYPHEN_RANGE.exec(code)
  if (range?.[1] !== undefined && range[2] !== undefined) return { code, form: 'range', ends: [range[1], range[2]] }
  return { code, form: 'code', ends: null }
}

/** `BC2/C1` is the code `C1` of the block `BC2`; `C1` is a code of no stated block. */
export function splitQualified(code: string): { readonly block: string | null; readonly code: string } {
  const slash = code.indexOf('/')
  return slash === -1
    ? { block: null, code }
    : { block: code.slice(0, slash).trim(), code: code.slice(slash + 1).trim() }
}

/**
 * `C.2.1*` covers `C.2.1`, `C.2.1a` and `C.2.1.3`, never `C.2.10`: what follows a digit may not be a digit.
 * @param prefix with its star
 */
export function matchesPrefix(prefix: string, code: string): boolean {
  const stem = canonicalCode(prefix.replace(/\*+$/, ''))
  const candidate = canonicalCode(code)
  if (!candidate.startsWith(stem)) return false
  return !(/\d$/.test(stem) && /^\d/.test(candidate.slice(stem.length)))
}

/** The last number of a code, for broken numbering and ranges: `C1.10` is 10 after `C1.`. */
export function lastNumber(code: string): { readonly stem: string; readonly number: number } | null {
  const match = /^(.*?)(\d+)$/.exec(canonicalCode(code))
  return match?.[1] === undefined ? null : { stem: match[1], number: Number(match[2]) }
}

/** A code made ready to be compared with many. */
export interface KnownCode {
  readonly code: string
  readonly bare: string
}

function bareCode(code: string): string {
  if (ORDINARY.test(code)) return code.toUpperCase().replace(/[._/-]/g, '')
  return canonicalCode(code).replace(/[^\p{L}\p{N}]/gu, '')
}

export const knownCode = (code: string): KnownCode => ({ code, bare: bareCode(code) })

export const knownCodes = (codes: readonly string[]): readonly KnownCode[] => [...new Set(codes)].map(knownCode)

/** The known codes nearest to one that is unknown, best first, three at most; nothing when none looks like it. */
export const nearCodes = (code: string, known: readonly string[]): readonly string[] =>
  nearestOf(code, knownCodes(known))

/** The same for codes made ready once. */
export function nearestOf(code: string, known: readonly KnownCode[]): readonly string[] {
  const wanted = bareCode(code)
  const near: { readonly code: string; readonly far: number }[] = []
  for (const { code: candidate, bare } of known) {
    const most = Math.max(1, Math.floor(candidate.length / 3))
    if (Math.abs(bare.length - wanted.length) > most) continue
    const far = distance(wanted, bare, most)
    if (far <= most) near.push({ code: candidate, far })
  }
  return near
    .sort((a, b) => a.far - b.far)
    .slice(0, 3)
    .map((candidate) => candidate.code)
}

/**
 * Levenshtein distance, one row kept; codes and keys are short.
 * @param most beyond this distance the exact one does not matter: any greater number is given
 */
export function distance(a: string, b: string, most = Number.POSITIVE_INFINITY): number {
  const row: number[] = []
  for (let column = 0; column <= b.length; column++) row.push(column)
  for (let line = 1; line <= a.length; line++) {
    const letter = a.charCodeAt(line - 1)
    let diagonal = line - 1
    let left = line
    let least = line
    for (let column = 1; column <= b.length; column++) {
      const above = row[column] ?? 0
      const here = Math.min(above + 1, left + 1, diagonal + (letter === b.charCodeAt(column - 1) ? 0 : 1))
      row[column - 1] = left
      diagonal = above
      left = here
      if (here < least) least = here
    }
    row[b.length] = left
    if (least > most) return least
  }
  return row[b.length] ?? 0
}

export const codeOf = (element: { readonly id: Text | null }): string | null => element.id?.value.trim() ?? null
