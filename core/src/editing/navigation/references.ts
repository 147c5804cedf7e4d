import type { Range } from '../../source/tree.ts'
import type { Analysis } from '../analysis.ts'

export interface Occurrence {
  readonly range: Range
  readonly kind: 'declaration' | 'reference'
}

/**
 * Where the element whose code is at an offset (declared there or referred to) is declared and referred to, in the order of the file.
 * References by prefix, range or « toutes » that designate it among others count.
 */
export function occurrencesAt(analysis: Analysis, offset: number): readonly Occurrence[] {
  return analysis.source.text.length < offset ? [] : []
}
