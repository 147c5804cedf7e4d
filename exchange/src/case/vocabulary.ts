import { v5 } from 'uuid'

/** What both ways between a référentiel and a CASE package agree on. */

/** The key under which the `extensions` of a package hold what no field of CASE has a place for, with the keys of the format. */
export const EXTENSION = 'equerre'

/** Every identifier that we give comes from here: another value would change them all. */
export const NAMESPACE = v5('urn:equerre:referentiel', v5.URL)

export const uriOf = (identifier: string): string => `urn:uuid:${identifier}`

export interface ItemType {
  readonly title: string
  readonly code: string
  readonly rank: string
  readonly description: string
}

/** The kinds of item that we write. */
export const ITEM_TYPES = {
  bloc: {
    title: 'Bloc de compétences',
    code: 'bloc',
    rank: '1',
    description: 'Un ensemble homogène et cohérent de compétences, évalué et validé à part.',
  },
  activite: {
    title: 'Activité',
    code: 'activite',
    rank: '1.1',
    description: 'Une activité de travail du référentiel d’activités.',
  },
  tache: { title: 'Tâche', code: 'tache', rank: '1.1.1', description: 'Une tâche d’une activité de travail.' },
  competence: {
    title: 'Compétence',
    code: 'competence',
    rank: '1.2',
    description: 'Une compétence du référentiel de compétences.',
  },
  objectif: {
    title: 'Objectif',
    code: 'objectif',
    rank: '1.2.1',
    description: 'Un objectif spécifique, mesurable, atteignable, pertinent et daté d’une compétence.',
  },
} as const satisfies Record<string, ItemType>

export type ItemKind = keyof typeof ITEM_TYPES

/** The vocabularies of codes that the subjects of a document carry, each with the words before a code. */
export const SUBJECT_CODES = [
  { key: 'codes_nsf', prefix: 'NSF ' },
  { key: 'codes_rome', prefix: 'ROME ' },
  { key: 'formacodes', prefix: 'Formacode ' },
] as const

/** Said of a référentiel that names no certifier: CASE wants someone. */
export const NO_CREATOR = 'Certificateur non précisé'
