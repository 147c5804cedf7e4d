import type { Report, Rule } from '../../rules/rule.ts'
import type { Found } from './memory.ts'
import { type Piece, reportWithin } from './piece.ts'

export type Outcome = readonly Report[] | Error

/** What rules find in pieces that they are run on together, by piece. */
export function foundIn(
  rules: readonly Rule[],
  pieces: readonly Piece[],
  run: (rule: Rule) => Outcome,
): ReadonlyMap<Piece, Found> {
  const findPiece = locator(pieces)
  const reports = new Map(pieces.map((piece) => [piece, new Map<string, Report[]>()]))
  const unsettled: string[] = []
  for (const rule of rules) {
    const outcome = run(rule)
    const placed = outcome instanceof Error ? null : placedIn(outcome, findPiece)
    if (placed === null) unsettled.push(rule.id)
    else for (const { piece, report } of placed) append(reports.get(piece), rule.id, report)
  }
  return new Map([...reports].map(([piece, ofPiece]) => [piece, { reports: ownCopies(ofPiece), unsettled }]))
}

interface Placed {
  readonly piece: Piece
  readonly report: Report
}

/** Each report with the piece it stands in, in offsets of it; `null` when one speaks of a place outside. */
function placedIn(
  reports: readonly Report[],
  findPiece: (offset: number) => readonly Piece[],
): readonly Placed[] | null {
  const placed: Placed[] = []
  for (const report of reports) {
    const found = firstOf(findPiece(report.at.start), (piece) => reportWithin(report, piece))
    if (found === null) return null
    placed.push({ piece: found.from, report: found.given })
  }
  return placed
}

function firstOf<From, Given>(
  candidates: readonly From[],
  give: (candidate: From) => Given | null,
): { readonly from: From; readonly given: Given } | null {
  for (const from of candidates) {
    const given = give(from)
    if (given !== null) return { from, given }
  }
  return null
}

/** The pieces with a stretch that holds an offset, its two ends included; two at most, since pieces do not overlap. */
function locator(pieces: readonly Piece[]): (offset: number) => readonly Piece[] {
  const stretches = pieces
    .flatMap((piece) => piece.stretches.map(({ start, end }) => ({ start, end, piece })))
    .sort((a, b) => a.start - b.start)
  return (offset) => {
    let [low, high] = [0, stretches.length]
    while (low < high) {
      const middle = (low + high) >> 1
      if ((stretches[middle]?.start ?? 0) <= offset) low = middle + 1
      else high = middle
    }
    return stretches.slice(Math.max(0, low - 2), low).flatMap(({ end, piece }) => (offset <= end ? [piece] : []))
  }
}

function append(reports: Map<string, Report[]> | undefined, rule: string, report: Report): void {
  const known = reports?.get(rule)
  if (known === undefined) reports?.set(rule, [report])
  else known.push(report)
}

/** Reports whose words hold no part of the text they were found in, which would keep the whole of it alive. */
export function ownCopies(reports: ReadonlyMap<string, readonly Report[]>): Found['reports'] {
  return new Map([...reports].map(([rule, ofRule]) => [rule, structuredCopy(ofRule)]))
}

function structuredCopy(reports: readonly Report[]): readonly Report[] {
  return reports.length === 0 ? [] : JSON.parse(JSON.stringify(reports))
}
