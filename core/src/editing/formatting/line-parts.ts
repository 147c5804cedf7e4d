import type { ResolvedShape } from '@equerre/schemas'
import { innerShape, ROOT_SHAPE } from './shapes.ts'

/** What one line of a text that is being typed holds; read alone, because the text around it is not finished. */
export interface LineParts {
  /** Columns of the dashes it opens with. */
  readonly dashes: readonly number[]
  /** Column of what follows the indentation and the dashes. */
  readonly column: number
  /** `null` when it holds no key. */
  readonly key: string | null
  /** What follows the colon, or the dashes when there is no key; a comment at its end left out. */
  readonly value: string
}

const KEY = /^(["']?)([\p{L}\p{N}_.-]+)\1[ \t]*:(?=[ \t]|$)[ \t]*/u

/** `null` for a line that is blank, or only a comment, or indented with something else than spaces. */
export function partsOf(line: string): LineParts | null {
  const opening = /^ *(?:-(?: +|$))*/.exec(line)?.[0] ?? ''
  const content = line.slice(opening.length)
  if (/^[\s#]/.test(content) || opening.trim() + content === '') return null
  const dashes = [...opening.matchAll(/-/g)].map((dash) => dash.index)
  const key = KEY.exec(content)
  const value = content.slice(key?.[0].length ?? 0).replace(/(?:^|[ \t]+)#.*$/, '')
  return { dashes, column: opening.length, key: key?.[2] ?? null, value: value.trimEnd() }
}

/** The way from one line up to the root of the text. */
export interface Ancestry {
  /** What the format says of the value of the key of the line, or of the member it opens; `null` when it says nothing. */
  readonly shape: ResolvedShape | null
  /** Column of the key whose list the line is a member of; `null` when it is of none. */
  readonly ownerColumn: number | null
}

/** Looks upwards from a line for the keys and lists it stands in, by their columns. */
export function ancestryOf(lines: readonly string[], index: number): Ancestry {
  const start = partsOf(lines[index] ?? '')
  if (start === null) return { shape: null, ownerColumn: null }
  const steps: (string | null)[] = start.key === null ? [] : [start.key]
  let column = start.column
  let inList = false
  let owner: number | null = null
  const climb = ({ dashes }: LineParts): void => {
    for (const dash of dashes.toReversed()) {
      if (dash >= column) continue
      steps.push(null)
      column = dash
      inList = true
    }
  }
  climb(start)
  const ownList = inList
  for (let above = index - 1; above >= 0 && (column > 0 || inList); above--) {
    const parts = partsOf(lines[above] ?? '')
    if (parts === null) continue
    const holds = parts.column < column || (inList && parts.column === column)
    if (parts.key !== null && parts.value === '' && holds) {
      steps.push(parts.key)
      column = parts.column
      if (ownList && owner === null) owner = column
      inList = false
      climb(parts)
    } else if (parts.column === column && !inList) climb(parts)
  }
  let shape: ResolvedShape | null = ROOT_SHAPE
  for (const step of steps.toReversed()) shape = innerShape(shape, step)
  return { shape, ownerColumn: owner }
}

const BLOCK_HEADER = /^[|>][-+0-9]*$/

export function opensBlock({ value }: LineParts): boolean {
  return BLOCK_HEADER.test(value)
}

/** Whether a line stands in a text whose header (`>-`) is above it. */
export function isInsideText(lines: readonly string[], index: number): boolean {
  let least = indentation(lines[index] ?? '')
  for (let above = index - 1; above >= 0 && least > 0; above--) {
    const line = lines[above] ?? ''
    if (line.trim() === '' || indentation(line) >= least) continue
    const parts = partsOf(line)
    if (parts === null) continue
    const owner = parts.key === null ? (parts.dashes.at(-1) ?? parts.column) : parts.column
    if (opensBlock(parts) && owner < least) return true
    least = indentation(line)
  }
  return false
}

const indentation = (line: string): number => /^ */.exec(line)?.[0].length ?? 0
