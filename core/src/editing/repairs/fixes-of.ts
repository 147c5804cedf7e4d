import type { Finding } from '../../engine/finding.ts'
import type { Fix } from '../../rules/rule.ts'
import type { Analysis } from '../analysis.ts'
import { assessmentFills } from './fills/assessments.ts'
import { blockFills } from './fills/blocks.ts'
import { certificationFills } from './fills/certification.ts'
import { codeFills } from './fills/codes.ts'
import { coverageFills } from './fills/coverage.ts'
import { criterionFills } from './fills/criteria.ts'
import { type Fill, found } from './fills/fill.ts'
import { objectiveFills } from './fills/objectives.ts'
import { statementFills } from './fills/statements.ts'
import { structureFills } from './fills/structure.ts'

/**
 * What may be written for a rule where a person has to choose or to fill in. A rule carries the fixes that its check finds on its way;
 * those that place a skeleton in the file are made here, when they are looked at, so that they cost nothing to a check.
 */
const FILLS: Readonly<Record<string, Fill>> = {
  ...certificationFills,
  ...blockFills,
  ...coverageFills,
  ...assessmentFills,
  ...objectiveFills,
  ...codeFills,
  ...criterionFills,
  ...statementFills,
  ...structureFills,
}

/** The ids of the rules and checks that have fills. */
export const FILLED_RULES: readonly string[] = Object.keys(FILLS)

/**
 * The parts that can be written for a finding, from its rule and its place alone: nothing is checked again. None in a text that does not
 * read.
 * @param analysis of the text the finding was made in
 */
export function fillsOf(analysis: Analysis, { rule, range }: Pick<Finding, 'rule' | 'range'>): readonly Fix[] {
  const fill = Object.hasOwn(FILLS, rule) ? FILLS[rule] : undefined
  const isBroken = analysis.source.problems.some(({ severity }) => severity === 'error')
  return fill === undefined || isBroken ? [] : fill(found(analysis, range))
}

/** All that can be done about a finding: the fixes it carries, then the parts that can be written for it. */
export function fixesOf(analysis: Analysis, finding: Pick<Finding, 'rule' | 'range' | 'fixes'>): readonly Fix[] {
  return [...finding.fixes, ...fillsOf(analysis, finding)]
}
