import type { ImportedActivity, ImportedBlock, ImportedCompetency } from '../../referentiel.ts'
import type { CodeBook } from './codes.ts'
import { type Kind, kindOf } from './kinds.ts'
import type { Item } from './package-tree.ts'

/** Where an item of a package stands, what that makes it, and what it became. */

/** What an item became. */
export interface Element {
  readonly item: Item
  readonly home: Bloc
  readonly activity: ImportedActivity | null
  readonly competency: ImportedCompetency | null
  /** Whether a competency of ours says its activities itself, as they were written. */
  readonly saysActivities: boolean
}

/** A bloc being filled, or the top of the référentiel. */
export interface Bloc {
  readonly part: ImportedBlock
  readonly activities: CodeBook
  readonly competencies: CodeBook
}

/** What an item finds around it. */
export interface Around {
  readonly bloc: Bloc
  /** False at the top. */
  readonly isInBlock: boolean
  readonly activity: ImportedActivity | null
  readonly competency: ImportedCompetency | null
}

/**
 * What an item is where it stands: its type, unless its place or its children say otherwise.
 * @param saysBlocks whether some item of the package says that it is a bloc: then what else has children is none
 */
export function kindWhere(item: Item, around: Around, saysBlocks: boolean): Kind {
  const said = kindOf(item.type)
  const isParent = item.children.some(({ type }) => !INSIDE_A_COMPETENCY.has(kindOf(type)))
  if (said === 'bloc')
    return around.isInBlock || around.activity !== null ? (isParent ? 'activite' : leafOf(around)) : 'bloc'
  if (said === 'tache') return around.activity === null ? (isParent ? 'activite' : 'competence') : 'tache'
  if (said === 'activite' || said === 'critere') return said
  if (said === 'objectif') return around.competency === null ? 'competence' : 'objectif'
  if (said === 'competence' && (saysBlocks || !isParent)) return 'competence'
  if (!isParent) return 'competence'
  return around.isInBlock || around.activity !== null ? 'activite' : 'bloc'
}

/** What stands under a competency without making it a group. */
const INSIDE_A_COMPETENCY: ReadonlySet<Kind | null> = new Set<Kind>(['objectif', 'critere'])

const leafOf = (around: Around): Kind => (around.activity === null ? 'activite' : 'competence')
