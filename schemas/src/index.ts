export { FORMAT } from '../generated/format.ts'
export type * from '../generated/referentiel.ts'
export { type StructureError, type StructureValidator, validate as validateStructure } from '../generated/structure.js'
export {
  CADRE,
  CHOIX_REPONSES,
  type ChoixReponses,
  ENREGISTREMENT,
  ETAT,
  ETENDUE_CORRESPONDANCE,
  FORME,
  LIEU,
  NIVEAU,
  NIVEAU_BLOOM,
  type NiveauBloom,
  PARTICIPATION,
  REGISTRE,
  TYPE_MODALITE,
  TYPE_QUESTION,
  type TypeQuestion,
  VOIE_ACCES,
} from '../generated/values.ts'
export * from './shape.ts'
