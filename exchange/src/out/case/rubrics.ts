import type { Coverage } from '../../../../core/src/coverage/coverage.ts'
import { nodeUnder, textsAt } from '../../../../core/src/model/access.ts'
import { codeOf } from '../../../../core/src/model/codes.ts'
import type { Assessment, Block, Competency, Criterion, Referential } from '../../../../core/src/model/referential.ts'
import type { SourceNode } from '../../../../core/src/source/tree.ts'
import { assessmentText } from '../../case/assessment-text.ts'
import { type JsonObject, present } from '../../case/json.ts'
import { writeBulleted } from '../../case/texts.ts'
import { EXTENSION, uriOf } from '../../case/vocabulary.ts'
import { oneText, spaced } from '../one-text.ts'
import { extrasOf } from './extras.ts'
import type { Identifiers } from './identifiers.ts'
import type { CFRubric, CFRubricCriterion, CFRubricCriterionLevel, Link } from './types.ts'

/**
 * Modalities as rubrics: each with the criteria that are read in it and no other. What is read in several, or in none that is known,
 * stands in a rubric of its bloc.
 */
export class RubricWriter {
  readonly #identifiers: Identifiers
  readonly #coverage: Coverage
  readonly #date: string

  constructor(identifiers: Identifiers, coverage: Coverage, date: string) {
    this.#identifiers = identifiers
    this.#coverage = coverage
    this.#date = date
  }

  write(referential: Referential): readonly CFRubric[] {
    return referential.blocks.flatMap((block) => {
      const read = new Map<Assessment | null, Criterion[]>()
      for (const criterion of block.criteria) {
        const where = this.#readIn(criterion, block)
        read.set(where, [...(read.get(where) ?? []), criterion])
      }
      const scales = [nodeUnder(block.node, 'echelle'), referential.certification.scale?.node ?? null]
      const rubrics = block.assessments.map((assessment) => {
        const own = nodeUnder(assessment.node, 'echelle')
        return this.#assessment(assessment, read.get(assessment) ?? [], resultsOf([own, ...scales]))
      })
      const others = read.get(null) ?? []
      return others.length === 0 ? rubrics : [...rubrics, this.#shared(block, others, resultsOf(scales))]
    })
  }

  #assessment(assessment: Assessment, criteria: readonly Criterion[], results: readonly string[]): CFRubric {
    const identifier = this.#identifiers.of(assessment)
    const { owner, block, title } = assessment
    const keys = extrasOf(assessment.node, 'modalite', ['intitule'])
    const name = oneText(title)
    const home = owner ?? (block.implicit ? null : block)
    const description = assessmentText(keys ?? {})
    return {
      ...this.#identified(identifier),
      title: name || (codeOf(assessment) ?? 'Épreuve'),
      ...(description === '' ? {} : { description }),
      ...this.#criteria(identifier, criteria, assessment, results),
      extensions: {
        [EXTENSION]: {
          ...keys,
          ...(name === '' ? { intitule: null } : {}),
          ...(home === null ? {} : { dans: this.#identifiers.of(home) }),
        },
      },
    }
  }

  /** What is judged in several modalities of a bloc, or in none. */
  #shared(block: Block, criteria: readonly Criterion[], results: readonly string[]): CFRubric {
    const identifier = this.#identifiers.part(this.#identifiers.of(block), 'grille', 'criteres')
    const name = spaced(codeOf(block), oneText(block.title))
    return {
      ...this.#identified(identifier),
      title: name === '' ? 'Critères d’évaluation' : `Critères d’évaluation, ${name}`,
      ...this.#criteria(identifier, criteria, null, results),
      extensions: {
        [EXTENSION]: {
          grille: 'criteres',
          ...(block.implicit ? {} : { dans: this.#identifiers.of(block) }),
        },
      },
    }
  }

  #criteria(
    rubricId: string,
    criteria: readonly Criterion[],
    assessment: Assessment | null,
    results: readonly string[],
  ): { readonly CFRubricCriteria?: readonly CFRubricCriterion[] } {
    if (criteria.length === 0) return {}
    return {
      CFRubricCriteria: criteria.map((criterion, index) =>
        this.#criterion(criterion, rubricId, index + 1, assessment, results),
      ),
    }
  }

  #criterion(
    criterion: Criterion,
    rubricId: string,
    position: number,
    assessment: Assessment | null,
    results: readonly string[],
  ): CFRubricCriterion {
    const { owner, groups, points, statement, indicators, block } = criterion
    const identifier = this.#identifiers.of(criterion)
    const judged = owner ?? competenciesOf(criterion)[0] ?? null
    const target = judged ?? (block.implicit ? null : block)
    const start = oneText(statement)
    const category = groups.map(oneText).join(STEP)
    return {
      ...this.#identified(identifier),
      ...(category === '' ? {} : { category }),
      description: writeBulleted({ start: start || 'Critère', bullets: indicators.map(oneText), end: '' }),
      ...(target === null ? {} : { CFItemURI: this.#link(target) }),
      ...(points === null ? {} : { weight: points }),
      position,
      rubricId,
      ...(results.length === 0 ? {} : { CFRubricCriterionLevels: this.#levels(identifier, results) }),
      ...extensionOf(criterion, assessment, start === ''),
    }
  }

  #levels(rubricCriterionId: string, results: readonly string[]): readonly CFRubricCriterionLevel[] {
    return results.map((result, index) => ({
      ...this.#identified(this.#identifiers.part(rubricCriterionId, 'niveau', result)),
      quality: resultWords(result),
      position: index + 1,
      rubricCriterionId,
    }))
  }

  /** The modality where a criterion is read: the first it names, or the only one that evaluates all that it judges. */
  #readIn(criterion: Criterion, block: Block): Assessment | null {
    const named = criterion.assessments.flatMap(({ targets }) => targets).find((target) => target.kind === 'assessment')
    if (named !== undefined) return named.block === block ? named : null
    if (criterion.assessments.length > 0) return null
    const judged = criterion.owner === null ? competenciesOf(criterion) : [criterion.owner]
    const reading = (judged.length === 0 ? block.competencies : judged).map((competency) =>
      this.#coverage.of(competency).assessments.filter((assessment) => assessment.block === block),
    )
    const [first] = reading[0] ?? []
    return first !== undefined && reading.every((each) => each.length === 1 && each[0] === first) ? first : null
  }

  #link(element: Competency | Block): Link {
    const identifier = this.#identifiers.of(element)
    const words = element.kind === 'block' ? oneText(element.title) : oneText(element.statement)
    const title = codeOf(element) || words || identifier
    return { title, identifier, uri: uriOf(identifier) }
  }

  #identified(identifier: string): { identifier: string; uri: string; lastChangeDateTime: string } {
    return { identifier, uri: uriOf(identifier), lastChangeDateTime: this.#date }
  }
}

/**
 * What the fields of a criterion do not say: its code, the competencies after the first, its rank in the bloc, and that it names no
 * modality though it stands in the rubric of one.
 */
function extensionOf(
  criterion: Criterion,
  assessment: Assessment | null,
  isNameless: boolean,
): { readonly extensions?: JsonObject } {
  const { node, assessments, groups } = criterion
  const extension = present({
    ...extrasOf(node, 'critere', CARRIED_BY_CRITERION),
    ...(isNameless ? { enonce: null } : {}),
    ...(assessment !== null && assessments.length === 0 ? { modalites: [] } : {}),
    ...(groups.some((group) => oneText(group).includes(STEP)) ? { groupe: groups.map(oneText) } : {}),
    rang: criterion.block.criteria.indexOf(criterion) + 1,
  })
  return extension === null ? {} : { extensions: { [EXTENSION]: extension } }
}

/** Which competencies and modalities are named stays in the extension as it is written: one link has room for one. */
const CARRIED_BY_CRITERION = ['enonce', 'indicateurs', 'groupe', 'points']

/** Between the headings of a path. */
const STEP = ' > '

const competenciesOf = (criterion: Criterion): readonly Competency[] =>
  criterion.references.flatMap(({ targets }) => targets).filter((target) => target.kind === 'competency')

/** The results of the first scale that is written, the best first. A mark out of a total has no levels. */
function resultsOf(scales: readonly (SourceNode | null)[]): readonly string[] {
  const scale = scales.find((one) => one !== null)
  return textsAt(scale ?? null, 'resultats').map(oneText)
}

/** `partiellement_acquis` as a person reads it. */
function resultWords(result: string): string {
  const words = result.replaceAll('_', ' ')
  return words.charAt(0).toUpperCase() + words.slice(1)
}
