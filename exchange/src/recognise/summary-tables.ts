import type { Paragraph, ReadDocument, Table } from '../in/document.ts'
import { findCodes, head, numberHead } from './codes.ts'
import { columnHeading, unaccented } from './headings.ts'
import { isSheetSummary, isSummaryTitle, sheetNames } from './title-sheets.ts'

/**
 * The tables that sum up a document (« Vue synoptique », « Tableau de synthèse »): announced as such, and nearly all they say stands
 * again elsewhere. One that says more is an ordinary table.
 */
export function summaryTables(document: ReadDocument): ReadonlySet<Table> {
  const found = new Set<Table>()
  const sheets = sheetNames(document.pieces.flatMap((piece) => (piece.kind === 'flow' ? piece.paragraphs : [])))
  for (const [index, piece] of document.pieces.entries()) {
    if (piece.kind !== 'table') continue
    const above = document.pieces[index - 1]
    const titles = above?.kind === 'flow' ? above.paragraphs.slice(-3) : []
    const announced = titles.some(({ text }) => isSummaryTitle(text)) || (sheets.size > 0 && isHeadedAsSummary(piece))
    if (announced && isSaidAgain(piece, document.pieces.slice(index + 1).flatMap(paragraphsIn))) found.add(piece)
  }
  return found
}

function isHeadedAsSummary({ rows: [first] }: Table): boolean {
  return first?.cells.some(({ paragraphs }) => isSheetSummary(paragraphs.map(({ text }) => text).join(' '))) === true
}

const paragraphsIn = (piece: ReadDocument['pieces'][number]): readonly Paragraph[] =>
  piece.kind === 'flow'
    ? piece.paragraphs
    : piece.rows.flatMap(({ cells }) => cells.flatMap(({ paragraphs }) => paragraphs))

/** How much of it must stand elsewhere, and in how many statements at least. */
const SAID_AGAIN = 0.8
const FEWEST = 3
/** A shorter text is a code, a number, a mark. */
const SHORTEST = 12

function isSaidAgain(table: Table, elsewhere: readonly Paragraph[]): boolean {
  return areSaidAgain(paragraphsIn(table), wordsOf(elsewhere))
}

const wordsOf = (paragraphs: readonly Paragraph[]): string =>
  ` ${paragraphs.map(({ text }) => unaccented(text)).join(' | ')} `

function areSaidAgain(paragraphs: readonly Paragraph[], elsewhere: string): boolean {
  const statements = paragraphs
    .filter(({ text }) => columnHeading(text) === null)
    .flatMap(({ text }) => statementsOf(text))
    .map(unaccented)
    .filter((text) => text.length >= SHORTEST)
  const again = statements.filter((text) => elsewhere.includes(text)).length
  return again >= FEWEST && again >= statements.length * SAID_AGAIN
}

/** The same where the cells came out one under the other: from its title down to the next page, title or annex. */
export function summaryTexts(document: ReadDocument): ReadonlySet<Paragraph> {
  const found = new Set<Paragraph>()
  const all = document.pieces.flatMap(paragraphsIn)
  for (const [index, title] of all.entries()) {
    if (found.has(title) || !isSummaryTitle(title.text)) continue
    const rest = all.slice(index + 1)
    const end = rest.findIndex(({ text, heading, opensPage }) => opensPage || heading > 0 || ANNEX.test(text))
    const cells = rest.slice(0, end)
    if (end > 0 && areSaidAgain(cells, wordsOf(rest.slice(end)))) for (const cell of [title, ...cells]) found.add(cell)
  }
  return found
}

const ANNEX = /^annexe(?![\p{L}])/iu

/** What stands between the codes of a cell: « Activité 1.1. Accueil Activité 1.2. Vente » is two statements. */
function statementsOf(text: string): string[] {
  const cuts = [0, ...findCodes(text).map(({ start }) => start), text.length]
  return cuts.slice(1).map((end, index) => {
    const part = text.slice(cuts[index] ?? 0, end)
    const { codes, rest } = head(part)
    return codes.length === 0 ? numberHead(part).rest : rest
  })
}
