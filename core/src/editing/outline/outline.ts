import type { Localised } from '../../language.ts'
import { codeOf } from '../../model/codes.ts'
import { type NamedElement, opening } from '../../model/naming.ts'
import type { Activity, Block, Certification, Competency, Objective } from '../../model/referential.ts'
import type { SourceDocument } from '../../source/document.ts'
import { entryOf } from '../../source/pointer.ts'
import type { MappingNode, Range } from '../../source/tree.ts'
import type { Analysis } from '../analysis.ts'
import { holds, namePlace, onFirstLine } from '../navigation/name-place.ts'
import { blockDetail, competencyDetail, countDetail, evaluatedDetail } from '../shown/figures.ts'
import { type Missing, missingIn } from './missing.ts'
import { shortened } from './short.ts'
import { titleOf, wordsOf } from './title.ts'

export type OutlineKind =
  | 'certification'
  | 'block'
  | 'group'
  | 'activity'
  | 'competency'
  | 'assessment'
  | 'criterion'
  | 'objective'

export interface OutlineItem {
  readonly kind: OutlineKind
  /** The code of the element alone, as written. */
  readonly code: string | null
  /** Its code, and its title or first words. Never empty. */
  readonly name: Localised
  /** Its title or text on one line, never cut; empty for a group and for what has no words. */
  readonly words: string
  readonly missing: readonly Missing[]
  readonly detail: Localised | null
  /** The whole element. */
  readonly range: Range
  /** Its code or first words; inside `range`. */
  readonly selection: Range
  readonly children: readonly OutlineItem[]
}

/** The référentiel as a tree: certification, blocs, and in each its activities, competencies, modalities, criteria, objectives. */
export function outlineOf(analysis: Analysis): readonly OutlineItem[] {
  const { certification, blocks } = analysis.referential
  const items = [
    ...(certification.node === null ? [] : [certificationItem(analysis.source, certification, certification.node)]),
    ...blocks.flatMap((block) => (block.implicit ? groupsOf(analysis, block) : [blockItem(analysis, block)])),
  ]
  return items.toSorted((a, b) => a.range.start - b.range.start)
}

const MOST_TITLE = 80

function certificationItem(source: SourceDocument, { title }: Certification, node: MappingNode): OutlineItem {
  const words = shortened(title?.value ?? '', MOST_TITLE)
  const place = title === null ? null : opening(source, title)
  return {
    kind: 'certification',
    code: null,
    name: words === '' ? { fr: 'Certification', en: 'Certification' } : { fr: words, en: words },
    words: (title?.value ?? '').replace(/\s+/gu, ' ').trim(),
    missing: [],
    detail: words === '' ? null : { fr: 'certification', en: 'certification' },
    range: node.range,
    selection: place !== null && holds(node.range, place) ? place : onFirstLine(source, node.range),
    children: [],
  }
}

const blockItem = (analysis: Analysis, block: Block): OutlineItem =>
  elementItem(analysis, block, blockDetail(block), inGroups(analysis, block))

/** A bloc with parts of one kind only shows them without a group. */
function inGroups(analysis: Analysis, block: Block): readonly OutlineItem[] {
  const groups = groupsOf(analysis, block)
  const [only] = groups
  return groups.length === 1 && only !== undefined ? only.children : groups
}

const GROUPS = {
  activites: { fr: 'Activités', en: 'Activities' },
  competences: { fr: 'Compétences', en: 'Competencies' },
  modalites: { fr: 'Modalités d’évaluation', en: 'Assessment modalities' },
  criteres: { fr: 'Critères d’évaluation', en: 'Assessment criteria' },
} as const

function groupsOf(analysis: Analysis, block: Block): readonly OutlineItem[] {
  const members = {
    activites: block.activities.map((activity) => activityItem(analysis, activity)),
    competences: block.competencies.map((competency) => competencyItem(analysis, competency)),
    modalites: block.assessments
      .filter(({ owner }) => owner === null)
      .map((assessment) => elementItem(analysis, assessment, evaluatedDetail(analysis, assessment), [])),
    criteres: block.criteria
      .filter(({ owner }) => owner === null)
      .map((criterion) => elementItem(analysis, criterion, null, [])),
  }
  return (['activites', 'competences', 'modalites', 'criteres'] as const).flatMap((key) => {
    const entry = entryOf(block.node, key)
    const range = entry === undefined ? block.node.range : entry.range
    const children = within(range, members[key])
    if (entry === undefined || children.length === 0) return []
    const detail = { fr: String(children.length), en: String(children.length) }
    return [
      {
        kind: 'group',
        code: null,
        name: GROUPS[key],
        words: '',
        missing: [],
        detail,
        range,
        selection: entry.key.range,
        children,
      },
    ]
  })
}

function activityItem(analysis: Analysis, activity: Activity): OutlineItem {
  const below = activity.activities.map((each) => activityItem(analysis, each))
  const detail = below.length > 0 ? countDetail(below.length, 'activity') : countDetail(activity.tasks.length, 'task')
  return elementItem(analysis, activity, detail, below)
}

function competencyItem(analysis: Analysis, competency: Competency): OutlineItem {
  const { source } = analysis
  const children = [
    ...competency.assessments.map((assessment) =>
      elementItem(analysis, assessment, evaluatedDetail(analysis, assessment), []),
    ),
    ...competency.criteria.map((criterion) => elementItem(analysis, criterion, null, [])),
    ...competency.objectives.map((objective) => objectiveItem(source, objective)),
  ]
  return elementItem(analysis, competency, competencyDetail(analysis, competency), children)
}

function elementItem(
  analysis: Analysis,
  element: NamedElement,
  detail: Localised | null,
  children: readonly OutlineItem[],
): OutlineItem {
  const { range } = element.node
  return {
    kind: element.kind,
    code: codeOf(element),
    name: titleOf(element),
    words: wordsOf(element),
    missing: missingIn(element, analysis),
    detail,
    range,
    selection: namePlace(analysis.source, element),
    children: within(range, children),
  }
}

function objectiveItem(source: SourceDocument, objective: Objective): OutlineItem {
  const { node, statement } = objective
  const place = statement === null ? null : opening(source, statement)
  return {
    kind: 'objective',
    code: null,
    name: titleOf(objective),
    words: wordsOf(objective),
    missing: [],
    detail: null,
    range: node.range,
    selection: place !== null && holds(node.range, place) ? place : onFirstLine(source, node.range),
    children: [],
  }
}

/** In the order of the text. What an alias repeats stands elsewhere, and is shown there. */
const within = (range: Range, items: readonly OutlineItem[]): readonly OutlineItem[] =>
  items.filter((item) => holds(range, item.range)).toSorted((a, b) => a.range.start - b.range.start)
