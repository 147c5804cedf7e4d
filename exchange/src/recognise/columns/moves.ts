import { sameMarker } from '../../in/markers.ts'
import type { ColumnRole, Habits } from './column-roles.ts'
import { BIT, type End, type Path, type Seen } from './paths.ts'

const ORDER: Readonly<Record<ColumnRole, number>> = { activite: 0, competence: 1, modalite: 2, critere: 3 }

/** A new element opens while the sentence before it hangs. */
export const UNFINISHED = 1.5
export const leavesUnfinished = (end: End): boolean => end.open === 2 && !end.colon

interface Step {
  readonly path: Path
  readonly role: ColumnRole
  readonly seen: Seen
  /** The paragraph just before, in whatever column. */
  readonly before: Seen | null
  readonly resumable: number
  readonly habits: Habits
}

/** How surprising it is to be in a column after the path so far. */
export function move({ path, role, seen, before, resumable, habits }: Step): number {
  const { paragraph, coded, lower } = seen
  const top = paragraph.opensPage
  const same = path.role === role && !top
  const resumes = (resumable & BIT[role]) !== 0
  const end = path.ends[role]
  const inList = paragraph.marker !== null
  let cost = top ? 0.4 : same ? 0 : step(path.role, role, resumable)
  if (!same && !top && paragraph.gap === 0 && !coded) cost += 1.6
  if (same && paragraph.gap > 3) cost += 0.3
  if (coded) return cost + (leavesUnfinished(end) ? UNFINISHED : 0)
  if (inList && before !== null && !top) cost += listMove(same, seen, before)
  if (!same && !resumes && usuallyCoded(role, habits)) cost += 1.5
  if (same) {
    if (role === 'competence' && habits.competencyCodes && end.open === 0 && !lower && !inList) cost += 0.8
    if (lower && !inList) cost += end.open > 0 ? -0.5 : 1.5
    if (end.open === 0 && inList && before?.paragraph.marker === null) cost += 1.2
    if (end.open === 2 && !lower && !inList && !end.colon) cost += 1
  } else if (resumes && !end.empty) {
    cost += resume(role, end.title && seen.completesTitle ? 2 : end.open, lower, inList)
    if (path.role !== null && !top && ORDER[role] < ORDER[path.role]) cost += 1
  } else if (inList) cost += 0.8
  else if (lower) cost += 2.5
  if (!end.empty && seen.start !== '' && habits.phrases.has(`${end.last} ${seen.start}`)) cost -= 3
  return cost
}

/** A list belongs to the sentence that announces it, and an item to the list of the item before. */
function listMove(same: boolean, seen: Seen, before: Seen): number {
  if (/:$/u.test(before.paragraph.text)) return same ? -1 : 3
  const marker = seen.paragraph.marker ?? ''
  const sameList =
    before.paragraph.marker !== null && sameMarker(before.paragraph.marker, marker) && seen.paragraph.gap <= 1
  if (!sameList) return 0
  return same ? -0.5 : 1.2
}

function usuallyCoded(role: ColumnRole, habits: Habits): boolean {
  if (role === 'critere') return habits.criterionCodes
  if (role === 'competence') return habits.competencyCodes
  return role === 'activite' && habits.activityCodes
}

/** What an unfinished end is worth: sentences close with a full stop, titles of activities and assessments seldom do. */
const UNCLOSED: Readonly<Record<ColumnRole, number>> = { activite: 0.9, competence: 0.2, modalite: 0.5, critere: 0.2 }

function resume(role: ColumnRole, open: 0 | 1 | 2, lower: boolean, inList: boolean): number {
  if (lower && !inList) return open === 0 ? 3 : open === 1 ? UNCLOSED[role] : -0.6
  if (open === 2) return inList ? -0.4 : 1
  return open === 1 ? 0.2 : 0.4
}

function step(from: ColumnRole | null, to: ColumnRole, resumable: number): number {
  if (from === null || from === to) return 0.3
  // The criteria ended on the page before: a new row may follow whatever came to its end here.
  if (from === 'modalite' && ORDER[to] < ORDER[from] && (resumable & BIT.critere) !== 0) return 0.8
  const ahead = ORDER[to] - ORDER[from]
  if (ahead === 1) return 0.5
  if (ahead > 1) return from === 'competence' ? 1 : 1.8
  if (from === 'critere') return to === 'modalite' ? 2.5 : 0.6
  return from === 'modalite' ? 2.2 : 1.8
}
