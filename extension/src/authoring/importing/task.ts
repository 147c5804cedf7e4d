import type { Language } from '../../../../core/src/language.ts'

/** What the worker that imports is given. */
export interface ImportTask {
  /** Of the document, where the links of the report lead. */
  readonly uri: string
  readonly name: string
  readonly bytes: Uint8Array
  readonly language: Language
}

/** What it answers: a référentiel with its report, or why there is none, in the language that was asked for. */
export type ImportAnswer =
  | { readonly kind: 'imported'; readonly yaml: string; readonly report: string; readonly competencies: number }
  | { readonly kind: 'refused'; readonly said: string }

export function isImportAnswer(value: unknown): value is ImportAnswer {
  if (typeof value !== 'object' || value === null || !('kind' in value)) return false
  if (value.kind === 'refused') return 'said' in value && typeof value.said === 'string'
  return (
    value.kind === 'imported' &&
    'yaml' in value &&
    typeof value.yaml === 'string' &&
    'report' in value &&
    typeof value.report === 'string' &&
    'competencies' in value &&
    typeof value.competencies === 'number'
  )
}
