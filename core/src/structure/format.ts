import { ROOTS, type RootDefinition, type StructureValidator, validateStructure } from '@equerre/schemas'
import type { Localised } from '../language.ts'
import type { StructureCode } from './finding.ts'

/** A kind of file, as the structure check sees it. */
export interface DocumentFormat {
  /** The key that gives the version of the format. */
  readonly versionKey: string
  readonly root: RootDefinition
  readonly validate: StructureValidator
  /** What is said of a file that is something else. */
  readonly otherFile: StructureCode
  /** « un référentiel » */
  readonly a: Localised
  /** The keys one starts with after the version, in order. */
  readonly firstKeys: readonly [string, string, ...string[]]
}

export const REFERENTIAL_FORMAT: DocumentFormat = {
  versionKey: 'referentiel',
  root: ROOTS.referentiel,
  validate: validateStructure,
  otherFile: 'structure-pas-un-referentiel',
  a: { fr: 'un référentiel', en: 'a référentiel' },
  firstKeys: ['certification', 'blocs', 'competences'],
}
