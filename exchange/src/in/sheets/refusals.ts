import type { Localised } from '@equerre/core'
import { Refusal } from '../refusal.ts'
import type { Choice } from './chosen-columns.ts'
import { columnLetters, type Sheet } from './sheet.ts'

/** Why a table cannot be read; what a person may say of its columns mends most of it. */

/** No one wrote it by hand. */
export const TOO_LONG = new Refusal({
  fr: 'Ce tableau a plus de 50\u00a0000\u00a0lignes ou 500\u00a0000\u00a0cellules\u00a0: ce n’est pas un référentiel. Gardez dans un fichier à part les feuilles ou les lignes à importer, puis recommencez.',
  en: 'This table has more than 50,000 rows or 500,000 cells: it is no référentiel. Keep the sheets or rows to import in a file of their own, then try again.',
})

export const NO_CELL = new Refusal({
  fr: 'Ce tableau est vide\u00a0: aucune cellule ne contient de texte. Vérifiez que c’est le bon fichier, et que ses feuilles ne sont pas masquées.',
  en: 'This table is empty: no cell holds a text. Check that it is the right file, and that its sheets are not hidden.',
})

const EXAMPLE = '--columns "Compétence=B,Critères=D,Modalité=E"'

/** The person may say what the columns hold. */
const asking = (said: Localised): Refusal => new Refusal(said, 'columns')

export const notWritten = (part: string): Refusal =>
  asking({
    fr: `«\u00a0${part}\u00a0» ne dit pas quelle colonne prendre. Écrivez l’élément, un signe égal, puis la lettre ou le titre de la colonne\u00a0: ${EXAMPLE}`,
    en: `“${part}” does not say which column to take. Write the element, an equals sign, then the letter or the title of the column: ${EXAMPLE}`,
  })

export const notAnElement = (element: string): Refusal =>
  asking({
    fr: `«\u00a0${element}\u00a0» n’est pas un élément d’un référentiel. Une colonne peut contenir\u00a0: bloc, activité, compétence, modalité, critère, indicateur, rubrique, objectif, points, éliminatoire, durée, ou le code de l’un d’eux (code compétence)\u00a0; «\u00a0ignorer\u00a0» laisse une colonne de côté.`,
    en: `“${element}” is no element of a référentiel. A column may hold: block, activity, competency, modality, criterion, indicator, group, objective, points, eliminatory, duration, or the code of one of them (code competency); “ignore” leaves a column aside.`,
  })

export const saidTwice = (column: string): Refusal =>
  asking({
    fr: `La colonne «\u00a0${column}\u00a0» est donnée à deux éléments\u00a0: une colonne n’en contient qu’un. Gardez l’un des deux, ou séparez la colonne en deux dans le tableur.`,
    en: `The column “${column}” is given to two elements: a column holds one only. Keep one of the two, or split the column in the spreadsheet.`,
  })

/** No sheet has the column that was asked for. */
export function noSuchColumn({ column }: Choice, sheets: readonly Sheet[]): Refusal {
  const seen = titlesSeen(sheets)
  return asking({
    fr: `Aucune colonne ne s’appelle «\u00a0${column}\u00a0». Colonnes de ce tableau\u00a0: ${seen}.`,
    en: `No column is called “${column}”. Columns of this table: ${seen}.`,
  })
}

/** No title of the table names an element of a référentiel. */
export function noKnownColumn(sheets: readonly Sheet[]): Refusal {
  const seen = titlesSeen(sheets)
  return asking({
    fr: `Aucun titre de colonne de ce tableau ne nomme une compétence, une modalité ou un critère. Titres lus\u00a0: ${seen}. Dites quelle colonne contient quoi\u00a0: ${EXAMPLE}`,
    en: `No column title of this table names a competency, a modality or a criterion. Titles read: ${seen}. Say which column holds what: ${EXAMPLE}`,
  })
}

const MOST_SEEN = 12

/** The cells of the fullest of the first rows, with their letters: what a person sees as the titles. */
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
