/** The codes of a référentiel: `C1.1`, `C.1.1a`, `BC1-C1`, `A1.C1.1`, `CR2.3`, `E1`, `Comp 1` … */

export type CodeKind = 'bloc' | 'activite' | 'competence' | 'critere' | 'modalite' | 'tache' | 'nombre'

export interface Code {
  readonly kind: CodeKind
  /** As the référentiel will hold it: no space, no closing dot. */
  readonly id: string
  /** Exactly as written. */
  readonly raw: string
  /** Its numbers and closing letter, in order: `C.1.1a` is 1, 1, a. */
  readonly parts: readonly string[]
  readonly start: number
  readonly end: number
}

/** The codes at the start of a text and what follows them. */
export interface Head {
  readonly codes: readonly Code[]
  readonly rest: string
}

const PREFIXES: readonly (readonly [CodeKind, string, string])[] = [
  ['bloc', 'RNCP\\s?\\d+\\s?-?\\s?BC|RS\\s?\\d+\\s?-?\\s?BC|BC', 'BC'],
  ['critere', 'CR[ÉE]?|CRIT|Cr|Crit|CE|CEV|Crit[èe]re|CRIT[ÈE]RE', 'CR'],
  ['competence', 'CP|CT|CC|CS|COMP|Comp|Comp[ée]tence|COMP[ÉE]TENCE|C', 'C'],
  ['activite', 'AT|ACT|Act|AC|AP|Activit[ée]|ACTIVIT[ÉE]|A', 'A'],
  ['modalite', 'EP|EV|ME|MOD|Mod|ME|[ÉE]preuve|[ÉE]PREUVE|Modalit[ée]|MODALIT[ÉE]|E|M', 'E'],
  ['tache', 'T[âa]che|T', 'T'],
]
const KIND_PATTERN = PREFIXES.map(([kind, pattern]) => `(?<${kind}>${pattern})`).join('|')
/** « C.II.3 »: the bloc in Roman numerals, after a dot or a hyphen. */
const ROMAN_PART = '(?:(?<=[.\\-])[IVX]{1,5}[.\\-])?'
const NUMBER = `${ROMAN_PART}\\d{1,3}(?:[.\\-]\\d{1,3})*(?:\\.?[a-z](?:\\.\\d{1,2})*(?![\\p{L}\\p{N}]))?`
const LONG =
  /^(?:comp|compétence|competence|critère|critere|activité|activite|épreuve|epreuve|modalité|modalite|tâche|tache|crit|act|mod)$/i
const BLOC_PART = '(?:(?:BC|B|BLOC|Bloc)\\s?\\d{1,2}\\s?[-–./_ ]?\\s?)?'
const TIGHT = new RegExp(
  `(?<bloc0>${BLOC_PART})(?:${KIND_PATTERN})(?<gap>\\s?(?:n°|N°|°)?\\s?[.\\-]?)(?<number>${NUMBER})(?![\\p{L}\\p{N}])`,
  'uy',
)
const NUMBER_ONLY = /(?<number>\d{1,2}(?:\.\d{1,3}){1,3}(?:[a-z](?![\p{L}\p{N}]))?)(?![\p{L}\p{N}]|\s?[%€])/uy

/**
 * Reads one code at `at`. `loose` allows a space between letters and number (`C 2 :`), which only a heading position makes safe;
 * words written in full (`Compétence 1`) always allow it.
 */
export function codeAt(text: string, at: number, loose: boolean): Code | null {
  TIGHT.lastIndex = at
  const match = TIGHT.exec(text)
  if (match === null || match.groups === undefined) return null
  const groups = match.groups
  const number = groups.number ?? ''
  const prefix = PREFIXES.find(([kind]) => groups[kind] !== undefined)
  if (prefix === undefined) return null
  const [kind, , short] = prefix
  const letters = groups[kind] ?? ''
  const gap = groups.gap ?? ''
  const long = LONG.test(letters)
  const end = at + match[0].length
  if (/\s/.test(gap) && !long) {
    if (!loose || !/^\s*[:.)–—-]/.test(text.slice(end))) return null
  }
  const blocPart = (groups.bloc0 ?? '').trim()
  if (kind === 'bloc' && blocPart !== '') return null
  const blocNumber = /\d+/.exec(blocPart)?.[0]
  const parts = [...(blocNumber === undefined ? [] : [blocNumber]), ...splitNumber(number)]
  const id = long && !/^comp$/i.test(letters) ? `${short}${number}` : match[0].replace(/[\s ]+|n?°/giu, '')
  return { kind, id: tidyId(id), raw: match[0], parts, start: at, end }
}

function splitNumber(number: string): string[] {
  return number.match(/\d+|[a-z]|[IVX]+/g) ?? []
}

/** A code as it is compared and stored. */
export function tidyId(id: string): string {
  return id
    .replace(/[\s ]+/gu, '')
    .replace(/[/*,]/g, '-')
    .replace(/[.:)]+$/, '')
}

/** The codes a text starts with (`A1 C1.1 Mettre…`, `A2.C1.3.C1.4 Il…`) and the text after them and their separator. */
export function head(text: string): Head {
  const codes: Code[] = []
  let at = /^[\s ([]*/u.exec(text)?.[0].length ?? 0
  for (;;) {
    const code = codeAt(text, at, codes.length === 0)
    if (code === null) break
    codes.push(code)
    at = code.end
    const joint = /^\s*(?:[.,;/&+–-]|et)?\s*(?=[A-Z][A-Za-z]{0,4}\.?\d)/u.exec(text.slice(at))
    if (joint === null || joint[0] === '') break
    if (codeAt(text, at + joint[0].length, false) === null) break
    at += joint[0].length
  }
  if (codes.length === 0) return { codes, rest: text }
  return { codes, rest: text.slice(at).replace(/^[\s ]*[)\]]?[\s ]*(?:[:.–—-]+[\s ]*)?/u, '') }
}

/** A leading outline number (`1.2 Réaliser…`), which is a code only where the column says so. */
export function numberHead(text: string): Head {
  NUMBER_ONLY.lastIndex = 0
  const match = NUMBER_ONLY.exec(text)
  if (match === null) return { codes: [], rest: text }
  const raw = match[0]
  const code: Code = { kind: 'nombre', id: tidyId(raw), raw, parts: splitNumber(raw), start: 0, end: raw.length }
  return { codes: [code], rest: text.slice(raw.length).replace(/^\s*(?:[:.)–—-]+\s*)?/u, '') }
}

/** « 4 Vérifier l’installation »: the number of a column « N° », a code only where every statement of the column has one. */
export function integerHead(text: string): Head {
  const match = /^(\d{1,3})(?:\s*[.)–:-])?\s+(?=\p{Lu})/u.exec(text)
  const [raw = '', number = ''] = match ?? []
  if (match === null) return { codes: [], rest: text }
  const code: Code = { kind: 'nombre', id: number, raw: number, parts: [number], start: 0, end: number.length }
  return { codes: [code], rest: text.slice(raw.length) }
}

const ANYWHERE = /(?<![\p{L}\p{N}])(?=(?:BC|B|C|A|E|T|M)[A-Za-zéÉ]{0,10}[.°\s-]{0,2}(?:[IVX]{1,5}[.-])?\d)/gu

/** Every code in a text, in order, none inside another. */
export function findCodes(text: string): Code[] {
  const codes: Code[] = []
  let from = 0
  for (const match of text.matchAll(ANYWHERE)) {
    const at = match.index
    if (at < from) continue
    const code = codeAt(text, at, false)
    if (code === null) continue
    codes.push(code)
    from = code.end
  }
  return codes
}

/** True when `short` is the start of `long`: 1, 1 of 1, 1, a. */
export function isPrefix(short: readonly string[], long: readonly string[]): boolean {
  return short.length <= long.length && short.every((part, index) => part === long[index])
}
