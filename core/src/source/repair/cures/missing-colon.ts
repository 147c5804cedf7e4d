import { problem } from '../../problems.ts'
import type { Cure, Wound } from '../cure.ts'
import { isFormatKey } from '../format-keys.ts'
import { columnOf, isIdle, type LineShape, linesBelow } from '../line-shape.ts'

const WORD = /^[\p{L}_][\p{L}\p{N}_-]*$/u
const WORD_AND_VALUE = /^([\p{L}_][\p{L}\p{N}_-]*)[ \t]+\S/u

/** A key without its colon: a word alone on its line, or a word that is a key elsewhere in the file followed by a value. */
export const missingColon: Cure = function* (wound) {
  for (const shape of wound.suspects) {
    if (shape.key !== null) continue
    const body = wound.text.slice(shape.body, shape.valueEnd)
    if (WORD.test(body)) {
      const range = { start: shape.body, end: shape.valueEnd }
      const edits = hasChildren(wound, shape)
        ? [{ start: range.end, end: range.end, text: ':' }]
        : blank(wound.text, shape)
      yield { edits, problem: problem('deux-points-manquants', range, missing(body)) }
      continue
    }
    const word = WORD_AND_VALUE.exec(body)?.[1]
    if (word === undefined || !(isFormatKey(word) || wound.isKeyElsewhere(word))) continue
    const end = shape.body + word.length
    const range = { start: shape.body, end }
    yield { edits: [{ start: end, end, text: ':' }], problem: problem('deux-points-manquants', range, missing(word)) }
  }
}

/** A key that is being typed and holds nothing yet is left out: nothing else has to be said of it. */
function blank(text: string, shape: LineShape) {
  const start = shape.dashes.length > 0 ? shape.body : shape.content
  return [{ start, end: shape.valueEnd, text: ' '.repeat(text.slice(start, shape.valueEnd).length) }]
}

function hasChildren(wound: Wound, shape: LineShape): boolean {
  for (const next of linesBelow(wound.text, shape)) {
    if (isIdle(wound.text, next)) continue
    const deeper = columnOf(next) > shape.body - shape.start
    const list = next.dashes.length > 0 && columnOf(next) === shape.body - shape.start
    return (deeper && (next.key !== null || next.dashes.length > 0)) || list
  }
  return false
}

function missing(word: string) {
  return {
    fr: `Il manque les deux-points après « ${word} » : écrivez la clé (le nom de la rubrique) « ${word}: », puis sa valeur.`,
    en: `The colon after “${word}” is missing: write the key (the name of the field) “${word}:”, then its value.`,
  }
}
