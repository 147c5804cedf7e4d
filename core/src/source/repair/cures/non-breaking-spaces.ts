import { nonBreakingSpace } from '../../messages.ts'
import type { Cure } from '../cure.ts'
import type { LineShape } from '../line-shape.ts'

const NON_BREAKING = /[\u00a0\u202f\u2003\u3000]/
const AFTER_COLON = /^[ \t]*(?:- +)*[\p{L}_][\p{L}\p{N}_-]*[ \t]*:([ \t]*[\u00a0\u202f\u2003\u3000]+)/u
const AFTER_DASH = /^[ \t]*(?:- +)*-([\u00a0\u202f\u2003\u3000]+)/

/** Spaces that look ordinary and are not, where YAML counts spaces: at the start of a line, after a dash or a colon. */
export const nonBreakingSpaces: Cure = function* (wound) {
  for (const shape of wound.suspects) {
    const indentation = wound.text.slice(shape.start, shape.content)
    if (NON_BREAKING.test(indentation)) yield* indentationOf(wound.text, shape)
    const line = wound.text.slice(shape.start, shape.end)
    const found = AFTER_COLON.exec(line) ?? AFTER_DASH.exec(line)
    if (found?.[1] === undefined) continue
    const end = shape.start + found[0].length
    const start = end - found[1].length
    const edits = [{ start, end, text: ' '.repeat(end - start) }]
    yield { edits, problem: nonBreakingSpace({ start, end }) }
  }
}

/** All the lines that start so, which is one cause; or one such space too many in one line. */
function* indentationOf(text: string, suspect: LineShape) {
  const range = { start: suspect.start, end: suspect.content }
  const lines = text.matchAll(/^[ \t]*[\u00a0\u202f\u2003\u3000][ \t\u00a0\u202f\u2003\u3000]*/gm)
  const edits = Array.from(lines, (match) => ({
    start: match.index,
    end: match.index + match[0].length,
    text: ' '.repeat(match[0].length),
  }))
  yield { edits, problem: nonBreakingSpace(range) }
  const ordinary = text.slice(range.start, range.end).replace(/[^ \t]/g, '')
  yield { edits: [{ ...range, text: ordinary }], problem: nonBreakingSpace(range) }
}
