import type { NamedElement } from '../model/naming.ts'
import type { Change } from './changes.ts'

/** What can be said of an element that changed; one element may be counted under several. */
export const TALLIED = ['added', 'removed', 'reworded', 'moved', 'renumbered', 'changed'] as const
export type Tallied = (typeof TALLIED)[number]

export type Tally = Readonly<Record<NamedElement['kind'], Readonly<Record<Tallied, number>>>>

/** How many elements of each kind came, went, changed in words, place, code or properties. */
export function tallyOf(changes: readonly Change[]): Tally {
  const counts = (kind: NamedElement['kind']): Readonly<Record<Tallied, number>> => {
    const own = changes.filter((change) => change.kind === kind)
    const count = (tallied: Tallied): number => own.filter((change) => isTallied(change, tallied)).length
    return {
      added: count('added'),
      removed: count('removed'),
      reworded: count('reworded'),
      moved: count('moved'),
      renumbered: count('renumbered'),
      changed: count('changed'),
    }
  }
  return {
    block: counts('block'),
    activity: counts('activity'),
    competency: counts('competency'),
    assessment: counts('assessment'),
    criterion: counts('criterion'),
  }
}

function isTallied(change: Change, tallied: Tallied): boolean {
  if (change.status !== 'changed') return change.status === tallied
  switch (tallied) {
    case 'reworded':
      return change.reworded !== null
    case 'moved':
      return change.moved !== null
    case 'renumbered':
      return change.renumbered
    case 'changed':
      return change.details.length > 0
    default:
      return false
  }
}
