export { FORMAT } from '../generated/format.ts'
export type * from '../generated/referentiel.ts'
export { type StructureError, validate as validateStructure } from '../generated/structure.js'
export {
  CADRE,
  ENREGISTREMENT,
  ETAT,
  ETENDUE_CORRESPONDANCE,
  FORME,
  LIEU,
  NIVEAU,
  PARTICIPATION,
  REGISTRE,
  TYPE_MODALITE,
  VOIE_ACCES,
} from '../generated/values.ts'
export * from './shape.ts'
