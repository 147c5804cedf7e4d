import { withSubActivities } from './build.ts'
import { canonicalCode, codeOf, splitQualified, writtenReferences } from './codes.ts'
import type { Block, Reference, Target } from './referential.ts'

/** A code without what people write differently: case, spaces, separators, leading zeros. `C.02-1`, `C2.1` and `C21` are alike. */
const codeSkeleton = (code: string): string =>
  canonicalCode(code)
    .replace(/(?<!\d)0+(?=\d)/g, '')
    .replace(/[^\p{L}\p{N}]+/gu, '')

/** Whether a reference can name a code: `toutes` and `C1 à C3` are read as something else, whatever bears them. */
export function isNameable(code: string): boolean {
  const [reading, ...others] = writtenReferences(code)
  const isHyphenated = /^\S+-\S+$/.test(code)
  return others.length === 0 && (reading?.form === 'code' || isHyphenated)
}

/**
 * The codes that dangling or ambiguous references mean but for their spelling. What such a reference fails to reach is not reported as
 * lacking something: the reference is. Nor is what no reference can name, or names another of the same code first: its code is.
 */
export function codesMeant(references: readonly Reference[]): (target: Target) => boolean {
  const missed = references.filter(({ status }) => status !== 'resolved')
  const skeletons = new Set(missed.map(({ code }) => codeSkeleton(splitQualified(code).code)))
  const candidates = new Set(missed.flatMap((reference) => reference.candidates))
  const firsts = new Map<Block, ReadonlySet<Target>>()
  return (target) => {
    const code = codeOf(target)
    if (code !== null && !isNameable(code)) return true
    const known = firsts.get(target.block) ?? firstBearers(target.block)
    firsts.set(target.block, known)
    if (code !== null && !known.has(target)) return true
    return candidates.has(target) || (code !== null && skeletons.has(codeSkeleton(code)))
  }
}

/** In a bloc, the first element of each code, kind by kind: references resolve to it. */
function firstBearers(block: Block): ReadonlySet<Target> {
  const all: readonly (readonly Target[])[] = [
    withSubActivities(block.activities),
    block.competencies,
    block.assessments,
  ]
  return new Set(
    all.flatMap((targets) => {
      const seen = new Set<string>()
      return targets.filter((target) => {
        const code = canonicalCode(codeOf(target) ?? '')
        return !seen.has(code) && seen.add(code)
      })
    }),
  )
}
