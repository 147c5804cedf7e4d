import type { Localised } from '../language.ts'
import type { Fix } from '../rules/rule.ts'
import type { Range } from '../source/tree.ts'

export const STRUCTURE_CODES = [
  'structure-pas-un-referentiel',
  'structure-pas-un-examen',
  'structure-version-du-format',
  'structure-cle-inconnue',
  'structure-cle-mal-placee',
  'structure-cle-manquante',
  'structure-type-inattendu',
  'structure-valeur-inattendue',
  'structure-code-mal-forme',
] as const

export type StructureCode = (typeof STRUCTURE_CODES)[number]

/** One thing of a file that does not follow the format. */
export interface StructureFinding {
  readonly code: StructureCode
  /** The exact key or value, never a whole part of the file; offsets of the text as it was given. */
  readonly range: Range
  readonly message: Localised
  readonly fixes?: readonly Fix[]
}
