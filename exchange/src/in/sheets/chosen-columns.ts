import { unaccented } from '../../recognise/words/headings.ts'
import { type Meaning, readTitle } from './column-titles.ts'
import { notAnElement, notWritten, saidTwice } from './refusals.ts'
import { columnOfLetters } from './sheet.ts'

/** « Compétence=B » or « Critères=Ce que le jury regarde »: what a person says of the columns of a table. */
export interface Choice {
  /** `null` for a column to be left aside. */
  readonly meaning: Meaning | null
  /** The letters of the column, or its title. */
  readonly column: string
}

const IGNORED = /^(?:ignorer?|ignore|aucune?|none|rien)$/

/**
 * Reads what follows `--columns`: elements and columns, an equals sign between them, commas or semicolons after each.
 * @throws Refusal when an element is not one of a référentiel, no column is given, or one is given twice
 */
export function readChoices(said: string): readonly Choice[] {
  const choices = said
    .split(/[,;]/)
    .filter((part) => part.trim() !== '')
    .map((part): Choice => {
      const [element = '', ...others] = part.split('=')
      const column = others.join('=').trim()
      if (column === '') throw notWritten(part.trim())
      if (IGNORED.test(unaccented(element))) return { meaning: null, column }
      const reading = readTitle(element.trim())
      if (reading?.kind !== 'column') throw notAnElement(element.trim())
      return { meaning: reading.meaning, column }
    })
  if (choices.length === 0) throw notWritten(said.trim())
  const twice = choices.find(({ column }, at) =>
    choices.slice(0, at).some((before) => unaccented(before.column) === unaccented(column)),
  )
  if (twice !== undefined) throw saidTwice(twice.column)
  return choices
}

/**
 * The column of each choice in a sheet, by the titles of its header or by its letters; `null` when a title is not in this sheet.
 * @param titles the text of each cell of the header, by column
 */
export function chosenIn(
  choices: readonly Choice[],
  titles: ReadonlyMap<number, string>,
): readonly { readonly meaning: Meaning | null; readonly at: number | null }[] {
  return choices.map(({ meaning, column }) => ({ meaning, at: columnOf(column, titles) }))
}

function columnOf(said: string, titles: ReadonlyMap<number, string>): number | null {
  const wanted = unaccented(said)
  const named = [...titles].find(([, title]) => unaccented(title) === wanted)
  if (named !== undefined) return named[0]
  if (/^[A-Za-z]{1,2}$/.test(said)) return columnOfLetters(said)
  const near = [...titles].filter(([, title]) => unaccented(title).startsWith(wanted))
  return near.length === 1 ? (near[0]?.[0] ?? null) : null
}
