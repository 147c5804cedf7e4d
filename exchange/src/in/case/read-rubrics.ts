import type { Localised } from '@equerre/core'
import { assessmentText } from '../../case/assessment-text.ts'
import { oneLine, readBulleted, readWritten } from '../../case/texts.ts'
import type { ImportedAssessment, ImportedBlock, ImportedCompetency, ImportedCriterion } from '../../referentiel.ts'
import type { CodeBook } from './codes.ts'
import { type Extension, extensionOf, inOrder, rankOf, wordOf } from './conform.ts'
import { numberAt, objectAt, objectsAt, textAt } from './fields.ts'
import type { JsonObjectNode } from './json-tree.ts'
import type { CaseLedger } from './ledger.ts'
import { unmarked } from './unmarked.ts'

/** Where a rubric or a criterion may go: the bloc of an item, and its competency when it is one. */
export interface Home {
  readonly block: ImportedBlock
  readonly competency: ImportedCompetency | null
}

export interface Homes {
  /** The element of an item named by its identifier or its URI. */
  readonly of: (key: string) => Home | null
  /** The top level, for what belongs to no bloc. */
  readonly root: Home
  readonly codes: CodeBook
}

interface Ranked {
  readonly criterion: ImportedCriterion
  readonly home: Home
  readonly rank: number
}

/** Names of levels that no scale says, each told once; `null` when the scale says them all. */
type Untold = Set<string> | null

/** Rubrics as modalities and their criteria as criteria; each goes where its links put it. */
export function readRubrics(pack: JsonObjectNode, homes: Homes, ledger: CaseLedger): void {
  const criteria: Ranked[] = []
  const untold = commonScale(pack) === null ? new Set<string>() : null
  for (const rubric of objectsAt(pack, 'CFRubrics')) {
    for (const one of readRubric(rubric, homes, untold, ledger)) criteria.push(one)
  }
  criteria.sort((a, b) => a.rank - b.rank)
  for (const { criterion, home } of criteria) {
    const owner = home.competency ?? home.block
    owner.criteres ??= []
    owner.criteres.push(criterion)
  }
}

function readRubric(rubric: JsonObjectNode, homes: Homes, untold: Untold, ledger: CaseLedger): Ranked[] {
  const extension = extensionOf(rubric, 'modalite')
  const rows = objectsAt(rubric, 'CFRubricCriteria')
  const isModality = wordOf(extension, 'grille') === ''
  const judged = rows.map((row) => homes.of(keyOf(objectAt(row, 'CFItemURI'))))
  const home = homes.of(wordOf(extension, 'dans')) ?? firstBlock(judged) ?? homes.root
  const assessment = isModality ? readAssessment(rubric, rows.length, homes, ledger) : null
  if (assessment !== null) {
    const owner = extension.node === null ? home.block : (home.competency ?? home.block)
    if (extension.node === null) Object.assign(assessment, evaluated(judged))
    inOrder(assessment, 'modalite')
    owner.modalites ??= []
    owner.modalites.push(assessment)
  }
  return rows.map((row, index) => {
    const target = judged[index] ?? home
    const own = extensionOf(row, 'critere', ['enonce', 'indicateurs', 'points'])
    const isInBlock = target.competency === null || own.keys.competences !== undefined
    return {
      criterion: readCriterion(row, own, assessment, own.node === null ? untold : null, ledger),
      home: isInBlock ? { block: target.block, competency: null } : target,
      rank: rankOf(own, 'rang') ?? numberAt(row, 'position') ?? index,
    }
  })
}

const keyOf = (link: JsonObjectNode | null): string => (textAt(link, 'identifier') || textAt(link, 'uri')).toLowerCase()

const firstBlock = (homes: readonly (Home | null)[]): Home | null => {
  const found = homes.find((home) => home !== null)
  return found == null ? null : { block: found.block, competency: null }
}

function evaluated(homes: readonly (Home | null)[]): { competences?: string[] } {
  const codes = homes.flatMap((home) => (home?.competency?.id === undefined ? [] : [home.competency.id]))
  return codes.length === 0 ? {} : { competences: [...new Set(codes)] }
}

function readAssessment(rubric: JsonObjectNode, rows: number, homes: Homes, ledger: CaseLedger): ImportedAssessment {
  const { node, keys, nothing } = extensionOf(rubric, 'modalite', ['intitule'])
  const title = oneLine(textAt(rubric, 'title'))
  const description = textAt(rubric, 'description')
  const assessment: ImportedAssessment = title === '' || nothing.has('intitule') ? {} : { intitule: title }
  Object.assign(assessment, keys)
  if (node === null) {
    if (rows > 0) assessment.id = homes.codes.next('E')
    if (description !== '') assessment.consigne = oneLine(unmarked(description))
    ledger.note(assessment, rubric, FROM_RUBRIC)
  } else if (description !== assessmentText(keys)) {
    assessment.enonce = oneLine(description)
    ledger.note(assessment, rubric, CHANGED)
  } else ledger.note(assessment, rubric)
  return assessment
}

function readCriterion(
  row: JsonObjectNode,
  { node, keys, nothing }: Extension,
  assessment: ImportedAssessment | null,
  untold: Untold,
  ledger: CaseLedger,
): ImportedCriterion {
  const description = textAt(row, 'description')
  const { start, bullets, end } = node === null ? readBulleted(unmarked(description)) : readWritten(description)
  const category = oneLine(textAt(row, 'category'))
  const groups = node === null ? [category] : category.split(' > ')
  const weight = numberAt(row, 'weight')
  const indicators = [...bullets, ...(end === '' ? [] : [end]), ...levelTexts(row, untold, ledger)]
  const { modalites, ...others } = keys
  const criterion: ImportedCriterion = {
    enonce: nothing.has('enonce') ? '' : start || category || oneLine(textAt(objectAt(row, 'CFItemURI'), 'title')),
    ...(category === '' ? {} : { groupe: groups.length === 1 ? category : groups }),
    ...(indicators.length === 0 ? {} : { indicateurs: indicators }),
    ...(weight === null || weight < 0 ? {} : { points: weight }),
  }
  Object.assign(criterion, others)
  if (modalites === undefined && assessment?.id !== undefined) criterion.modalites = [assessment.id]
  else if (modalites !== undefined && !(Array.isArray(modalites) && modalites.length === 0)) {
    Object.assign(criterion, { modalites })
  }
  inOrder(criterion, 'critere')
  ledger.note(criterion, row, ...(node === null && weight !== null ? [WEIGHTED] : []))
  return criterion
}

/** What the levels of a criterion describe, each after the name of its level. */
function levelTexts(row: JsonObjectNode, untold: Untold, ledger: CaseLedger): readonly string[] {
  return objectsAt(row, 'CFRubricCriterionLevels').flatMap((level) => {
    const quality = oneLine(textAt(level, 'quality'))
    const description = oneLine(unmarked(textAt(level, 'description')))
    ledger.leave(oneLine(textAt(level, 'feedback')), level, FEEDBACK)
    if (description === '' || description === quality) {
      if (untold !== null && !untold.has(quality)) ledger.leave(quality, level, LEVEL)
      untold?.add(quality)
      return []
    }
    return [quality === '' ? description : `${quality}\u00a0: ${description}`]
  })
}

/** The results that every criterion of a package is judged by, the best first; `null` when they are not the same everywhere. */
export function commonScale(pack: JsonObjectNode): readonly string[] | null {
  let common: readonly string[] | null = null
  for (const rubric of objectsAt(pack, 'CFRubrics')) {
    for (const row of objectsAt(rubric, 'CFRubricCriteria')) {
      const levels = [...objectsAt(row, 'CFRubricCriterionLevels')]
      const best = levels.every((level) => numberAt(level, 'score') !== null)
        ? (level: JsonObjectNode) => -(numberAt(level, 'score') ?? 0)
        : (level: JsonObjectNode) => numberAt(level, 'position') ?? 0
      const names = levels.sort((a, b) => best(a) - best(b)).map((level) => oneLine(textAt(level, 'quality')))
      if (names.length < 2 || names.includes('')) return null
      if (common !== null && common.join('\n') !== names.join('\n')) return null
      common = names
    }
  }
  return common
}

const FROM_RUBRIC: Localised = {
  fr: 'grille d’évaluation du cadre d’origine, reprise comme modalité\u00a0: dites sa nature, sa durée et son cadre',
  en: 'rubric of the original framework, taken as an assessment: say its kind, its duration and its setting',
}

const CHANGED: Localised = {
  fr: 'le texte de cette épreuve a été changé dans un autre outil\u00a0: il est gardé sous «\u00a0enonce\u00a0», les autres clés sont celles d’avant',
  en: 'the text of this assessment was changed in another tool: it is kept under “enonce”, the other keys are those of before',
}

const WEIGHTED: Localised = {
  fr: 'pondération du cadre d’origine, reprise comme points',
  en: 'weight of the original framework, taken as points',
}

const LEVEL: Localised = {
  fr: 'niveau d’une grille que toutes les grilles n’ont pas',
  en: 'level of a rubric that not all rubrics have',
}

const FEEDBACK: Localised = { fr: 'retour prévu pour un niveau (feedback)', en: 'feedback of a level' }
