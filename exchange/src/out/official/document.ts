import type { Language, SourceNode } from '@equerre/core'

/**
 * The official document: what a certifier hands in, before it is laid out as Word, PDF or a workbook. Texts are final and in one
 * language; nothing of the référentiel is missing from it.
 */
export interface OfficialDocument {
  readonly language: Language
  /** What kind of document it is: the line above the title. */
  readonly kind: string
  readonly title: string
  readonly origin?: SourceNode
  /** Register, level, codes…: one fact a line. */
  readonly facts: readonly Labelled[]
  /** The three référentiels of the law, each with what the law says of it. */
  readonly law: { readonly source: string; readonly definitions: readonly Labelled[] }
  /** What is said of the certification as a whole. */
  readonly about: readonly Chapter[]
  readonly blocks: readonly OfficialBlock[]
}

export interface Labelled {
  readonly label: string
  readonly text: string
  readonly origin?: SourceNode
}

export interface Chapter {
  readonly title: string
  readonly lines: readonly Line[]
}

export interface OfficialBlock {
  readonly title: string
  readonly origin?: SourceNode
  /** What is particular to it (optional, coefficient…): one fact a line. */
  readonly facts: readonly Labelled[]
  readonly summaries: readonly string[]
  /** Where each summary is written in the file. */
  readonly summaryOrigins?: readonly SourceNode[]
  readonly columns: readonly Column[]
  readonly rows: readonly OfficialRow[]
}

export type ColumnKind = 'activities' | 'competencies' | 'assessments' | 'criteria'

export interface Column {
  readonly kind: ColumnKind
  readonly title: string
  /** The référentiel of the law that the column belongs to. */
  readonly group: string
}

/** A cell for each column, left to right; `null` where the cell above goes on. */
export type OfficialRow = readonly (OfficialCell | null)[]

export interface OfficialCell {
  /** Rows that it covers, itself included. */
  readonly rows: number
  readonly columns: number
  readonly lines: readonly Line[]
}

/** A paragraph of a cell. */
export interface Line {
  readonly kind: 'name' | 'text' | 'label' | 'item' | 'note' | 'absent'
  /** Depth in lists, from 0; meant for items. */
  readonly depth: number
  readonly runs: readonly Run[]
}

export interface Run {
  readonly text: string
  readonly strong: boolean
  /** Where the file says it; absent from what the document adds of itself. */
  readonly origin?: SourceNode
}

export const run = (text: string, strong = false, origin: SourceNode | null = null): Run =>
  origin === null ? { text, strong } : { text, strong, origin }

export const line = (kind: Line['kind'], ...runs: readonly Run[]): Line => ({ kind, depth: 0, runs })

export const item = (depth: number, ...runs: readonly Run[]): Line => ({ kind: 'item', depth, runs })

/** The text of a line, as it reads. */
export const textOfLine = ({ runs }: Line): string => runs.map(({ text }) => text).join('')
