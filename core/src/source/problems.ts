import type { Localised } from '../language.ts'
import type { SyntaxProblem } from './document.ts'
import type { Range } from './tree.ts'

export interface ProblemDetails {
  readonly severity?: SyntaxProblem['severity']
  readonly related?: SyntaxProblem['related']
  readonly fixes?: SyntaxProblem['fixes']
}

/**
 * One problem of the text; an error unless said otherwise.
 * @param code stable French slug: configuration files and baselines name it
 */
export function problem(
  code: string,
  range: Range,
  message: Localised,
  { severity = 'error', related, fixes = [] }: ProblemDetails = {},
): SyntaxProblem {
  return {
    code,
    message,
    range,
    severity,
    ...(related === undefined ? {} : { related }),
    ...(fixes.length === 0 ? {} : { fixes }),
  }
}
