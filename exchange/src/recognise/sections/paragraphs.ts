import type { Paragraph, ReadDocument } from '../../in/document.ts'

/** Every paragraph of a document in reading order, those of cells included. */
export function* paragraphsOf(document: ReadDocument): Generator<Paragraph> {
  for (const piece of document.pieces) {
    if (piece.kind === 'flow') yield* piece.paragraphs
    else for (const row of piece.rows) for (const cell of row.cells) yield* cell.paragraphs
  }
}
