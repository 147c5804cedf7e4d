import type { ImportedActivity, ImportedBlock, ImportedCompetency, ImportedCriterion } from '../../referentiel.ts'
import { orderCompetency } from '../competency-order.ts'
import type { ActivityDraft, BlockDraft, CompetencyDraft, CriterionDraft, Doubt, Ledger } from '../drafts.ts'
import { parentOf } from '../parts/activities.ts'
import { uncodedIndex } from '../ties/references.ts'
import { assembleAssessment } from './assessment.ts'
import type { Notes } from './notes.ts'

/** The parts of a bloc as plain data; links to a competency without code are kept by nesting. */
export function assembleBlock(block: BlockDraft, notes: Notes, ledger: Ledger): ImportedBlock {
  const bloc: ImportedBlock = {}
  if (block.id !== null && block.id !== '') bloc.id = block.id
  if (block.title !== null) bloc.intitule = block.title
  const [summary, ...others] = block.summaries.map(({ text }) => text)
  if (summary !== undefined) bloc.synthese = others.length === 0 ? summary : [summary, ...others]
  const activities = assembleActivities(block.activities, notes)
  if (activities.length > 0) bloc.activites = activities
  const competencies = block.competencies.map((competency) => assembleCompetency(competency, notes))
  const shared: ImportedCriterion[] = []
  const places = placesByCode(block.competencies)
  for (const draft of block.criteria) {
    const owner = soleOwner(draft, places)
    const target = owner === null ? undefined : competencies[owner]
    if (target === undefined) {
      const references = draft.references.filter((reference) => uncodedIndex(reference) === null)
      shared.push(assembleCriterion(draft, references, notes))
    } else target.criteres = [...(target.criteres ?? []), assembleCriterion(draft, [], notes)]
  }
  if (competencies.length > 0) bloc.competences = competencies.map(orderCompetency)
  const ids = block.competencies.map(({ id }) => id)
  if (block.assessments.length > 0)
    bloc.modalites = block.assessments.map((draft) => assembleAssessment(draft, ids, notes, ledger))
  if (shared.length > 0) bloc.criteres = shared
  const doubts: Doubt[] = []
  if (!block.explicit) {
    doubts.push({
      fr: `«\u00a0Activité ${block.id ?? ''}\u00a0» lue comme un bloc\u00a0: aucun bloc n’est nommé dans la source`,
      en: `“Activité ${block.id ?? ''}” read as a bloc: the source names none`,
    })
  }
  if (block.id === null && block.title === null)
    doubts.push({ fr: 'éléments placés avant le premier bloc', en: 'elements standing before the first bloc' })
  notes.set(bloc, { place: block.place, doubts })
  return bloc
}

function placesByCode(competencies: readonly CompetencyDraft[]): ReadonlyMap<string, number> {
  const places = new Map<string, number>()
  competencies.forEach(({ id }, index) => {
    const code = id?.toUpperCase()
    if (code !== undefined && !places.has(code)) places.set(code, index)
  })
  return places
}

function soleOwner(draft: CriterionDraft, places: ReadonlyMap<string, number>): number | null {
  const [only, second] = draft.references
  if (only === undefined || second !== undefined) return null
  const uncoded = uncodedIndex(only)
  if (uncoded !== null) return uncoded
  return places.get(only.toUpperCase()) ?? null
}

function assembleActivities(drafts: readonly ActivityDraft[], notes: Notes): ImportedActivity[] {
  const made = new Map<ActivityDraft, ImportedActivity>()
  const top: ImportedActivity[] = []
  for (const draft of drafts) {
    const activity: ImportedActivity = {}
    if (draft.id !== null) activity.id = draft.id
    if (draft.title !== '') activity.intitule = draft.title
    if (draft.description !== '') activity.description = draft.description
    if (draft.tasks.length > 0) activity.taches = [...draft.tasks]
    made.set(draft, activity)
    notes.set(activity, { place: draft.place, doubts: draft.doubts })
    const parent = parentOf(draft, drafts)
    const above = parent === null ? undefined : made.get(parent)
    if (above === undefined) top.push(activity)
    else above.activites = [...(above.activites ?? []), activity]
  }
  return top
}

function assembleCompetency(draft: CompetencyDraft, notes: Notes): ImportedCompetency {
  const competency: ImportedCompetency = { enonce: draft.statement }
  if (draft.id !== null) competency.id = draft.id
  if (draft.activities.length > 0) competency.activites = [...draft.activities]
  if (draft.details.length > 0) competency.precisions = [...draft.details]
  if (draft.continuation !== '') competency.suite = draft.continuation
  if (draft.transversal) competency.transversale = true
  if (draft.objectives.length > 0)
    competency.objectifs = draft.objectives.map(({ statement, facets }) =>
      Object.keys(facets).length === 0 ? statement : { enonce: statement, ...facets },
    )
  notes.set(competency, { place: draft.place, doubts: draft.doubts })
  return competency
}

function assembleCriterion(draft: CriterionDraft, references: string[], notes: Notes): ImportedCriterion {
  const [group, ...deeper] = draft.groups
  const criterion: ImportedCriterion = {
    ...(draft.id === null ? {} : { id: draft.id }),
    ...(group === undefined ? {} : { groupe: deeper.length === 0 ? group : [group, ...deeper] }),
    ...(draft.assessments.length === 0 ? {} : { modalites: [...draft.assessments] }),
    ...(references.length === 0 ? {} : { competences: references }),
    enonce: draft.statement,
    ...(draft.indicators.length === 0 ? {} : { indicateurs: [...draft.indicators] }),
    ...(draft.eliminatory ? { eliminatoire: true } : {}),
    ...(draft.points === null ? {} : { points: draft.points }),
  }
  notes.set(criterion, { place: draft.place, doubts: draft.doubts })
  return criterion
}
