import type { Text } from '../../../model/referential.ts'
import type { SourceDocument } from '../../../source/document.ts'
import type { ScalarStyle } from '../../../source/tree.ts'
import type { TextEdit } from '../../rule.ts'

/**
 * The edit of the file that replaces a part of a text, or `null` where it cannot be done without risk: the part is folded over
 * two lines or written with escapes, or the result would no longer be the same YAML.
 * @param start, end offsets in the text's value
 */
export function editIn(
  source: SourceDocument,
  text: Text,
  start: number,
  end: number,
  replacement: string,
): TextEdit | null {
  const range = source.rangeIn(text.node, start, end)
  const { style } = text.node
  const written = source.text.slice(range.start, range.end)
  if (written !== escaped(text.value.slice(start, end), style)) return null
  if (style === 'double' && /["\\]/.test(replacement)) return null
  const { value } = text
  const after = value.slice(0, start) + replacement + value.slice(end)
  if (style === 'plain' && !staysPlain(after)) return null
  if ((style === 'folded' || style === 'literal') && /^\s|\s$/.test(after)) return null
  return { range, text: escaped(replacement, style) }
}

const escaped = (text: string, style: ScalarStyle): string => (style === 'single' ? text.replaceAll("'", "''") : text)

/** What YAML would read otherwise than as a text without quotes. */
const NOT_PLAIN = /: |:$|\s#|^[-?:,[\]{}#&*!|>'"%@`]|^\s|\s$|^$/

function staysPlain(text: string): boolean {
  return !NOT_PLAIN.test(text)
}
