/**
 * One thing that someone who is not in the editor proposes to write in a référentiel. Elements are designated as `addressed` reads it:
 * a code, a bloc and a code, or a JSON pointer.
 */
export type Operation = AddCriterion | AddIndicator | AddObjective | AddAssessment | ReplaceWords | SetText

export interface AddCriterion {
  readonly kind: 'add_criterion'
  readonly competency: string
  readonly text: string
  readonly indicators: readonly string[]
  /** Codes of the modalities it is read in. */
  readonly assessments: readonly string[]
}

export interface AddIndicator {
  readonly kind: 'add_indicator'
  readonly criterion: string
  readonly text: string
}

export interface AddObjective {
  readonly kind: 'add_objective'
  readonly competency: string
  readonly statement: string
  readonly indicator?: string | undefined
  readonly target?: string | undefined
  readonly conditions?: string | undefined
  readonly activity?: string | undefined
  readonly deadline?: string | undefined
}

export interface AddAssessment {
  readonly kind: 'add_assessment'
  /** The bloc; the only one when absent. */
  readonly block?: string | undefined
  readonly title: string
  readonly types: readonly string[]
  readonly forms: readonly string[]
  readonly duration?: string | undefined
  readonly brief?: string | undefined
  readonly deliverables: readonly string[]
  /** Codes of what it evaluates; the whole bloc when there is none. */
  readonly competencies: readonly string[]
}

/** Other words in place of some, in one element. */
export interface ReplaceWords {
  readonly kind: 'replace_words'
  readonly at: string
  readonly find: string
  readonly by: string
}

/** The whole text of one key of an element, there already or not. */
export interface SetText {
  readonly kind: 'set_text'
  readonly at: string
  /** As the format writes it: `enonce`, `intitule`, `consigne`… */
  readonly key: string
  readonly text: string
}
