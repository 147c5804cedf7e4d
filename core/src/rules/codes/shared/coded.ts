import { withSubActivities } from '../../../model/build.ts'
import { canonicalCode, codeOf } from '../../../model/codes.ts'
import type { NamedElement } from '../../../model/naming.ts'
import type {
  Activity,
  Assessment,
  Block,
  Competency,
  Criterion,
  Referential,
  Text,
} from '../../../model/referential.ts'

/** An element that has a code. */
export type Coded<Element extends NamedElement = NamedElement> = Element & { readonly id: Text }

export const coded = <Element extends NamedElement>(elements: readonly Element[]): readonly Coded<Element>[] =>
  elements.filter((element): element is Coded<Element> => element.id !== null)

/** The elements of a bloc that have codes of their own, kind by kind. */
export interface CodedBlock {
  readonly block: Block
  readonly activities: readonly Coded<Activity>[]
  readonly competencies: readonly Coded<Competency>[]
  readonly assessments: readonly Coded<Assessment>[]
  readonly criteria: readonly Coded<Criterion>[]
}

export const codedBlocks = ({ blocks }: Referential): readonly CodedBlock[] =>
  blocks.map((block) => ({
    block,
    activities: coded(withSubActivities(block.activities)),
    competencies: coded(block.competencies),
    assessments: coded(block.assessments),
    criteria: coded(block.criteria),
  }))

/** The lists in which a code may stand once: in each bloc each kind, and the blocs of the file. */
export function listsOfCodes(referential: Referential): readonly (readonly Coded[])[] {
  const blocks = coded(referential.blocks.filter((block) => !block.implicit))
  const inBlocks = codedBlocks(referential).flatMap(({ activities, competencies, assessments, criteria }) => [
    activities,
    competencies,
    assessments,
    ...criteriaByCompetency(criteria),
  ])
  return [blocks, ...inBlocks]
}

/** Criteria may restart at Cr1 in each competency: those that judge the same ones make a list. */
export function criteriaByCompetency(criteria: readonly Coded<Criterion>[]): readonly (readonly Coded<Criterion>[])[] {
  const groups = new Map<string, Coded<Criterion>[]>()
  const keys = new Map<unknown, number>()
  const keyOf = (judged: unknown): number => {
    const key = keys.get(judged) ?? keys.size
    keys.set(judged, key)
    return key
  }
  for (const criterion of criteria) {
    const judged = criterion.owner === null ? criterion.references.flatMap(({ targets }) => targets) : [criterion.owner]
    const key = judged.map(keyOf).join(' ')
    const group = groups.get(key)
    if (group === undefined) groups.set(key, [criterion])
    else group.push(criterion)
  }
  return [...groups.values()]
}

/** The code as written, without border spaces. */
export const writtenCode = (element: Coded): string => element.id.value.trim()

export const canonicalOf = (element: NamedElement): string => canonicalCode(codeOf(element) ?? '')
