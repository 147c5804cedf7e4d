import type { CheckResult } from '../../../core/src/engine/check.ts'
import type { Named } from './named.ts'
import type { Reply } from './reply.ts'

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
  readonly answer: (asked: Asked) => Reply
}

/** A question that was understood. */
export interface Asked {
  readonly question: string
  readonly named: Named
  /** `null` when no référentiel is open. */
  readonly checked: CheckResult | null
}

/** A question about a référentiel. */
export interface AskedOfFile extends Asked {
  readonly checked: CheckResult
}

/** An intent that is only answered about a référentiel: the conversation asks for one when none is open. */
export function aboutFile(
  intent: Omit<Intent, 'aboutFile' | 'answer'> & { readonly answer: (asked: AskedOfFile) => Reply },
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
