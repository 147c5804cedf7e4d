import { extraSign } from '../../messages.ts'
import { problem } from '../../problems.ts'
import type { Cure, Wound } from '../cure.ts'
import { columnOf, isIdle, type LineShape, linesAbove, linesBelow } from '../line-shape.ts'

/** How far up a list in brackets that goes over several lines may have been opened. */
const FARTHEST_OPENING = 60
const MOST_INNER = 4

const QUOTED = /"(?:[^"\\]|\\.)*"|'(?:[^']|'')*'/y

interface Brackets {
  /** The closing brackets that are missing, innermost first. */
  readonly missing: string
  /** The first closing bracket that is not of the kind of the one it closes, and the right one. */
  readonly wrong: { readonly offset: number; readonly right: string } | null
  /** The brackets opened inside the first one. */
  readonly inner: readonly number[]
  /** Past the bracket that closes the first one; `null` when nothing does. */
  readonly closed: number | null
}

/** Follows the brackets of a text from an opening one to a limit, past quotes and comments. */
function followBrackets(text: string, start: number, limit: number): Brackets {
  const expected: string[] = []
  const inner: number[] = []
  let wrong: Brackets['wrong'] = null
  let offset = start
  while (offset < limit) {
    const character = text.charAt(offset)
    if (character === '[' || character === '{') {
      expected.push(character === '[' ? ']' : '}')
      if (offset > start) inner.push(offset)
    } else if (character === ']' || character === '}') {
      const right = expected.pop()
      if (right !== undefined && right !== character) wrong ??= { offset, right }
      if (expected.length === 0) return { missing: '', wrong, inner, closed: offset + 1 }
    } else if ((character === '"' || character === "'") && /[[{,:\s]/.test(text.charAt(offset - 1))) {
      QUOTED.lastIndex = offset
      const quoted = QUOTED.exec(text)
      if (quoted !== null && QUOTED.lastIndex <= limit) {
        offset = QUOTED.lastIndex
        continue
      }
    } else if (character === '#' && /\s/.test(text.charAt(offset - 1))) {
      while (offset < limit && text.charAt(offset) !== '\n') offset++
      continue
    }
    offset++
  }
  return { missing: expected.reverse().join(''), wrong, inner, closed: null }
}

function opensBracket(wound: Wound, shape: LineShape): boolean {
  const first = wound.text.charAt(shape.value)
  return first === '[' || first === '{'
}

/** The last line that belongs to brackets opened on a line: the one before the next that stands no deeper, or that reads as a key. */
function lastLineOf(wound: Wound, opening: LineShape): LineShape {
  let last = opening
  for (const shape of linesBelow(wound.text, opening)) {
    if (isIdle(wound.text, shape)) continue
    const deeper = columnOf(shape) > columnOf(opening)
    if (!deeper || shape.key !== null || shape.dashes.length > 0) break
    last = shape
  }
  return last
}

/** A bracket or brace that is opened and not closed, or closed by one of another kind. */
export const unclosedBracket: Cure = function* (wound) {
  const lowest = wound.suspects[0]
  if (lowest === undefined) return
  let left = FARTHEST_OPENING
  for (const shape of chain([lowest], linesAbove(wound.text, lowest))) {
    if (left-- === 0) return
    if (isIdle(wound.text, shape) || !opensBracket(wound, shape)) continue
    const last = lastLineOf(wound, shape)
    const brackets = followBrackets(wound.text, shape.value, last.end)
    // A list that is in order: the one that is not stands higher.
    if (brackets.wrong === null && brackets.closed !== null && shape === lowest) continue
    if (brackets.wrong !== null) {
      const { offset, right } = brackets.wrong
      const range = { start: offset, end: offset + 1 }
      yield { edits: [{ ...range, text: right }], problem: problem('crochet-non-ferme', range, wrongBracket(right)) }
    }
    if (brackets.closed === null && brackets.missing !== '') {
      const end = last.valueEnd
      const edits = [{ start: end, end, text: brackets.missing }]
      const range = { start: shape.value, end: shape.value + 1 }
      yield { edits, problem: problem('crochet-non-ferme', range, unclosed(wound.text.charAt(shape.value))) }
    }
    if (brackets.wrong !== null || brackets.closed === null) yield* withoutInner(wound.text, brackets.inner)
    return
  }
}

/** A bracket opened by a slip of the keyboard inside another one. */
function* withoutInner(text: string, inner: readonly number[]) {
  for (const start of inner.slice(-MOST_INNER)) {
    const range = { start, end: start + 1 }
    yield { edits: [{ ...range, text: ' ' }], problem: extraSign(text.charAt(start), range) }
  }
}

function* chain<T>(...parts: readonly Iterable<T>[]): Generator<T> {
  for (const part of parts) yield* part
}

function unclosed(opening: string) {
  const closing = opening === '[' ? ']' : '}'
  return {
    fr: `La liste ouverte ici par « ${opening} » n’est pas fermée : ajoutez « ${closing} » après son dernier élément.`,
    en: `The list opened here with “${opening}” is not closed: add “${closing}” after its last item.`,
  }
}

function wrongBracket(right: string) {
  return {
    fr: `Fermez cette liste par « ${right} », comme elle a été ouverte.`,
    en: `Close this list with “${right}”, the way it was opened.`,
  }
}
