import type { Localised } from '../../language.ts'
import type { Completion, CompletionKind } from './completion.ts'
import type { WritingPlace } from './place.ts'

/**
 * What a proposal writes, with its blanks: `${1:…}` as in editors' snippets. Its lines are indented from the column where it begins.
 * `plain` is what an editor without snippets gets when the words of the blanks would be in the way.
 */
export interface Draft {
  readonly lines: readonly string[]
  readonly plain?: readonly string[]
}

export interface Proposal {
  readonly label: string
  readonly kind: CompletionKind
  readonly detail?: Localised | null
  readonly documentation?: Localised | null
  readonly draft: Draft
  /** Its lines are indented from the key it follows. */
  readonly fromKey?: true
  readonly filterText?: string | null
}

/** Turns a proposal into an edit at a place. */
export function completionAt(
  place: WritingPlace,
  proposal: Proposal,
  lineBreak: string,
  lineIndent: number,
): Completion {
  const { lines, plain } = proposal.draft
  const column = proposal.fromKey === true ? place.base : place.column
  const before = proposal.fromKey === true ? '' : place.before
  const text = (plain ?? lines.map(withoutBlanks)).join(lineBreak + ' '.repeat(column))
  const relative = lineBreak + ' '.repeat(Math.max(0, column - lineIndent))
  const isSnippet = !place.mends && (lines.length > 1 || lines.some(hasBlank) || plain !== undefined)
  return {
    label: proposal.label,
    kind: proposal.kind,
    detail: proposal.detail ?? null,
    documentation: proposal.documentation ?? null,
    edit: { range: place.word, text: before + text },
    snippet: isSnippet ? before + lines.join(relative) : null,
    filterText: proposal.filterText ?? null,
  }
}

const BLANK = /\$\{\d+:((?:[^}\\]|\\.)*)\}|\$\d/g

const hasBlank = (line: string): boolean => line.search(BLANK) !== -1

const withoutBlanks = (line: string): string => line.replace(BLANK, '$1').replace(/\\([$}\\])/g, '$1')

/** A text that holds no blank, as it is written in a snippet. */
export const literal = (text: string): string => text.replace(/[\\$}]/g, '\\$&')

/** A blank of a snippet, with the words that say what goes there. */
export const blank = (rank: number, words: string): string => `\${${rank}:${words}}`
