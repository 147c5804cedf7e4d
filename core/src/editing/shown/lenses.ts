import type { Localised } from '../../language.ts'
import type { NamedElement } from '../../model/naming.ts'
import type { Assessment, Block, Competency } from '../../model/referential.ts'
import { entryOf } from '../../source/pointer.ts'
import type { Range } from '../../source/tree.ts'
import type { Analysis } from '../analysis.ts'
import { namePlace } from '../navigation/name-place.ts'
import { competencyDetail, countOf } from './figures.ts'

/** A line of figures shown above an element. */
export interface Lens {
  readonly range: Range
  /** « 2 modalités · 3 critères », « non évaluée ». */
  readonly title: Localised
  /** What it counts: the places a click shows, the first hundred. Empty when there is nothing to show. */
  readonly places: readonly Range[]
}

/** What a person can look through after a click. */
const MOST_PLACES = 100

/** Above each bloc its coverage, above each competency what assesses it, above each modality what it evaluates. In the order of the text. */
export function lensesOf(analysis: Analysis): readonly Lens[] {
  const places = new Places(analysis.source)
  const lenses = analysis.referential.blocks.flatMap((block) => [
    ...ofBlock(analysis, block, places),
    ...block.competencies.map((competency) => ofCompetency(analysis, competency, places)),
    ...block.assessments.flatMap((assessment) => ofAssessment(analysis, assessment, places)),
  ])
  return lenses.sort((a, b) => a.range.start - b.range.start)
}

/** Where elements are named, found once: the same criteria are those of many competencies. */
class Places {
  readonly #source: Analysis['source']
  readonly #known = new Map<NamedElement, Range>()

  constructor(source: Analysis['source']) {
    this.#source = source
  }

  of(element: NamedElement): Range {
    const known = this.#known.get(element) ?? namePlace(this.#source, element)
    this.#known.set(element, known)
    return known
  }

  ofFirst(...lists: readonly (readonly NamedElement[])[]): readonly Range[] {
    const elements: NamedElement[] = []
    for (const list of lists) elements.push(...list.slice(0, MOST_PLACES - elements.length))
    return elements.map((element) => this.of(element))
  }
}

function ofCompetency(analysis: Analysis, competency: Competency, places: Places): Lens {
  const { assessments, criteria, sharedCriteria } = analysis.coverage.of(competency)
  return {
    range: places.of(competency),
    title: competencyDetail(analysis, competency),
    places: places.ofFirst(assessments, criteria, sharedCriteria),
  }
}

function ofAssessment({ coverage }: Analysis, assessment: Assessment, places: Places): readonly Lens[] {
  const { competencies, implicit } = coverage.evaluated(assessment)
  const title = evaluates(competencies.length, implicit)
  return title === null ? [] : [{ range: places.of(assessment), title, places: places.ofFirst(competencies) }]
}

/** `null` in a bloc that has no competency yet: there is nothing it could evaluate. */
function evaluates(count: number, implicit: boolean): Localised | null {
  if (count === 0)
    return implicit ? null : { fr: 'n’évalue aucune compétence connue', en: 'evaluates no known competency' }
  const { fr, en } = countOf(count, 'competency')
  return implicit
    ? { fr: `évalue tout le bloc (${fr})`, en: `evaluates the whole bloc (${en})` }
    : { fr: `évalue ${fr}`, en: `evaluates ${en}` }
}

/** A click shows what is missing, or everything where nothing is. */
function ofBlock({ coverage }: Analysis, block: Block, places: Places): readonly Lens[] {
  const { competencies } = block
  if (competencies.length === 0) return []
  const key = block.implicit ? entryOf(block.node, 'competences')?.key.range : places.of(block)
  if (key === undefined) return []
  const uncovered = competencies.filter((competency) => {
    const { assessments, criteria, sharedCriteria } = coverage.of(competency)
    return assessments.length === 0 || criteria.length + sharedCriteria.length === 0
  })
  return [
    {
      range: key,
      title: covers(competencies.length, competencies.length - uncovered.length),
      places: places.ofFirst(uncovered.length > 0 ? uncovered : competencies),
    },
  ]
}

/** A competency is covered when something assesses it and some criterion judges it. */
function covers(total: number, covered: number): Localised {
  const { fr, en } = countOf(total, 'competency')
  if (total === 1) {
    return covered === 1
      ? { fr: `${fr}, couverte`, en: `${en}, covered` }
      : { fr: `${fr}, non couverte`, en: `${en}, not covered` }
  }
  if (covered === total) return { fr: `${fr}, toutes couvertes`, en: `${en}, all covered` }
  if (covered === 0) return { fr: `${fr}, aucune couverte`, en: `${en}, none covered` }
  return {
    fr: `${fr}, ${covered}\u00a0${covered === 1 ? 'couverte' : 'couvertes'}`,
    en: `${en}, ${covered}\u00a0covered`,
  }
}
