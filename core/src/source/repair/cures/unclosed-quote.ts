import type { SyntaxProblem } from '../../document.ts'
import { problem } from '../../problems.ts'
import type { Range } from '../../tree.ts'
import type { Cure } from '../cure.ts'
import type { LineShape } from '../line-shape.ts'

const OPENING = /["']/
const CLOSED = /^(?:"(?:[^"\\]|\\.)*"|'(?:[^']|'')*')/
const QUOTED_KEY = /^(["'])[\p{L}_][\p{L}\p{N}_-]*(?=[ \t]*:(?:[ \t]|$))/u

/** A quote that opens and is not closed on its line: it is closed at the end of the line, so that the lines below stay readable. */
export const unclosedQuote: Cure = function* (wound) {
  for (const shape of [...wound.suspects, ...wound.openings]) {
    yield* inKey(wound.text, shape)
    const value = wound.text.slice(shape.value, shape.end).trimEnd()
    const quote = value.charAt(0)
    if (OPENING.test(quote) && !CLOSED.test(value)) {
      const end = shape.value + value.length
      yield { edits: [{ start: end, end, text: quote }], problem: unclosed(quote, { start: shape.value, end }) }
    } else if (quote === '[' || quote === '{') yield* inFlow(value, shape.value)
  }
}

function* inKey(text: string, shape: LineShape) {
  const found = QUOTED_KEY.exec(text.slice(shape.body, shape.end))
  const quote = found?.[1]
  if (found === null || quote === undefined) return
  const range = { start: shape.body, end: shape.body + found[0].length }
  yield { edits: [{ start: range.end, end: range.end, text: quote }], problem: unclosed(quote, range) }
}

/** Inside brackets, the text goes to the next comma or bracket. */
function* inFlow(value: string, at: number) {
  let offset = 1
  while (offset < value.length) {
    const quote = value.charAt(offset)
    if (!OPENING.test(quote)) {
      offset++
      continue
    }
    const closed = CLOSED.exec(value.slice(offset))
    const after = closed === null ? '' : value.slice(offset + closed[0].length).trimStart()
    if (closed !== null && (after === '' || /^[,\]}:#]/.test(after))) {
      offset += closed[0].length
      continue
    }
    const rest = value.slice(offset)
    const length = /^[^,\]}]*/.exec(rest)?.[0].trimEnd().length ?? rest.length
    const range = { start: at + offset, end: at + offset + length }
    yield { edits: [{ start: range.end, end: range.end, text: quote }], problem: unclosed(quote, range) }
    return
  }
}

function unclosed(quote: string, range: Range): SyntaxProblem {
  return problem('guillemet-non-ferme', range, {
    fr: `Il manque le guillemet ${quote} qui ferme ce texte. Ajoutez-le à la fin du texte, ou supprimez celui du début.`,
    en: `The quote ${quote} that closes this text is missing. Add it at the end of the text, or delete the one at the start.`,
  })
}
