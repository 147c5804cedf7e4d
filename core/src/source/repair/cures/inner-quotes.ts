import type { SyntaxProblem } from '../../document.ts'
import { problem } from '../../problems.ts'
import type { Range } from '../../tree.ts'
import { AS_LETTER, type Cure, type Wound } from '../cure.ts'
import { columnOf, type LineShape, linesBelow } from '../line-shape.ts'
import type { RepairEdit } from '../repaired-text.ts'

const CLOSED = /^(?:"(?:[^"\\]|\\.)*"|'(?:[^']|'')*')/

/** A quote or an apostrophe inside a text that quotes of the same kind surround, or a text that only starts with quoted words. */
export const innerQuotes: Cure = function* (wound) {
  for (const shape of wound.suspects) {
    const quote = wound.text.charAt(shape.value)
    if (quote === '[' || quote === '{') yield* apostrophesInFlow(wound, shape)
    if (quote !== '"' && quote !== "'") continue
    const written = wound.text.slice(shape.value, shape.end).trimEnd()
    const closed = CLOSED.exec(written)
    if (closed === null || /^[ \t]*(?:#.*)?$/.test(written.slice(closed[0].length))) continue
    const end = endOfQuoted(wound, shape, quote)
    if (end !== null) {
      const range = { start: shape.value, end }
      yield { edits: inner(wound.text, range, quote), problem: quoteInside(quote, range) }
      continue
    }
    const range = { start: shape.value, end: shape.valueEnd }
    const edits = [{ start: range.start, end: range.start + 1, text: AS_LETTER }, ...colons(wound.text, range)]
    yield { edits, problem: quotedStart(range) }
  }
}

/** Where the text that a quote opens ends, when its line or one that continues it ends with the same quote. */
function endOfQuoted(wound: Wound, shape: LineShape, quote: string): number | null {
  const ending = (line: LineShape): number | null => {
    const end = line.start + wound.text.slice(line.start, line.end).trimEnd().length
    return end > shape.value + 1 && wound.text.charAt(end - 1) === quote ? end : null
  }
  const end = ending(shape)
  if (end !== null) return end
  for (const line of linesBelow(wound.text, shape)) {
    if (line.key !== null || line.dashes.length > 0 || columnOf(line) <= columnOf(shape)) return null
    const last = ending(line)
    if (last !== null) return last
  }
  return null
}

function inner(text: string, range: Range, quote: string): RepairEdit[] {
  const edits: RepairEdit[] = []
  for (let offset = range.start + 1; offset < range.end - 1; offset++) {
    const character = text.charAt(offset)
    if (character === '\\' && quote === '"') offset++
    else if (character === quote) edits.push({ start: offset, end: offset + 1, text: AS_LETTER })
  }
  return edits
}

function colons(text: string, range: Range): RepairEdit[] {
  const found = text.slice(range.start, range.end).matchAll(/:(?=[ \t]|$)/g)
  return Array.from(found, ({ index }) => ({
    start: range.start + index,
    end: range.start + index + 1,
    text: AS_LETTER,
  }))
}

function* apostrophesInFlow(wound: Wound, shape: LineShape) {
  const value = wound.text.slice(shape.value, shape.end)
  const found = [...value.matchAll(/(?<=[\p{L}\p{N}])'(?=[\p{L}\p{N}])/gu)]
  const first = found[0]
  if (first === undefined) return
  const edits = found.map(({ index }) => ({
    start: shape.value + index,
    end: shape.value + index + 1,
    text: AS_LETTER,
  }))
  const start = shape.value + first.index
  yield { edits, problem: quoteInside("'", { start, end: start + 1 }) }
}

function quoteInside(quote: string, range: Range): SyntaxProblem {
  const message =
    quote === "'"
      ? {
          fr: 'Ce texte est entre apostrophes (\') et en contient d’autres, qui le terminent trop tôt. Entourez-le de guillemets droits ("), ou employez l’apostrophe typographique (’).',
          en: 'This text is between apostrophes (\') and holds others, which end it too early. Put it between straight quotes ("), or use the typographic apostrophe (’).',
        }
      : {
          fr: 'Ce texte est entre guillemets droits (") et en contient d’autres, qui le terminent trop tôt. Remplacez ceux de l’intérieur par « … », ou écrivez-les \\".',
          en: 'This text is between straight quotes (") and holds others, which end it too early. Replace the inner ones with “ ”, or write them \\".',
        }
  return problem('guillemets-dans-le-texte', range, message)
}

function quotedStart(range: Range): SyntaxProblem {
  return problem('guillemets-dans-le-texte', range, {
    fr: 'Ce texte commence par des mots entre guillemets droits, et continue après : YAML croit qu’il finit avec eux. Remplacez ces guillemets par « … », ou entourez tout le texte.',
    en: 'This text starts with words in straight quotes and goes on after them: YAML thinks it ends with them. Use “ ” for those words, or put quotes around the whole text.',
  })
}
