import type { Coverage } from '../../../coverage/coverage.ts'
import { withSubActivities } from '../../../model/build.ts'
import type { Criterion, Referential } from '../../../model/referential.ts'
import { pathKey, pathOf, shapeOf } from './code-shape.ts'
import {
  type Coded,
  type CodedBlock,
  canonicalOf,
  coded,
  codedBlocks,
  criteriaByCompetency,
  writtenCode,
} from './coded.ts'
import { misleading } from './misleading-criteria.ts'
import { type Break, missingAt, type Numbered } from './sequence.ts'

/** A list whose codes follow one another. */
export interface NumberedList {
  readonly numbered: readonly Numbered<Coded>[]
  /** The numbers left out between this bloc and the one before it, where codes run on through the file. */
  readonly start: readonly Break<Coded>[]
  /** How many elements are left out of it for a cause of their own: no code, the code of another. As many numbers may be missing. */
  readonly explained: number
  /** Whether a code that is not in the list is missing: it is not when it stands elsewhere or when another rule says why. */
  isWorthMissing(path: string): boolean
}

type ListedKind = 'activities' | 'competencies' | 'assessments' | 'criteria'
const KINDS: readonly ListedKind[] = ['activities', 'competencies', 'assessments', 'criteria']

export function listsToFollow(referential: Referential, coverage: Coverage): readonly NumberedList[] {
  const blocks = codedBlocks(referential)
  const written = referential.blocks.filter((block) => !block.implicit)
  const blockCodes = withoutRepeats(coded(written))
  const wrong: ReadonlySet<unknown> = new Set(misleading(referential).map(({ criterion }) => criterion))
  return [
    {
      numbered: numberedOf(blockCodes),
      start: [],
      explained: written.length - blockCodes.length,
      isWorthMissing: () => true,
    },
    ...KINDS.flatMap((kind) => listsOfKind(kind, blocks, coverage, wrong)),
  ]
}

function listsOfKind(
  kind: ListedKind,
  blocks: readonly CodedBlock[],
  coverage: Coverage,
  wrong: ReadonlySet<unknown>,
): readonly NumberedList[] {
  const everywhere = pathsOf(blocks.flatMap((block) => numberedOf(block[kind])))
  const last = new Map<string, number>()
  let before = 0
  return blocks.flatMap((block, index) => {
    const isMirror = kind === 'criteria' ? criterionIsMissing(block, coverage) : () => true
    const isWorthMissing = (path: string) => !everywhere.has(path) && isMirror(path)
    const written = kind === 'criteria' ? criteriaLists(block.criteria) : [ownCodes(kind, block)]
    const lists = written.map((list) => withoutRepeats(list.filter((element) => !wrong.has(element))))
    const explained = lists.reduce((left, list) => left - list.length, countOf(kind, block))
    const [only = [], ...others] = lists
    const start = others.length > 0 ? [] : skippedBefore(numberedOf(only), block, index + 1, last)
    const starts = start.filter(({ missing }) => missing.length > before + explained)
    // A bloc without any took its number all the same.
    before = countOf(kind, block) === 0 ? before + 1 : explained
    return lists.map((list) => ({ numbered: numberedOf(list), start: starts, explained, isWorthMissing }))
  })
}

/** All the elements of a kind in a bloc, those without a code included. */
function countOf(kind: ListedKind, { block }: CodedBlock): number {
  return kind === 'activities' ? withSubActivities(block.activities).length : block[kind].length
}

/** Of two elements with one code the second is left out: another rule says so. */
function withoutRepeats(list: readonly Coded[]): readonly Coded[] {
  const seen = new Set<string>()
  return list.filter((element) => {
    const code = canonicalOf(element)
    return !seen.has(code) && seen.add(code)
  })
}

/** An assessment that bears the code of a competency is another rule's finding. */
function ownCodes(kind: Exclude<ListedKind, 'criteria'>, block: CodedBlock): readonly Coded[] {
  if (kind !== 'assessments') return block[kind]
  const competencies = new Set(block.competencies.map(canonicalOf))
  return block.assessments.filter((assessment) => !competencies.has(canonicalOf(assessment)))
}

/** Codes that restart in each competency are followed competency by competency. */
function criteriaLists(criteria: readonly Coded<Criterion>[]): readonly (readonly Coded[])[] {
  const distinct = new Set(criteria.map(canonicalOf)).size === criteria.length
  return distinct ? [criteria] : criteriaByCompetency(criteria)
}

/**
 * Where criteria take the number of their competency, a missing number is worth a word only if its competency has criteria: else the
 * competency is what is missing, or has no criterion.
 */
function criterionIsMissing({ competencies, criteria }: CodedBlock, coverage: Coverage): (path: string) => boolean {
  const judged = new Map(numberedOf(competencies).map(({ item, shape }) => [pathOf(shape), item]))
  const mirrors = numberedOf(criteria).some(({ shape }) => judged.has(pathOf(shape)))
  return (path) => {
    if (!mirrors) return true
    const competency = judged.get(path)
    return competency?.kind === 'competency' && coverage.of(competency).criteria.length > 0
  }
}

const numberedOf = (elements: readonly Coded[]): readonly Numbered<Coded>[] =>
  elements.flatMap((item) => {
    const shape = shapeOf(writtenCode(item))
    return shape === null ? [] : [{ item, shape }]
  })

/** Every path in use, those of the groups above included. */
function pathsOf(list: readonly Numbered<Coded>[]): ReadonlySet<string> {
  return new Set(
    list.flatMap(({ shape: { segments } }) => segments.map((_, index) => pathKey(segments.slice(0, index + 1)))),
  )
}

const LONGEST_GAP = 5

/** Codes that run on from bloc to bloc (E1, E2, then E4): what is left out at the passage. `last` is kept from bloc to bloc. */
function skippedBefore(
  numbered: readonly Numbered<Coded>[],
  { block }: CodedBlock,
  rank: number,
  last: Map<string, number>,
): readonly Break<Coded>[] {
  const breaks: Break<Coded>[] = []
  const own = shapeOf(block.id?.value ?? '')?.segments[0]?.value
  const seen = new Set<string>()
  const before = new Map(last)
  for (const at of numbered) {
    const { prefix, segments } = at.shape
    const value = segments[0]?.value ?? 0
    last.set(prefix, Math.max(last.get(prefix) ?? 0, value))
    const previous = before.get(prefix)
    if (seen.has(prefix) || previous === undefined) continue
    seen.add(prefix)
    const skipped = value - previous - 1
    if (skipped < 1 || skipped > LONGEST_GAP || value === own || value === rank) continue
    const missing = Array.from({ length: skipped }, (_, offset) => missingAt(at.shape, 0, previous + 1 + offset))
    breaks.push({ kind: 'gap', at, after: null, before: null, missing })
  }
  return breaks
}
