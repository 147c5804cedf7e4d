import { codeOf } from '../../../model/codes.ts'
import type { Block, Competency, Criterion, Referential } from '../../../model/referential.ts'
import { pathKey, pathOf, shapeOf } from './code-shape.ts'
import { type Coded, coded, writtenCode } from './coded.ts'

export interface Misleading {
  readonly criterion: Coded<Criterion>
  readonly names: Competency
  readonly judged: string
}

/** How a criterion's number names a competency: the same number (CR2.3), or that number and a rank (CR2.3.1). */
const READINGS: readonly number[] = [0, 1]

/**
 * The criteria that bear the number of a competency other than the one they judge. The house numbers its criteria after their
 * competencies when most of those that can be compared agree.
 */
export function misleading({ blocks }: Referential): readonly Misleading[] {
  const criteria = blocks.flatMap((block) => coded(block.criteria))
  const onePerCompetency = hasOnePerCompetency(criteria)
  const numbers = numbersOf(blocks)
  for (const extra of READINGS) {
    const right: Coded<Criterion>[] = []
    const wrong: Misleading[] = []
    for (const criterion of criteria) {
      const judged = judgedBy(criterion)
      const names = namedBy(criterion, extra, numbers)
      if (names === null || judged.length === 0) continue
      if (judged.includes(names)) right.push(criterion)
      else wrong.push({ criterion, names, judged: judged.map((each) => codeOf(each) ?? '…').join(', ') })
    }
    const isHouse = right.length > wrong.length || (onePerCompetency && extra === 0)
    if (isHouse && wrong.length > 0) return wrong
    if (isHouse && right.length > 0) return []
  }
  return []
}

function judgedBy({ owner, references }: Criterion): readonly Competency[] {
  if (owner !== null) return [owner]
  return references
    .flatMap(({ targets }) => targets)
    .flatMap((target) => (target.kind === 'competency' ? [target] : []))
}

/** The competency of the same bloc that the number of a criterion names, its last `extra` numbers left aside. */
function namedBy(criterion: Coded<Criterion>, extra: number, numbers: Numbers): Competency | null {
  const shape = shapeOf(writtenCode(criterion))
  if (shape === null || shape.segments.length <= extra) return null
  const path = pathKey(shape.segments.slice(0, shape.segments.length - extra))
  const named = numbers.get(criterion.block)?.get(path)
  return named === undefined || named.prefix === shape.prefix ? null : named.competency
}

type Numbers = ReadonlyMap<Block, ReadonlyMap<string, { readonly prefix: string; readonly competency: Competency }>>

function numbersOf(blocks: readonly Block[]): Numbers {
  return new Map(
    blocks.map((block) => {
      const entries = coded(block.competencies).flatMap((competency) => {
        const shape = shapeOf(writtenCode(competency))
        return shape === null ? [] : [[pathOf(shape), { prefix: shape.prefix, competency }] as const]
      })
      return [block, new Map(entries)]
    }),
  )
}

function hasOnePerCompetency(criteria: readonly Coded<Criterion>[]): boolean {
  const judged = criteria.flatMap(judgedBy)
  return new Set(judged).size === judged.length
}
