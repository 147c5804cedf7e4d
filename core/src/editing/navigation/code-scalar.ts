import type { TextEdit } from '../../rules/rule.ts'
import { plainValue } from '../../source/core-schema.ts'
import type { SourceDocument } from '../../source/document.ts'
import type { MappingNode, ScalarNode, SequenceNode } from '../../source/tree.ts'

/** A part of the text of a scalar and what takes its place; offsets are positions in that text. */
export interface Replacement {
  readonly start: number
  readonly end: number
  readonly text: string
}

/** The codes to write in one scalar. */
export interface ScalarChange {
  readonly node: ScalarNode
  /** The collection it stands in. */
  readonly parent: MappingNode | SequenceNode | null
  /** They do not overlap. */
  readonly replacements: Replacement[]
}

/**
 * The edits that change codes inside a scalar. It keeps the way it is quoted; quotes come where the new text needs them to stay the same
 * text (`1.10` would be the number 1.1 for other tools), and go with the code that needed them.
 */
export function rewriteScalar(source: SourceDocument, change: ScalarChange): readonly TextEdit[] {
  const { node, replacements } = change
  const old = node.text.trim()
  const text = replaced(node.text, replacements)
  const isPlainText = staysPlain(text.trim(), change, source)
  switch (node.style) {
    case 'plain':
      return isPlainText ? inPlace(source, change, (part) => part) : [{ range: node.range, text: inDoubleQuotes(text) }]
    case 'single':
    case 'double': {
      const neededQuotes = !staysPlain(old, change, source)
      if (neededQuotes && isPlainText) return [{ range: node.range, text: text.trim() }]
      const escaped = node.style === 'single' ? (part: string) => part.replaceAll("'", "''") : escapedInDouble
      return inPlace(source, change, escaped)
    }
    case 'literal':
    case 'folded':
      return inPlace(source, change, (part) => part)
  }
}

function inPlace(
  source: SourceDocument,
  { node, replacements }: ScalarChange,
  write: (text: string) => string,
): readonly TextEdit[] {
  return replacements.map(({ start, end, text }) => ({ range: source.rangeIn(node, start, end), text: write(text) }))
}

function replaced(text: string, replacements: readonly Replacement[]): string {
  return replacements
    .toSorted((a, b) => b.start - a.start)
    .reduce((result, { start, end, text: part }) => result.slice(0, start) + part + result.slice(end), text)
}

const escapedInDouble = (text: string): string => text.replace(/[\\"]/g, '\\$&')
const inDoubleQuotes = (text: string): string => `"${escapedInDouble(text)}"`

/** Letters, digits and the marks of references: nothing that YAML reads as a mark of its own, in braces and brackets too. */
const PLAIN = /^[\p{L}\p{N}][\p{L}\p{N} .,;&/*_()'’°+…–—>-]*$/u

/** Texts that some YAML readers take for something else than a text. */
const OTHER_VALUE = /^(?:y|n|yes|no|on|off)$|^\d{4}-\d\d?-\d\d?$|^\d[\d_]*_[\d_]*$/i

function staysPlain(text: string, { parent }: ScalarChange, source: SourceDocument): boolean {
  const opening = parent === null ? '' : source.text.charAt(parent.range.start)
  if (opening === '{' && text.includes(',')) return false
  // In brackets a comma makes two items, which read as two references all the same.
  const values = opening === '[' ? text.split(',').map((item) => item.trim()) : [text]
  return values.every((value) => PLAIN.test(value) && !value.endsWith(' ') && isText(value))
}

/** Whether every reader gets the same characters back: a number that is written the one way numbers are will do. */
function isText(text: string): boolean {
  const value = plainValue(text)
  if (typeof value === 'number') return String(value) === text
  return typeof value === 'string' && !OTHER_VALUE.test(text)
}
