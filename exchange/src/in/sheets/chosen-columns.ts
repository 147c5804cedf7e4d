import type { Localised } from '@equerre/core'
import { unaccented } from '../../recognise/headings.ts'
import { Refusal } from '../refusal.ts'
import { type Meaning, readTitle } from './column-titles.ts'
import { columnLetters, columnOfLetters, type Sheet } from './sheet.ts'

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
 * @throws Refusal when an element is not one of a référentiel, or no column is given
 */
export function readChoices(said: string): readonly Choice[] {
  const choices = said
    .split(/[,;]/)
    .filter((part) => part.trim() !== '')
    .map((part): Choice => {
      const [element = '', ...others] = part.split('=')
      const column = others.join('=').trim()
      if (column === '') throw new Refusal(notWritten(part.trim()), 'columns')
      if (IGNORED.test(unaccented(element))) return { meaning: null, column }
      const reading = readTitle(element.trim())
      if (reading?.kind !== 'column') throw new Refusal(notAnElement(element.trim()), 'columns')
      return { meaning: reading.meaning, column }
    })
  if (choices.length === 0) throw new Refusal(notWritten(said.trim()), 'columns')
  return choices
}

/**
 * The column of each choice in a sheet, by the titles of its header or by its letters; `null` when a title is not in this sheet.
 * @param titles the text of each cell of the header, by column
 */
export function chosenIn(
  choices: readonly Choice[],
  titles: ReadonlyMap<number, string>,
): readonly { readonly meaning: Meaning | null; readonly at: number | null; readonly choice: Choice }[] {
  return choices.map((choice) => ({ meaning: choice.meaning, at: columnOf(choice.column, titles), choice }))
}

function columnOf(said: string, titles: ReadonlyMap<number, string>): number | null {
  const wanted = unaccented(said)
  const named = [...titles].find(([, title]) => unaccented(title) === wanted)
  if (named !== undefined) return named[0]
  if (/^[A-Za-z]{1,2}$/.test(said)) return columnOfLetters(said)
  const near = [...titles].filter(([, title]) => unaccented(title).startsWith(wanted))
  return near.length === 1 ? (near[0]?.[0] ?? null) : null
}

const EXAMPLE = '--columns "Compétence=B,Critères=D,Modalité=E"'

const notWritten = (part: string): Localised => ({
  fr: `«\u00a0${part}\u00a0» ne dit pas quelle colonne prendre. Écrivez l’élément, un signe égal, puis la lettre ou le titre de la colonne\u00a0: ${EXAMPLE}`,
  en: `“${part}” does not say which column to take. Write the element, an equals sign, then the letter or the title of the column: ${EXAMPLE}`,
})

const notAnElement = (element: string): Localised => ({
  fr: `«\u00a0${element}\u00a0» n’est pas un élément d’un référentiel. Une colonne peut contenir\u00a0: bloc, activité, compétence, modalité, critère, indicateur, rubrique, objectif, points, éliminatoire, durée, ou le code de l’un d’eux (code compétence)\u00a0; «\u00a0ignorer\u00a0» laisse une colonne de côté.`,
  en: `“${element}” is no element of a référentiel. A column may hold: block, activity, competency, modality, criterion, indicator, group, objective, points, eliminatory, duration, or the code of one of them (code competency); “ignore” leaves a column aside.`,
})

/** No sheet has the column that was asked for. */
export function noSuchColumn({ column }: Choice, sheets: readonly Sheet[]): Localised {
  const seen = titlesSeen(sheets)
  return {
    fr: `Aucune colonne ne s’appelle «\u00a0${column}\u00a0». Colonnes de ce tableau\u00a0: ${seen}.`,
    en: `No column is called “${column}”. Columns of this table: ${seen}.`,
  }
}

/** No title of the table names an element of a référentiel. */
export function noKnownColumn(sheets: readonly Sheet[]): Localised {
  const seen = titlesSeen(sheets)
  return {
    fr: `Aucun titre de colonne de ce tableau ne nomme une compétence, une modalité ou un critère. Titres lus\u00a0: ${seen}. Dites quelle colonne contient quoi\u00a0: ${EXAMPLE}`,
    en: `No column title of this table names a competency, a modality or a criterion. Titles read: ${seen}. Say which column holds what: ${EXAMPLE}`,
  }
}

const MOST_SEEN = 12

/** The cells of the first full row, with their letters: what a person sees as the titles. */
function titlesSeen(sheets: readonly Sheet[]): string {
  const rows = sheets.flatMap(({ rows }) => rows.slice(0, 20))
  const fullest = rows.reduce<(typeof rows)[number] | null>(
    (best, row) => (best === null || row.cells.length > best.cells.length ? row : best),
    null,
  )
  const titles = (fullest?.cells ?? []).map(({ column, text }) => {
    const bare = text.replace(/\s+/g, ' ').trim()
    return `${columnLetters(column)} «\u00a0${bare.length > 40 ? `${bare.slice(0, 40)}…` : bare}\u00a0»`
  })
  return titles.length > MOST_SEEN ? `${titles.slice(0, MOST_SEEN).join(', ')}…` : titles.join(', ')
}
