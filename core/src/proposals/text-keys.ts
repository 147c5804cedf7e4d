import type { NamedElement } from '../model/naming.ts'

/** The elements that an operation can write in. */
export const ELEMENTS = ['block', 'activity', 'competency', 'assessment', 'criterion'] as const

/** Their names in the format. */
export const DEFINITIONS: Readonly<Record<NamedElement['kind'], string>> = {
  block: 'bloc',
  activity: 'activite',
  competency: 'competence',
  assessment: 'modalite',
  criterion: 'critere',
}

/** The keys of an element that hold one text. */
const TEXTS: Readonly<Record<NamedElement['kind'], readonly string[]>> = {
  block: ['intitule', 'synthese'],
  activity: ['intitule', 'description'],
  competency: ['enonce', 'suite'],
  assessment: ['intitule', 'duree', 'volume', 'enonce', 'consigne', 'accessibilite'],
  criterion: ['enonce'],
}

export const textKeysOf = (element: NamedElement): readonly string[] => TEXTS[element.kind]

/** Keys that hold codes: what is written there designates, and a rename changes it. */
export const CODES: ReadonlySet<string> = new Set(['id', 'activites', 'competences', 'modalites', 'activite'])
