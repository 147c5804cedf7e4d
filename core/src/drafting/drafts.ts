import type { Finding } from '../engine/finding.ts'

/** What a draft says of one competency, written without a language model, and judged by the rules like any other text. */

/** What a criterion looks at: what is produced, how, under which condition, to what end. */
export type Aspect = 'resultat' | 'moyen' | 'contrainte' | 'finalite'

export interface CriterionDraft {
  readonly aspect: Aspect
  /** The phrasing offered first: one sentence, ready to stand in the file. */
  readonly text: string
  /** Other phrasings of the same judgement, best first; each passes the rules like the first. */
  readonly alternatives: readonly string[]
  /** Observable signs a jury could look at; a figure nobody gave is a marked blank. */
  readonly indicators: readonly string[]
  /** The part of the statement it comes from, in UTF-16 code units of `competency.statement.value`. */
  readonly from: { readonly start: number; readonly end: number }
  /** What the rules say of it at its place: never an error or a warning in what is offered. */
  readonly findings: readonly Finding[]
}

export interface CriteriaDrafts {
  /** The competency's code; `null` when it has none yet. */
  readonly competency: string | null
  readonly drafts: readonly CriterionDraft[]
  /** Why there are fewer drafts than aspects of the statement, in the words of the field. */
  readonly setAside: readonly {
    readonly aspect: Aspect
    readonly reason: { readonly fr: string; readonly en: string }
  }[]
}

/** One letter of SMART, filled from the file or left as a marked blank. */
export interface ObjectivePart {
  readonly text: string
  /** `blank`: to be filled by a person, because the file does not say it. */
  readonly kind: 'filled' | 'blank'
  /** What it was taken from: a key of the modality or of the competency. */
  readonly source: string | null
}

export interface ObjectiveDraft {
  readonly competency: string | null
  readonly assessment: string | null
  readonly statement: ObjectivePart
  readonly indicator: ObjectivePart
  readonly target: ObjectivePart
  readonly conditions: ObjectivePart
  /** The code of an activity of the référentiel. */
  readonly activity: ObjectivePart
  readonly deadline: ObjectivePart
  /** What the rules say of it, its blanks set aside: never an error or a warning in what is offered. */
  readonly findings: readonly Finding[]
}
