import type { ImportedCompetency } from '../referentiel.ts'

/** Puts the keys of a competency in the order of the format. The competency itself: the notes of the import hold it. */
export function orderCompetency(competency: ImportedCompetency): ImportedCompetency {
  const { id, activites, transversale, enonce, precisions, suite, objectifs, criteres, modalites } = competency
  const ordered = {
    ...(id === undefined ? {} : { id }),
    ...(activites === undefined ? {} : { activites }),
    ...(transversale === undefined ? {} : { transversale }),
    enonce,
    ...(precisions === undefined ? {} : { precisions }),
    ...(suite === undefined ? {} : { suite }),
    ...(objectifs === undefined ? {} : { objectifs }),
    ...(criteres === undefined ? {} : { criteres }),
    ...(modalites === undefined ? {} : { modalites }),
  }
  for (const key of Object.keys(competency)) Reflect.deleteProperty(competency, key)
  return Object.assign(competency, ordered)
}
