import { problem } from '../../problems.ts'
import type { Cure, Wound } from '../cure.ts'
import { columnOf, isIdle, type LineShape, linesBelow } from '../line-shape.ts'

/** A list whose first dash is on the line of its key (`competences: - C1`). */
export const listOnKeyLine: Cure = function* (wound) {
  for (const shape of wound.suspects) {
    if (shape.key === null || !/^-[ \t]/.test(wound.text.slice(shape.value, shape.end))) continue
    const column = nextDash(wound, shape) ?? shape.body - shape.start + 2
    const edits = [{ start: shape.key.colon + 1, end: shape.value, text: `\n${' '.repeat(column)}` }]
    const range = { start: shape.value, end: shape.value + 1 }
    yield { edits, problem: problem('liste-sur-la-ligne', range, MESSAGE) }
  }
}

/** The column of the dash of the next line, when the list goes on there. */
function nextDash(wound: Wound, shape: LineShape): number | null {
  for (const next of linesBelow(wound.text, shape)) {
    if (isIdle(wound.text, next)) continue
    const column = columnOf(next)
    return next.dashes.length > 0 && column >= shape.body - shape.start ? column : null
  }
  return null
}

const MESSAGE = {
  fr: 'Une liste à tirets commence à la ligne suivante : allez à la ligne après les deux-points, puis écrivez un tiret par élément. Si ce tiret fait partie d’un texte, mettez le texte entre guillemets.',
  en: 'A list with dashes starts on the next line: go to a new line after the colon, then write one dash for each item. If this dash is part of a text, put the text between quotes.',
}
