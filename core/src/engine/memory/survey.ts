import { ownCopy } from '../../french/memo.ts'
import type { SourceDocument } from '../../source/document.ts'
import type { MappingNode } from '../../source/tree.ts'
import { type Division, divisionsOf, elementsOf, pieceOfDivision } from './division.ts'
import { readingOf, structureOf } from './fingerprint.ts'
import type { CheckMemory, RememberedDivision, RememberedElement, Written } from './memory.ts'
import { type Piece, textOfPiece } from './piece.ts'

/** An element of a changed division, with what is remembered of it. */
export interface SurveyedElement {
  readonly piece: Piece
  readonly written: Written
  readonly known: RememberedElement | null
}

/** A bloc or the top of the file: either remembered as it is, or looked at element by element. */
export type SurveyedDivision = KnownDivision | ChangedDivision

export interface KnownDivision {
  readonly piece: Piece
  readonly known: RememberedDivision
}

export interface ChangedDivision {
  readonly piece: Piece
  readonly known: null
  readonly written: Written
  readonly structure: number
  readonly elements: readonly SurveyedElement[]
}

/**
 * The divisions of a file with what a memory holds of each.
 * @returns `null` when a part of the file is written elsewhere (aliases): then no text says all that stands in its place
 */
export function surveyOf(
  source: SourceDocument,
  root: MappingNode,
  memory: Pick<CheckMemory, 'divisions' | 'elements'>,
): readonly SurveyedDivision[] | null {
  if (source.problems.some(({ code }) => code.startsWith('renvoi'))) return null
  const divisions = divisionsOf(root).map((division): SurveyedDivision => {
    const piece = pieceOfDivision(division)
    const known = knownIn(memory.divisions, piece, source)
    return known === null ? lookedInto(division, piece, source, memory) : { piece, known }
  })
  return divisions.some(isPartlyElsewhere) ? null : divisions
}

function lookedInto(
  division: Division,
  piece: Piece,
  source: SourceDocument,
  { elements }: Pick<CheckMemory, 'elements'>,
): ChangedDivision {
  return {
    piece,
    known: null,
    written: written(piece, source),
    structure: structureOf(piece),
    elements: elementsOf(division).map((element) => {
      const known = knownIn(elements, element, source)
      return { piece: element, known, written: known ?? written(element, source) }
    }),
  }
}

const isPartlyElsewhere = (division: SurveyedDivision): boolean =>
  division.known === null &&
  (division.written.reading === null || division.elements.some((element) => element.written.reading === null))

/** What is remembered of a piece with the same letters that is read in the same way. */
function knownIn<Known extends Written>(
  remembered: ReadonlyMap<string, Known>,
  piece: Piece,
  source: SourceDocument,
): Known | null {
  const known = remembered.get(textOfPiece(piece, source.text))
  if (known === undefined || known.role !== piece.role) return null
  if (known.column !== columnOf(piece, source.text)) return null
  const isDoubtful = source.problems.length > 0
  if ((isDoubtful || known.isDoubtful) && known.reading !== readingOf(piece)) return null
  known.isDoubtful = isDoubtful
  return known
}

function written(piece: Piece, source: SourceDocument): Written {
  return {
    text: ownCopy(textOfPiece(piece, source.text)),
    role: piece.role,
    column: columnOf(piece, source.text),
    reading: readingOf(piece),
    isDoubtful: source.problems.length > 0,
  }
}

function columnOf({ stretches }: Piece, text: string): number {
  const start = stretches[0]?.start ?? 0
  return start - text.lastIndexOf('\n', start - 1)
}
