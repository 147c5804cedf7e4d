import type { NamedElement } from '../../model/naming.ts'
import type { Change } from '../changes.ts'
import { homeOf } from '../home.ts'

/** What is shown of one element, with what came or went with it: a bloc with its competencies, these with their criteria. */
export interface Card {
  readonly change: Change
  readonly inside: readonly Card[]
}

/** The changes of one kind. What came or went with what holds it is told there, not once more by itself. */
export function cardsOf(kind: NamedElement['kind'], changes: readonly Change[]): readonly Card[] {
  const whole = new Set(changes.flatMap((change) => wholeElement(change) ?? []))
  const inside = insides(changes)
  const card = (change: Change): Card => ({
    change,
    inside: (inside.get(wholeElement(change)) ?? []).map(card),
  })
  return changes
    .filter((change) => {
      if (change.kind !== kind) return false
      const element = wholeElement(change)
      const home = element === null ? null : homeOf(element)
      return home === null || !whole.has(home)
    })
    .map(card)
}

/** The element that came or went; `null` for one that stayed. */
function wholeElement(change: Change): NamedElement | null {
  return change.status === 'changed' ? null : (change.before ?? change.after).element
}

/** What came or went, by what holds it. */
function insides(changes: readonly Change[]): ReadonlyMap<NamedElement | null, readonly Change[]> {
  const held = new Map<NamedElement, Change[]>()
  for (const change of changes) {
    const element = wholeElement(change)
    const home = element === null ? null : homeOf(element)
    if (home === null) continue
    const known = held.get(home)
    if (known === undefined) held.set(home, [change])
    else known.push(change)
  }
  return held
}
