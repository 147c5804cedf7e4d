import { blank } from '../source/blank.ts'
import type { WrittenKeys } from '../source/writing/written.ts'

/** Parts of a référentiel to be filled: each has its keys in the order of the format and a marked blank where words are wanted. */

const coded = (code: string | null): WrittenKeys => (code === null ? {} : { id: code })

export const competencyPart = (code: string | null, activities: WrittenKeys = {}): WrittenKeys => ({
  ...coded(code),
  ...activities,
  enonce: blank('verbe d’action, objet, moyens, puis «\u00a0afin de\u00a0» et la finalité'),
})

export const criterionPart = (code: string | null, links: WrittenKeys = {}): WrittenKeys => ({
  ...coded(code),
  ...links,
  enonce: blank('ce que l’on doit constater, au présent'),
})

export const assessmentPart = (code: string | null, links: WrittenKeys = {}): WrittenKeys => ({
  ...coded(code),
  intitule: blank('le nom de l’épreuve'),
  type: blank('mise_en_situation ou etude_de_cas ou dossier ou un autre type'),
  duree: blank('PT2H pour deux heures'),
  consigne: blank('ce que le candidat doit faire'),
  ...links,
})

/** What each letter of an objective is expected to say. */
export const OBJECTIVE_BLANKS = {
  enonce: 'verbe d’action et objet',
  indicateur: 'ce que l’on mesure',
  cible: 'la valeur à atteindre',
  conditions: 'avec quoi et dans quelle situation',
  activite: 'le code de l’activité servie',
  echeance: 'une date, une durée ou un jalon',
} as const

export const objectivePart = (): WrittenKeys => ({
  enonce: blank(OBJECTIVE_BLANKS.enonce),
  indicateur: blank(OBJECTIVE_BLANKS.indicateur),
  cible: blank(OBJECTIVE_BLANKS.cible),
  conditions: blank(OBJECTIVE_BLANKS.conditions),
  activite: blank(OBJECTIVE_BLANKS.activite),
  echeance: blank(OBJECTIVE_BLANKS.echeance),
})

export const activityPart = (code: string | null): WrittenKeys => ({
  ...coded(code),
  intitule: blank('ce que fait le professionnel'),
})
