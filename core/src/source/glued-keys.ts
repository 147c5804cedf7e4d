import type { SyntaxProblem } from './document.ts'
import * as say from './messages.ts'
import { keysOf } from './repair/line-shape.ts'
import type { RepairEdit } from './repair/repaired-text.ts'
import type { Range, ScalarNode } from './tree.ts'

/** Where a text that may be a key glued to its value was read. */
export type GluedPlace = 'root' | 'value' | 'item' | 'key'

export interface GluedCandidate {
  readonly place: GluedPlace
  readonly node: ScalarNode
}

const GLUED = /^([a-z][a-z0-9_]*):(?=[^\s/:]|\/[^/])/
/** Texts that do start so. */
const SCHEMES = /^(?:https?|ftp|mailto|tel|urn|doi|isbn|file|data):/

function isGlued(line: string): boolean {
  return GLUED.test(line) && !SCHEMES.test(line)
}

/** Whether a plain text could be keys glued to their values: `intitule:Texte`. Quick: it is asked of every text. */
export function mayBeGlued(text: string): boolean {
  const colon = text.indexOf(':')
  return colon > 0 && isGlued(text)
}

export interface GluedKeys {
  readonly edits: readonly RepairEdit[]
  readonly problems: readonly SyntaxProblem[]
}

/**
 * Finds the keys glued to their values (`intitule:Texte`) that YAML reads as texts, where no text of a référentiel would look so: alone on
 * a line under a key, every line of a paragraph, the whole file, a key of braces without a value; in a list, a word that is a key elsewhere.
 */
export function gluedKeys(text: string, candidates: readonly GluedCandidate[]): GluedKeys {
  const keys = candidates.some((one) => one.place === 'item') ? keysOf(text) : new Map<string, number>()
  const ranges = candidates.flatMap((one) => gluedRanges(text, one, keys))
  return {
    edits: ranges.map(({ end }) => ({ start: end, end, text: ' ' })),
    problems: ranges.map((range) => say.spaceAfterColon(text.slice(range.start, range.end - 1), range)),
  }
}

function gluedRanges(
  text: string,
  { place, node }: GluedCandidate,
  keys: ReadonlyMap<string, number>,
): readonly Range[] {
  const { start, end } = node.range
  if (place === 'value' && !isAloneOnLine(text, start)) return []
  const ranges: Range[] = []
  for (const line of text.slice(start, end).matchAll(/[^\r\n]+/g)) {
    const body = line[0].trimStart()
    const key = isGlued(body) ? GLUED.exec(body)?.[1] : undefined
    if (key === undefined) return []
    if (place === 'item' && !keys.has(key)) return []
    const at = start + line.index + line[0].length - body.length
    ranges.push({ start: at, end: at + key.length + 1 })
  }
  return ranges
}

function isAloneOnLine(text: string, offset: number): boolean {
  let before = offset
  while (before > 0 && (text.charAt(before - 1) === ' ' || text.charAt(before - 1) === '\t')) before--
  return before === 0 || text.charAt(before - 1) === '\n' || text.charAt(before - 1) === '\r'
}
