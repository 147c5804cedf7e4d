import type { Localised } from '../language.ts'
import type { Fix, Severity } from '../rules/rule.ts'
import type { Range } from '../source/tree.ts'

/** One thing to know about one place of a file, ready for any shell: plain data, in offsets of the text. */
export interface Finding {
  /** Id of the rule, of the structure check or of the syntax problem. */
  readonly rule: string
  readonly severity: Severity
  readonly message: Localised
  readonly range: Range
  /** RFC 6901 pointer of the deepest node that holds the range; empty for the whole file. */
  readonly pointer: string
  readonly related: readonly { readonly at: Range; readonly message: Localised }[]
  readonly fixes: readonly Fix[]
}
