import type { Localised } from '@equerre/core'
import type { ColumnKind } from '../official/document.ts'
import type { GridCell, Placed } from './grid.ts'
import type { Paragraph } from './paragraph.ts'
import { CELL_STYLES } from './styles.ts'
import type { TextLine, Typesetter } from './typesetting.ts'

/** After the first words of a cell, at the top of a page where it goes on without text left. The import takes such a line off. */
export const CONTINUED: Localised = { fr: 'suite', en: 'continued' }

const NAMED: readonly ColumnKind[] = ['activities', 'competencies', 'assessments']

const STYLE = CELL_STYLES.note

/** Where it is to be drawn, and what says that it goes on. */
export interface Place {
  readonly kind: ColumnKind
  readonly width: number
  /** Above and below together. */
  readonly padding: number
  readonly words: string
}

/**
 * What is drawn in a cell that goes on from the page before, all its text being there: which activity, competency or modality it is.
 * `null` where something else stands, or where there is no room.
 */
export function reminder(
  { cell, from, to, top, height }: Placed,
  { kind, width, padding, words }: Place,
  typesetter: Typesetter,
): TextLine | null {
  const isRest = top === 0 && from === to && from > 0 && from === cell.slots.length
  const name = nameIn(cell)
  if (!isRest || name === null || !NAMED.includes(kind) || height < STYLE.leading + padding) return null
  const all = textOf(name.lines[0]).split(' ')
  for (let kept = all.length; kept > 0; kept -= 1) {
    const isCut = kept < all.length || name.lines.length > 1
    const cut = all.slice(0, kept).join(' ')
    const text = `${isCut ? `${cut.replace(LITTLE_WORDS, '')}…` : cut} (${words})`
    if (typesetter.widthOf(text, STYLE.face, STYLE.size) > width) continue
    return typesetter.linesOf([{ text, strong: false }], STYLE, Number.POSITIVE_INFINITY)[0] ?? null
  }
  return null
}

/** No cut stops at « des », « de la ». */
const LITTLE_WORDS = /(?: \p{Ll}[\p{Ll}’']{0,3})+$/u

/** The last name in a cell, else what it begins with: a competency. */
function nameIn({ slots }: GridCell): Paragraph | null {
  const paragraphs = slots.map(({ paragraph }) => paragraph)
  const found = paragraphs.findLast(({ kind }) => kind === 'name') ?? paragraphs[0]
  return found?.kind === 'name' || found?.kind === 'text' ? found : null
}

const textOf = (line: TextLine = []): string =>
  line
    .map(({ text }) => text)
    .join('')
    .trim()
