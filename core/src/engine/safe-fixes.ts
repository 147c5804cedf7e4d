import type { Fix } from '../rules/rule.ts'
import type { Finding } from './finding.ts'

export interface SafeFix {
  readonly rule: string
  readonly fix: Fix
}

/** The fixes that `--fix` applies: at most one a finding, the first that is safe. */
export function safeFixesOf(findings: readonly Finding[]): readonly SafeFix[] {
  return findings.flatMap((finding) => {
    const fix = finding.fixes.find((candidate) => candidate.safety === 'safe' && candidate.edits.length > 0)
    return fix === undefined ? [] : [{ rule: finding.rule, fix }]
  })
}
