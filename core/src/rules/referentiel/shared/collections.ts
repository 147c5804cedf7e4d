import type { Localised } from '../../../language.ts'
import type { Referential } from '../../../model/referential.ts'
import { isSaidByStructure } from '../../../structure/said.ts'

export type Collection = 'activites' | 'competences' | 'modalites' | 'criteres'

/** The collections of which the whole file holds nothing, where nothing else says why they cannot be read. */
export function emptyCollections(referential: Referential): readonly Collection[] {
  const { root, blocks } = referential
  const unreadable = isSaidByStructure('root', root, 'blocs') && blocks.every((block) => block.implicit)
  if (root === null || unreadable) return []
  const sizes: Readonly<Record<Collection, number>> = {
    activites: blocks.reduce((sum, block) => sum + block.activities.length, 0),
    competences: blocks.reduce((sum, block) => sum + block.competencies.length, 0),
    modalites: blocks.reduce((sum, block) => sum + block.assessments.length, 0),
    criteres: blocks.reduce((sum, block) => sum + block.criteria.length, 0),
  }
  const all: readonly Collection[] = ['activites', 'competences', 'modalites', 'criteres']
  return all.filter((name) => sizes[name] === 0 && !isSaidSomewhere(referential, name))
}

/** A collection is written, but in a way that cannot be read. */
function isSaidSomewhere({ root, blocks }: Referential, name: Collection): boolean {
  if (isSaidByStructure('root', root, name)) return true
  if (blocks.some((block) => isSaidByStructure(block.implicit ? 'root' : 'block', block.node, name))) return true
  // The `activites` of a competency are codes, not activities.
  if (name === 'activites' || name === 'competences') return false
  return blocks.some((block) =>
    block.competencies.some((competency) => isSaidByStructure('competency', competency.node, name)),
  )
}

const WORDS: Readonly<Record<Collection, Localised>> = {
  activites: { fr: 'les activités', en: 'the activities' },
  competences: { fr: 'les compétences', en: 'the competencies' },
  modalites: { fr: 'les modalités d’évaluation', en: 'the assessments' },
  criteres: { fr: 'les critères d’évaluation', en: 'the criteria' },
}

/** « les activités, les modalités d’évaluation et les critères d’évaluation ». */
export function listed(names: readonly Collection[]): Localised {
  return {
    fr: joined(
      names.map((name) => WORDS[name].fr),
      ' et ',
    ),
    en: joined(
      names.map((name) => WORDS[name].en),
      ' and ',
    ),
  }
}

const joined = (words: readonly string[], last: string): string =>
  words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')}${last}${words.at(-1) ?? ''}`

/** Whether a mapping says by its keys that it means to be a référentiel; the structure check speaks of the others. */
export function isReferential({ root }: Referential): boolean {
  const known = ['referentiel', 'certification', 'blocs', 'activites', 'competences', 'modalites', 'criteres']
  return root?.entries.some((entry) => known.includes(entry.key.text)) ?? false
}
