import { codeOf } from '../../../model/codes.ts'
import { isPlainCode } from '../../../skeletons/additions.ts'
import { objectivePart } from '../../../skeletons/parts.ts'
import { addKeys } from '../../../source/writing/add.ts'
import type { Written } from '../../../source/writing/written.ts'
import { keyOrder } from '../../../structure/key-order.ts'
import { objectiveShapes } from '../refactorings/objective.ts'
import { adding, type Fill, proposal } from './fill.ts'

/** What an objective lacks, to be filled: under its key, or by giving the sentence its keys. */

const lack =
  (key: string): Fill =>
  (found) => {
    const { spot } = found
    const objective = spot?.objective ?? null
    if (spot === null || objective === null) return []
    if (objective.structured) return adding(found, objective.node, 'objectif', { [key]: objectivePart()[key] ?? '' })
    return objectiveShapes(spot).flatMap(({ title, edits }) => proposal(title.fr, title.en, edits))
  }

/** The activities that the competency follows from, one proposal each when they are few. */
const activity: Fill = (found) => {
  const objective = found.spot?.objective ?? null
  const { source } = found.analysis
  if (objective === null || !objective.structured || objective.node.kind !== 'mapping') return lack('activite')(found)
  const { node } = objective
  const targets = [...new Set(objective.competency.activities.flatMap(({ targets }) => targets))]
  const codes = targets.flatMap((target) => codeOf(target) ?? []).filter(isPlainCode)
  const link = (activite: Written) => addKeys(source, node, { activite }, keyOrder('objectif'))
  if (codes.length === 0 || codes.length > 3) return lack('activite')(found)
  return codes.flatMap((code) => proposal(`Rattacher à l’activité ${code}`, `Tie to activity ${code}`, link(code)))
}

export const objectiveFills: Readonly<Record<string, Fill>> = {
  'objectif-sans-indicateur': lack('indicateur'),
  'objectif-sans-cible': lack('cible'),
  'objectif-sans-conditions': lack('conditions'),
  'objectif-sans-echeance': lack('echeance'),
  'objectif-sans-activite': activity,
}
