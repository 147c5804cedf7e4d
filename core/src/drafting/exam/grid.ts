import { codeOf } from '../../model/codes.ts'
import type { Criterion } from '../../model/referential.ts'
import { blank } from '../../source/blank.ts'
import type { CellContent, LineContent } from './content.ts'
import { levelsOf } from './levels.ts'
import type { PlannedCompetency, PlannedCriterion } from './plan.ts'

/** What an exam names a criterion by: its code, or its sentence when it has none. */
export function referenceTo(criterion: Criterion): string {
  const code = codeOf(criterion) ?? ''
  return code !== '' ? code : sentenceOf(criterion)
}

const sentenceOf = ({ statement }: Criterion): string =>
  statement?.value.replace(/[ \t]+/g, ' ').trim() || blank('le critère du référentiel')

/** A cell of the table of specification. */
export const cellFor = ({ name, bloom, halves }: PlannedCompetency): CellContent => ({
  competence: name,
  bloom: bloom ?? blank('le niveau de Bloom'),
  points: halves / 2,
})

/** A line of the marking grid. */
export function lineFor({ criterion, judged, halves }: PlannedCriterion): LineContent {
  const [first] = judged
  const levels = levelsOf(criterion?.statement?.value ?? '')
  const indicators = criterion?.indicators.map(({ value }) => value.trim()).filter((value) => value !== '') ?? []
  return {
    ...(first !== undefined && judged.length === 1 ? { competence: first.name } : {}),
    critere: criterion === null ? blank('le critère à écrire d’abord dans le référentiel') : referenceTo(criterion),
    questions: judged.map(({ question }) => question),
    indicateurs: indicators.length > 0 ? indicators : [blank('un signe que l’on peut voir ou compter')],
    acquis: levels.acquired,
    partiellement_acquis: levels.partly,
    non_acquis: levels.notAcquired,
    points: halves / 2,
  }
}
