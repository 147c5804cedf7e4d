import type { NamedElement } from '../../model/naming.ts'
import type { Change } from '../changes.ts'

/** What is shown of one element, with the texts of what came or went with it. */
export interface Card {
  readonly change: Change
  readonly inside: readonly string[]
}

/** The changes of one kind. A criterion that came or went with its competency is told there, not once more by itself. */
export function cardsOf(kind: NamedElement['kind'], changes: readonly Change[]): readonly Card[] {
  const whole = new Set(changes.flatMap((change) => wholeElement(change) ?? []))
  return changes
    .filter((change) => change.kind === kind && !isInside(change, whole))
    .map((change) => ({ change, inside: insideOf(change, changes) }))
}

/** The element that came or went; `null` for one that stayed. */
function wholeElement(change: Change): NamedElement | null {
  return change.status === 'changed' ? null : (change.before ?? change.after).element
}

function isInside(change: Change, whole: ReadonlySet<NamedElement>): boolean {
  const element = wholeElement(change)
  return element?.kind === 'criterion' && element.owner !== null && whole.has(element.owner)
}

function insideOf(change: Change, changes: readonly Change[]): readonly string[] {
  const owner = wholeElement(change)
  if (owner?.kind !== 'competency') return []
  return changes.flatMap((other) => {
    const element = wholeElement(other)
    if (element?.kind !== 'criterion' || element.owner !== owner || other.status === 'changed') return []
    return [(other.before ?? other.after).text]
  })
}
