import { head } from '../words/codes.ts'
import { namesAssessment, openness, startsLower } from '../words/cues.ts'
import { COLUMNS, type ColumnRole, type Habits, type Label, type LabelInput } from './column-roles.ts'
import { leavesUnfinished, move, UNFINISHED } from './moves.ts'
import { BIT, type End, EVERY_COLUMN, NOTHING, type Path, type Seen } from './paths.ts'
import { words } from './phrases.ts'
import { surprise } from './surprise.ts'

/**
 * Gives each paragraph of a flattened table back its column. A flattened table is read as a sequence: columns follow one another in
 * a row (activity, competency, modality, criteria), rows follow one another, and each page begins with what its columns had left
 * unfinished. The cheapest sequence of columns is found by a beam search; a cost is how surprising a paragraph is in a column
 * (`surprise`) and how surprising it is to be there after the one before (`move`).
 */
export function labelColumns(inputs: readonly LabelInput[], habits: Habits): Label[] {
  let beam: Path[] = [{ cost: 0, role: null, previous: null, ends: NOTHING, resumable: 0 }]
  let before: Seen | null = null
  const cheapest: Map<ColumnRole, number>[] = []
  for (const input of inputs) {
    const seen = see(input, habits)
    const next: Path[] = []
    for (const path of beam) {
      const resumable = seen.paragraph.opensPage ? EVERY_COLUMN : path.resumable
      for (const { role, cost } of seen.costs) {
        const total = path.cost + cost + move({ path, role, seen, before, resumable, habits })
        next.push({
          cost: total,
          role,
          previous: path,
          ends: { ...path.ends, [role]: endOf(seen, path, role, resumable) },
          resumable: resumable & ~BIT[role],
        })
      }
    }
    next.sort((a, b) => a.cost - b.cost)
    cheapest.push(cheapestByRole(next))
    beam = next.slice(0, BEAM)
    before = seen
  }
  const hanging = (path: Path): number =>
    COLUMNS.filter((role) => leavesUnfinished(path.ends[role])).length * UNFINISHED
  beam.sort((a, b) => a.cost + hanging(a) - b.cost - hanging(b))
  const roles: ColumnRole[] = []
  for (let path: Path | null | undefined = beam[0]; path != null; path = path.previous)
    if (path.role !== null) roles.push(path.role)
  return roles.reverse().map((role, index) => ({ role, doubtful: isDoubtful(role, inputs[index], cheapest[index]) }))
}

/** Two columns closer than this cannot be told apart by their text. */
const MARGIN = 0.5

function isDoubtful(
  role: ColumnRole,
  input: LabelInput | undefined,
  costs: ReadonlyMap<ColumnRole, number> | undefined,
): boolean {
  if (input === undefined || costs === undefined || !input.paragraph.opensPage) return false
  const own = costs.get(role) ?? 0
  return [...costs].some(([other, cost]) => other !== role && cost < own + MARGIN)
}

function cheapestByRole(paths: readonly Path[]): Map<ColumnRole, number> {
  const costs = new Map<ColumnRole, number>()
  for (const { role, cost } of paths) if (role !== null && !costs.has(role)) costs.set(role, cost)
  return costs
}

const COMPLETES_TITLE = /^(?:professionnel|reconstitu|individuel|collecti|écrite?|orale?|pratique|réelle|fictive)/u

function see(input: LabelInput, habits: Habits): Seen {
  const { paragraph } = input
  const { text } = paragraph
  const costs = COLUMNS.map((role) => ({ role, cost: surprise(role, input, habits) })).filter(({ cost }) =>
    Number.isFinite(cost),
  )
  return {
    paragraph,
    coded: head(text).codes.length > 0,
    lower: startsLower(text),
    title: text.length < 120 && namesAssessment(text),
    completesTitle: COMPLETES_TITLE.test(text),
    costs: costs.length > 0 ? costs : [{ role: 'competence', cost: 0 }],
    start: words(text.slice(0, 60)).slice(0, 2).join(' '),
  }
}

/** The end of a column once a paragraph is added to it; a heading of an assessment does not wait for an end. */
function endOf(seen: Seen, path: Path, role: ColumnRole, resumable: number): End {
  const { text } = seen.paragraph
  const open = openness(text)
  const left = words(text.slice(-60)).slice(-2)
  const goesOn = role === path.role || (resumable & BIT[role]) !== 0
  const last = left.length < 2 && goesOn ? [...path.ends[role].last.split(' '), ...left].slice(-2) : left
  return {
    open: seen.title && open < 2 ? 0 : open,
    colon: /:$/u.test(text),
    last: last.join(' '),
    empty: false,
    title: seen.title,
  }
}

/** Paths that are followed at once. */
const BEAM = 24
