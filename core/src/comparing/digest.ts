import type { NamedElement } from '../model/naming.ts'
import type { Change, Changed } from './changes.ts'
import type { Comparison } from './compare.ts'
import { homeOf } from './home.ts'
import { isTypography } from './typography.ts'

/** The changes of a comparison as a person wants them told: what goes together in one sentence, the rest one by one. */
export interface Digest {
  /** Changes of code alone, when they are many. */
  readonly renumbering: Renumbering | null
  /** Texts in which only marks changed: apostrophes, spaces, quotes. */
  readonly typography: readonly Changed[]
  /** What remains to be told one by one, in the order of the comparison. */
  readonly others: readonly Change[]
}

export interface Renumbering {
  /** Whether hardly any code stayed. */
  readonly isWhole: boolean
  readonly groups: readonly RenumberedGroup[]
}

/** The elements of one place of the new version, of one kind, whose code alone changed. */
export interface RenumberedGroup {
  /** `null` for the blocs themselves, and for a file without blocs. */
  readonly home: NamedElement | null
  readonly kind: NamedElement['kind']
  readonly changes: readonly Changed[]
}

/** As few as these are read at once, each with its text. */
const FEW_CODES = 3
const FEW_MARKS = 2
/** Past this share of changed codes, the whole file was renumbered. */
const WHOLE = 0.75

export function digestOf({ changes, codes }: Comparison): Digest {
  const renumbered = many(changes.filter(isCodeAlone), FEW_CODES)
  const typography = many(changes.filter(isMarksAlone), FEW_MARKS)
  const told = new Set<Change>([...renumbered, ...typography])
  return {
    renumbering:
      renumbered.length === 0
        ? null
        : { isWhole: codes.changed >= WHOLE * (codes.changed + codes.kept), groups: groupsOf(renumbered) },
    typography,
    others: changes.filter((change) => !told.has(change)),
  }
}

const many = (changes: readonly Changed[], few: number): readonly Changed[] => (changes.length > few ? changes : [])

const isCodeAlone = (change: Change): change is Changed =>
  change.status === 'changed' &&
  change.renumbered &&
  change.moved === null &&
  change.reworded === null &&
  change.details.length === 0

const isMarksAlone = (change: Change): change is Changed =>
  change.status === 'changed' &&
  !change.renumbered &&
  change.moved === null &&
  change.details.length === 0 &&
  change.reworded !== null &&
  isTypography(change.before.text, change.after.text)

function groupsOf(changes: readonly Changed[]): readonly RenumberedGroup[] {
  const groups = new Map<string, { home: NamedElement | null; kind: NamedElement['kind']; changes: Changed[] }>()
  const homes = new Map<NamedElement | null, number>()
  for (const change of changes) {
    const home = blockOf(change.after.element)
    if (!homes.has(home)) homes.set(home, homes.size)
    const key = `${homes.get(home)} ${change.kind}`
    const known = groups.get(key)
    if (known === undefined) groups.set(key, { home, kind: change.kind, changes: [change] })
    else known.changes.push(change)
  }
  return [...groups.values()]
}

/** The bloc that holds an element, whatever stands between. */
function blockOf(element: NamedElement): NamedElement | null {
  let home = homeOf(element)
  while (home !== null && home.kind !== 'block') home = homeOf(home)
  return home
}
