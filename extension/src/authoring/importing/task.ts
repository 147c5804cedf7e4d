import type { Language } from '../../../../core/src/language.ts'

/** What the worker that imports is given. */
export interface ImportTask {
  /** Of the document, where the links of the report lead. */
  readonly uri: string
  readonly name: string
  readonly source: ImportSource
  /** The fiche to take from an export of the national register; `null` for the only one. */
  readonly fiche: string | null
  /** What the columns of a table hold, when their titles do not say it; `null` when they do. */
  readonly columns: string | null
  readonly language: Language
}

/** A file of this disk, which the worker reads by itself; or what a file of another system holds. */
export type ImportSource = { readonly path: string } | { readonly bytes: Uint8Array }

/** A référentiel with its report, or why there is none, in the language that was asked for. */
export type ImportAnswer =
  | {
      readonly kind: 'imported'
      readonly yaml: string
      readonly report: string
      readonly competencies: number
      /** What the person should know of how the document was read. */
      readonly notices: readonly string[]
    }
  /** `asks`: what the person may add for it to be read all the same. */
  | { readonly kind: 'refused'; readonly said: string; readonly asks?: 'columns' }
  /** An export of the national register with several fiches: which one is to be said. */
  | { readonly kind: 'several' }

/** What the worker says: how far it is, then its answer. */
export type ImportMessage =
  /** `done`: share of the document that is read, from 0 to 1. */
  { readonly kind: 'progress'; readonly done: number } | ImportAnswer

export function isImportMessage(value: unknown): value is ImportMessage {
  if (typeof value !== 'object' || value === null || !('kind' in value)) return false
  if (value.kind === 'several') return true
  if (value.kind === 'progress') return 'done' in value && typeof value.done === 'number'
  if (value.kind === 'refused') return 'said' in value && typeof value.said === 'string'
  return (
    value.kind === 'imported' &&
    'yaml' in value &&
    typeof value.yaml === 'string' &&
    'report' in value &&
    typeof value.report === 'string' &&
    'competencies' in value &&
    typeof value.competencies === 'number' &&
    'notices' in value &&
    Array.isArray(value.notices)
  )
}
