import type { Criterion } from '../../model/referential.ts'
import { share } from './sharing.ts'

/** A criterion read in a competency: what half points are given to. */
export interface Seat {
  readonly row: number
  readonly criterion: Criterion | null
}

/** What a competency is judged by. */
interface Judged {
  readonly criteria: readonly Criterion[]
}

/** Every criterion in every competency it judges; `null` when there are not enough half points for that. */
export function everySeat(rows: readonly Judged[], halves: number): readonly Seat[] | null {
  const count = rows.reduce((sum, { criteria }) => sum + Math.max(1, criteria.length), 0)
  if (count > halves) return null
  return rows.flatMap(({ criteria }, row) =>
    (criteria.length === 0 ? [null] : criteria).map((criterion) => ({ row, criterion })),
  )
}

/** Every criterion once, every competency once at least: criteria that judge several go first where nothing else is read. */
export function fewestSeats(rows: readonly Judged[]): readonly Seat[] {
  const judged = new Map<Criterion, number[]>()
  for (const [row, { criteria }] of rows.entries())
    for (const criterion of criteria) judged.set(criterion, [...(judged.get(criterion) ?? []), row])
  const seats = rows.map(() => 0)
  const found: Seat[] = []
  const sit = (row: number, criterion: Criterion | null): void => {
    found.push({ row, criterion })
    seats[row] = (seats[row] ?? 0) + 1
  }
  for (const [criterion, among] of [...judged].sort(([, a], [, b]) => a.length - b.length)) {
    const [first = 0, ...others] = among
    sit(
      others.reduce((least, row) => ((seats[row] ?? 0) < (seats[least] ?? 0) ? row : least), first),
      criterion,
    )
  }
  for (const [row, { criteria }] of rows.entries()) if (seats[row] === 0) sit(row, criteria[0] ?? null)
  return found
}

/** What the référentiel gives to each criterion, shared by the competencies it is read in; `null` when it does not make the total. */
export function asTheReferential(seats: readonly Seat[], halves: number): readonly number[] | null {
  const places = new Map<Criterion, number[]>()
  for (const [index, { criterion }] of seats.entries())
    if (criterion !== null) places.set(criterion, [...(places.get(criterion) ?? []), index])
  const given = seats.map(() => 0)
  for (const [{ points }, indexes] of places) {
    const own = share(
      (points ?? 0) * 2,
      indexes.map(() => 1),
    )
    for (const [place, index] of indexes.entries()) given[index] = own[place] ?? 0
  }
  const isWhole = given.every((value) => value > 0 && Number.isInteger(value))
  return isWhole && given.reduce((sum, value) => sum + value, 0) === halves ? given : null
}
