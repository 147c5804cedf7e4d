import { type Found, mendUntilStable } from '../../engine/apply-fixes.ts'
import { type CheckResult, check } from '../../engine/check.ts'
import { safeFixesOf } from '../../engine/safe-fixes.ts'
import type { Settings } from '../../engine/settings.ts'
import type { TextEdit } from '../../rules/rule.ts'
import type { SourceDocument } from '../../source/document.ts'
import { minimalEdits } from '../../source/minimal-edits.ts'

/**
 * Every safe fix of the text that can stand together, of one rule or of all: `--fix` of the command, as edits of this text. Nothing in
 * a text that does not read.
 * @param settings those of the check that gave the result: what is mended is checked with them again
 */
export function fixAll(result: CheckResult, rule?: string, settings: Settings = {}): readonly TextEdit[] {
  return fixAllOf(result, rule, (source) => check(source, { profile: result.profile, ...settings }))
}

/** The same for any file that can be checked. @param recheck what is found in a text of that kind */
export function fixAllOf(
  result: Found,
  rule: string | undefined,
  recheck: (source: SourceDocument) => Found,
): readonly TextEdit[] {
  if (result.source.problems.some(({ severity }) => severity === 'error')) return []
  const asked = new Set(
    safeFixesOf(result.findings).flatMap((safe) => (rule === undefined || safe.rule === rule ? [safe.rule] : [])),
  )
  if (asked.size === 0) return []
  const only = ({ source, findings }: Found): Found => ({
    source,
    findings: findings.filter((finding) => asked.has(finding.rule)),
  })
  const fixed = mendUntilStable(only(result), (source) => only(recheck(source)))
  return minimalEdits(result.source.text, fixed.text)
}
