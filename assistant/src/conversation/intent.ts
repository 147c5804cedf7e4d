import type { CheckResult } from '../../../core/src/engine/check.ts'
import type { Settings } from '../../../core/src/engine/settings.ts'
import type { DraftingHelp } from '../drafting/draft-with-model.ts'
import type { Named } from './named.ts'
import type { Pending, Reply } from './reply.ts'

/** Something that people ask, and the answer to it without a language model. One intent a file. */
export interface Intent {
  readonly id: string
  /**
   * Questions as people put them, in French and English. What a question names is written as a mark: COMPETENCE, BLOC, MODALITE, REGLE,
   * CITATION (quoted words), CODE (a code that names nothing). A new way to ask is one more line.
   */
  readonly examples: readonly string[]
  /** What the question must name; when it does not, what was spoken of last stands in, else it is asked for. */
  readonly needs?: keyof Pick<Named, 'competencies' | 'blocks' | 'assessments' | 'rules' | 'quoted'>
  /** Whether it can only be answered about a référentiel. */
  readonly aboutFile: boolean
  readonly answer: (asked: Asked) => Reply | Promise<Reply>
}

/** A question that was understood. */
export interface Asked {
  readonly question: string
  readonly named: Named
  /** `null` when no référentiel is open. */
  readonly checked: CheckResult | null
  /** The name of the file that is open, without its folder. */
  readonly file: string
  readonly settings: Settings
  /** What was proposed and waits for a decision. */
  readonly pending: readonly Pending[]
  /** Who helps to draft: a model, or nobody. */
  readonly help: DraftingHelp
}

/** A question about a référentiel. */
export interface AskedOfFile extends Asked {
  readonly checked: CheckResult
}

/** An intent that is only answered about a référentiel: the conversation asks for one when none is open. */
export function aboutFile(
  intent: Omit<Intent, 'aboutFile' | 'answer'> & {
    readonly answer: (asked: AskedOfFile) => Reply | Promise<Reply>
  },
): Intent {
  return {
    ...intent,
    aboutFile: true,
    answer: ({ checked, ...asked }) => {
      if (checked === null) throw new Error(`${intent.id} was asked about no référentiel`)
      return intent.answer({ ...asked, checked })
    },
  }
}
