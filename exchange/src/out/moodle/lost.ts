import type { Localised } from '@equerre/core'
import { nodeUnder } from '../../../../core/src/model/access.ts'
import type { Activity, Assessment, Block, Objective } from '../../../../core/src/model/referential.ts'
import { WORDS } from '../../../../core/src/preview/words.ts'
import type { ExportSubject } from '../export-format.ts'
import { MORE_WORDS } from '../official/words.ts'
import { listedNames, saidOutsideTables } from '../unsaid.ts'

/** What this référentiel says and a framework of Moodle has no place for; none when nothing is lost. */
export function lostInMoodle({ result }: ExportSubject): readonly Localised[] {
  const { blocks, certification } = result.referential
  const hasResults = (certification.scale?.results.length ?? 0) >= 2
  const carried = [WORDS.number, WORDS.level, WORDS.objectives, WORDS.award, ...(hasResults ? [MORE_WORDS.scale] : [])]
  const details: readonly (readonly [lost: boolean, name: Localised])[] = [
    [blocks.some(({ activities }) => activities.some(isDetailed)), ACTIVITIES],
    [blocks.some(({ assessments }) => assessments.some(saysMore)), ASSESSMENTS],
    [blocks.some(hasGroups), GROUPS],
    [hasResults && blocks.some(({ node }) => nodeUnder(node, 'echelle') !== null), SCALES],
    [blocks.some(({ competencies }) => competencies.some(({ objectives }) => objectives.some(isMeasured))), OBJECTIVES],
  ]
  const lost = [
    ...saidOutsideTables(result).filter(({ fr }) => !carried.some((words) => words.fr === fr)),
    ...details.flatMap(([isLost, name]) => (isLost ? [name] : [])),
  ]
  if (lost.length === 0) return []
  const { fr, en } = listedNames(lost)
  return [
    {
      fr: `Moodle n’a pas de place pour tout ce que dit un référentiel. Celui-ci y perd\u00a0: ${fr}.`,
      en: `Moodle has no place for all that a référentiel says. What it leaves out of this one: ${en}.`,
    },
  ]
}

const ACTIVITIES: Localised = {
  fr: 'description, tâches et sous-activités des activités',
  en: 'description, tasks and sub-activities of activities',
}
const ASSESSMENTS: Localised = {
  fr: 'détail des épreuves au-delà de leur intitulé et de leur durée',
  en: 'details of modalities beyond their title and duration',
}
const GROUPS: Localised = { fr: 'titres qui groupent les critères', en: 'titles that group criteria' }
const SCALES: Localised = { fr: 'échelles propres à un bloc', en: 'scales of a bloc' }
const OBJECTIVES: Localised = {
  fr: 'objectifs au-delà de leur énoncé',
  en: 'objectives beyond their statement',
}

const isDetailed = ({ description, tasks, activities }: Activity): boolean =>
  description !== null || tasks.length + activities.length > 0

/** One text names it in Moodle; whatever else is said of it is lost. */
function saysMore(assessment: Assessment): boolean {
  const { types, forms, resources, deliverables, tasks, variants, title, brief, statement } = assessment
  const { setting, participation, groupSize, individualEvaluation, place, volume, jury, accessibility } = assessment
  const lists = [types, forms, resources, deliverables, tasks, variants]
  const facts = [setting, participation, groupSize, individualEvaluation, place, volume, jury, accessibility]
  const texts = [title, brief, statement].filter((text) => text !== null)
  return texts.length > 1 || lists.some((list) => list.length > 0) || facts.some((fact) => fact !== null)
}

const hasGroups = ({ criteria }: Block): boolean => criteria.some(({ groups }) => groups.length > 0)

const isMeasured = ({ indicator, target, conditions, activity, deadline }: Objective): boolean =>
  [indicator, target, conditions, activity, deadline].some((part) => part !== null)
