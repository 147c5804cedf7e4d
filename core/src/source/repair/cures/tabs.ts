import { problem } from '../../problems.ts'
import type { Cure, Wound } from '../cure.ts'
import type { RepairEdit } from '../repaired-text.ts'

/** Widths people give their tabs, and none for a tab among spaces; the one the rest of the text agrees with is kept. */
const WIDTHS = [2, 4, 8, 1, 0]

const INDENTATION = /^[ \t]*\t[ \t]*(?=\S)/gm
const OPENING_TAB = /^\t+[ \t]*(?=\S)/gm

function indentedWith(text: string, pattern: RegExp): readonly { readonly start: number; readonly end: number }[] {
  return Array.from(text.matchAll(pattern), (match) => ({ start: match.index, end: match.index + match[0].length }))
}

/** Tabs at the start of lines: YAML only counts spaces there. One cause, however many lines. */
export const tabs: Cure = function* (wound) {
  yield* afterDash(wound)
  const suspect = wound.suspects.find((shape) => wound.text.slice(shape.start, shape.content).includes('\t'))
  if (suspect === undefined) return
  const openings = indentedWith(wound.text, OPENING_TAB)
  const mine = indentedWith(wound.text, INDENTATION).filter((range) => range.start === suspect.start)
  const lines = openings.some((range) => range.start === suspect.start) ? openings : mine
  const first = lines[0]
  if (first === undefined) return
  const message = tabMessage(lines.length)
  for (const width of WIDTHS) {
    const edits: RepairEdit[] = lines.map(({ start, end }) => ({
      start,
      end,
      text: wound.text.slice(start, end).replaceAll('\t', ' '.repeat(width)),
    }))
    yield { edits, problem: problem('tabulation', first, message) }
  }
}

/** A tab between a dash and its item. */
function* afterDash(wound: Wound) {
  for (const shape of wound.suspects) {
    const dash = shape.dashes.at(-1)
    if (dash === undefined || !wound.text.slice(dash, shape.body).includes('\t')) continue
    const range = { start: dash + 1, end: shape.body }
    yield { edits: [{ ...range, text: ' ' }], problem: problem('tabulation', range, AFTER_DASH) }
  }
}

const AFTER_DASH = {
  fr: 'Une tabulation suit ce tiret : YAML veut une espace ordinaire. Remplacez la tabulation par une espace.',
  en: 'A tab follows this dash: YAML wants an ordinary space. Replace the tab with a space.',
}

function tabMessage(lines: number) {
  const others = lines - 1
  const also = others === 0 ? '' : others === 1 ? ' (une autre ligne aussi)' : ` (${others} autres lignes aussi)`
  const alsoToo = others === 0 ? '' : others === 1 ? ' (one more line does too)' : ` (${others} more lines do too)`
  return {
    fr: `Cette ligne commence par une tabulation${also}. L’indentation, le décalage du début de ligne, s’écrit avec des espaces : remplacez chaque tabulation par deux espaces.`,
    en: `This line starts with a tab${alsoToo}. Indentation, the offset at the start of a line, is written with spaces: replace each tab with two spaces.`,
  }
}
