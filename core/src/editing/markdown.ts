import { visible } from '../report/visible.ts'

/** Markdown made of words of a file: whatever they are, they show as themselves, on one line, and take a bounded place. */

const LONGEST_TEXT = 280
/** A word that no reader needs whole. */
const LONGEST_WORD = 60

/**
 * A text of the file inside a line of Markdown. Nothing in it is markup, a link, HTML or a change of writing direction.
 * @param longest in characters, before escaping; what is beyond is an ellipsis
 */
export function plainText(text: string, longest: number = LONGEST_TEXT): string {
  return escaped(shortened(text, longest))
}

/** A text of the file on one line, cut at a word; not escaped: for labels and details, which editors show as they are. */
export function shortened(text: string, longest: number = LONGEST_TEXT): string {
  const start = visible(text.slice(0, (longest + 1) * 4))
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/\S{61,}/gu, (word) => `${cut(word, LONGEST_WORD)}…`)
  if (start.length <= longest) return start
  const cutAt = start.lastIndexOf(' ', longest)
  return `${cut(start, cutAt > longest / 2 ? cutAt : longest).replace(/[\s,;:.]+$/, '')}…`
}

/** Never between the two halves of a character. */
function cut(text: string, at: number): string {
  const last = text.charCodeAt(at - 1)
  return text.slice(0, last >= 0xd800 && last <= 0xdbff ? at - 1 : at)
}

const HTML: Readonly<Record<string, string>> = { '<': '&lt;', '>': '&gt;', '&': '&amp;' }

function escaped(text: string): string {
  return (
    text
      .replace(/[\\`*_{}[\]<>|~&$]/g, (character) => HTML[character] ?? `\\${character}`)
      // What starts a line of its own kind: a heading, a list, a rule. Text never starts one here, but a caller may put it there.
      .replace(/^([#+=-])/, '\\$1')
      .replace(/^(\d{1,9})([.)])/, '$1\\$2')
      // Bare addresses, which editors turn into links.
      .replace(/:(?=\/\/)/g, '\\:')
      .replace(/(?<=www)\./gi, '\\.')
      .replace(/@/g, '\\@')
  )
}

/** A code of the file between backquotes. A backquote in it is shown as an apostrophe: no code needs one. */
export function codeText(code: string): string {
  const shown = shortened(code, 80).replaceAll('`', '’')
  return shown === '' ? '' : `\`${shown}\``
}
