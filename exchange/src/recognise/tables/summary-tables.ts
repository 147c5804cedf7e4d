import type { Paragraph, ReadDocument, Table } from '../../in/document.ts'
import { isSheetSummary, isSummaryTitle, sheetNames } from '../sections/title-sheets.ts'
import { findCodes, head, numberHead } from '../words/codes.ts'
import { columnHeading, unaccented } from '../words/headings.ts'

/** What only says again what stands elsewhere. */
export interface Summaries {
  readonly tables: ReadonlySet<Table>
  /** The lines of a table whose cells came out one under the other. */
  readonly texts: ReadonlySet<Paragraph>
  /** What they say that stands nowhere else. */
  readonly alone: ReadonlySet<Paragraph>
}

/**
 * The tables that sum up a document (« Vue synoptique », « Tableau de synthèse »): announced as such, and nearly all they say stands
 * again elsewhere. One that says more is an ordinary table.
 */
export function summariesOf(document: ReadDocument): Summaries {
  const tables = new Set<Table>()
  const texts = new Set<Paragraph>()
  const alone = new Set<Paragraph>()
  const sheets = sheetNames(document.pieces.flatMap((piece) => (piece.kind === 'flow' ? piece.paragraphs : [])))
  for (const [index, piece] of document.pieces.entries()) {
    if (piece.kind !== 'table') continue
    const above = document.pieces[index - 1]
    const titles = above?.kind === 'flow' ? above.paragraphs.slice(-3) : []
    const announced = titles.some(({ text }) => isSummaryTitle(text)) || (sheets.size > 0 && isHeadedAsSummary(piece))
    const only = announced
      ? notSaidAgain(paragraphsIn(piece), document.pieces.slice(index + 1).flatMap(paragraphsIn))
      : null
    if (only === null) continue
    tables.add(piece)
    for (const paragraph of only) alone.add(paragraph)
  }
  const all = document.pieces.flatMap(paragraphsIn)
  const titled = all.flatMap(({ text }, index) => (isSummaryTitle(text) ? [index] : [])).slice(0, MOST_TITLES)
  for (const index of titled) {
    const rest = all.slice(index + 1)
    const end = rest.findIndex(({ text, heading, opensPage }) => opensPage || heading > 0 || ANNEX.test(text))
    const cells = rest.slice(0, Math.max(0, end))
    const only = notSaidAgain(cells, rest.slice(cells.length))
    if (only === null) continue
    for (const cell of cells) texts.add(cell)
    for (const paragraph of only) alone.add(paragraph)
  }
  return { tables, texts, alone }
}

/** No document sums itself up more often. */
const MOST_TITLES = 8
const ANNEX = /^annexe(?![\p{L}])/iu

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

/** The statements that stand nowhere else; `null` where they are too many, or there are too few in all. */
function notSaidAgain(paragraphs: readonly Paragraph[], elsewhere: readonly Paragraph[]): readonly Paragraph[] | null {
  const said = ` ${elsewhere.map(({ text }) => unaccented(text)).join(' | ')} `
  const statements = paragraphs
    .filter(({ text }) => columnHeading(text) === null)
    .flatMap((paragraph) => statementsOf(paragraph.text).map((text) => ({ paragraph, text: unaccented(text) })))
    .filter(({ text }) => text.length >= SHORTEST)
  const only = statements.filter(({ text }) => !said.includes(text))
  const again = statements.length - only.length
  return again >= FEWEST && again >= statements.length * SAID_AGAIN ? only.map(({ paragraph }) => paragraph) : null
}

/** What stands between the codes of a cell: « Activité 1.1. Accueil Activité 1.2. Vente » is two statements. */
function statementsOf(text: string): string[] {
  const cuts = [0, ...findCodes(text).map(({ start }) => start), text.length]
  return cuts.slice(1).map((end, index) => {
    const part = text.slice(cuts[index] ?? 0, end)
    const { codes, rest } = head(part)
    return codes.length === 0 ? numberHead(part).rest : rest
  })
}
