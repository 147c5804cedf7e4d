import type { TextEdit } from '../../rules/rule.ts'
import type { SourceDocument } from '../document.ts'
import { startOfLine } from '../gaps.ts'
import type { MappingNode, ScalarNode, SequenceNode } from '../tree.ts'
import { layoutOf } from './layout.ts'
import { isInBraces, isInSquares } from './places.ts'
import { afterDash, afterKey, foldedLines, inBrackets, Prose } from './written.ts'

/**
 * New words for a text of the file, written as the text is: within brackets on its line, folded over several lines where it was, with
 * the header of its block kept. Line breaks among the words become spaces, except in a text that keeps its lines (`|`).
 * @param owner the mapping or the list that the text stands in
 */
export function replaceText(
  source: SourceDocument,
  owner: MappingNode | SequenceNode,
  node: ScalarNode,
  words: string,
): TextEdit {
  const { text } = source
  const { range, style } = node
  if (isInBraces(source, owner) || isInSquares(source, owner)) {
    return { range, text: inBrackets(new Prose(words)) }
  }
  const layout = layoutOf(source)
  if (style === 'literal' || style === 'folded') {
    const [header = '', first = ''] = text.slice(range.start, range.end).split(/\r\n|\r|\n/)
    const column = /^ */.exec(first)?.[0].length ?? 0
    if (column > 0) {
      const lines = style === 'literal' ? words.trim().split(/\r\n|\r|\n/) : foldedLines(new Prose(words).words, column)
      return {
        range,
        text: [header, ...lines.map((line) => `${' '.repeat(line === '' ? 0 : column)}${line}`)].join(layout.newline),
      }
    }
  }
  const line = text.slice(startOfLine(text, range.start), range.start)
  const prose = new Prose(words)
  const key = /^ *(?:- +)*/.exec(line)?.[0].length ?? 0
  const written = owner.kind === 'mapping' ? afterKey(prose, key, layout).trimStart() : afterDash(prose, key, layout)
  return { range, text: written }
}
