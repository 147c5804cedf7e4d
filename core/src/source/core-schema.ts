import type { ScalarNode } from './tree.ts'

export type ScalarValue = ScalarNode['value']

const INTEGER = /^[-+]?[0-9]+$/
const OCTAL = /^0o[0-7]+$/
const HEXADECIMAL = /^0x[0-9a-fA-F]+$/
const FLOAT = /^[-+]?(?:\.[0-9]+|[0-9]+(?:\.[0-9]*)?)(?:[eE][-+]?[0-9]+)?$/
const INFINITY = /^([-+]?)\.(?:inf|Inf|INF)$/

const WORDS: ReadonlyMap<string, boolean | null> = new Map<string, boolean | null>([
  ['', null],
  ['~', null],
  ['null', null],
  ['Null', null],
  ['NULL', null],
  ['true', true],
  ['True', true],
  ['TRUE', true],
  ['false', false],
  ['False', false],
  ['FALSE', false],
])

const LONGEST_WORD = 5
/** No number of a référentiel is longer; a longer run of digits is a text. */
const LONGEST_NUMBER = 400

function numberOf(text: string): number | null {
  if (INTEGER.test(text)) return Number(text)
  if (OCTAL.test(text) || HEXADECIMAL.test(text)) return Number(text)
  if (FLOAT.test(text)) return Number(text)
  const infinity = INFINITY.exec(text)
  if (infinity !== null) return infinity[1] === '-' ? -Infinity : Infinity
  return text === '.nan' || text === '.NaN' || text === '.NAN' ? Number.NaN : null
}

function startsLikeNumber(text: string): boolean {
  const first = text.charCodeAt(0)
  return (first >= 0x30 && first <= 0x39) || first === 0x2b || first === 0x2d || first === 0x2e
}

/** What a plain scalar means under the YAML 1.2 core schema: `oui` is a text, `1.10` is 1.1, an empty text is null. */
export function plainValue(text: string): ScalarValue {
  if (text.length <= LONGEST_WORD) {
    const word = WORDS.get(text)
    if (word !== undefined) return word
  }
  if (text.length > LONGEST_NUMBER || !startsLikeNumber(text)) return text
  return numberOf(text) ?? text
}

/** `null` when the text does not fit the tag. */
type Reading = (text: string) => { readonly value: ScalarValue } | null

function only(accepts: (value: ScalarValue) => boolean): Reading {
  return (text) => {
    const value = plainValue(text)
    return accepts(value) ? { value } : null
  }
}

const NUMBER_TAG = only((value) => typeof value === 'number')

const SCALAR_TAGS: ReadonlyMap<string, Reading> = new Map<string, Reading>([
  ['!', (text) => ({ value: text })],
  ['tag:yaml.org,2002:str', (text) => ({ value: text })],
  ['tag:yaml.org,2002:int', only((value) => typeof value === 'number' && Number.isInteger(value))],
  ['tag:yaml.org,2002:float', NUMBER_TAG],
  ['tag:yaml.org,2002:bool', only((value) => typeof value === 'boolean')],
  ['tag:yaml.org,2002:null', only((value) => value === null)],
])

/** The reading of a scalar that carries an explicit tag; `undefined` for a tag that is not of the core schema. */
export function scalarTag(tag: string): Reading | undefined {
  return SCALAR_TAGS.get(tag)
}

const CORE_PREFIX = 'tag:yaml.org,2002:'

/** Whether a tag of the core schema says what the collection already is. */
export function isCollectionTag(tag: string, kind: 'mapping' | 'sequence'): boolean {
  return tag === '!' || tag === CORE_PREFIX + (kind === 'mapping' ? 'map' : 'seq')
}

function decoded(suffix: string): string {
  if (!suffix.includes('%')) return suffix
  try {
    return decodeURIComponent(suffix)
  } catch {
    return suffix
  }
}

/**
 * The full name of a tag as written (`!!str`, `!<…>`, `!local`, `!h!suffix`).
 * @param handles what the `%TAG` directives of the document declare
 */
export function tagName(raw: string, handles: ReadonlyMap<string, string>): string {
  if (raw.startsWith('!<') && raw.endsWith('>')) return decoded(raw.slice(2, -1))
  const second = raw.indexOf('!', 1)
  const handle = second === -1 ? '!' : raw.slice(0, second + 1)
  const suffix = decoded(raw.slice(handle.length))
  if (handle === '!' && suffix === '') return '!'
  const declared = handles.get(handle)
  if (declared !== undefined) return decoded(declared) + suffix
  return (handle === '!!' ? CORE_PREFIX : handle) + suffix
}
