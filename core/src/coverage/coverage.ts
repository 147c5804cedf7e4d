import type { Assessment, Block, Competency, Criterion } from '../model/referential.ts'

/** What assesses a competency. */
export interface CompetencyCoverage {
  readonly competency: Competency
  readonly block: Block
  /** Modalities that evaluate it: nested in it, naming it (themselves or by a task), or naming nothing (whole block). */
  readonly assessments: readonly Assessment[]
  /** Criteria that judge it: nested in it, or naming it. */
  readonly criteria: readonly Criterion[]
  /**
   * Criteria of the block that name no competency and judge this one among others: those read in given modalities judge what these
   * evaluate, the others the whole block.
   */
  readonly sharedCriteria: readonly Criterion[]
  /** True when every modality that evaluates it does so only because it names nothing. */
  readonly implicitAssessment: boolean
}

export interface Coverage {
  /** In the order of the file. */
  readonly competencies: readonly CompetencyCoverage[]
  readonly of: (competency: Competency) => CompetencyCoverage
  /** What a modality evaluates; `implicit` when it names nothing and so evaluates its whole block. */
  readonly evaluated: (assessment: Assessment) => {
    readonly competencies: readonly Competency[]
    readonly implicit: boolean
  }
  /** Whether a criterion says neither what it judges nor in which modality, or only one that evaluates the whole block. */
  readonly judgesWholeBlock: (criterion: Criterion) => boolean
}
