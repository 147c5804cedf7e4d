import { type ClientText, type Edit, splitsPair } from '../client/text.ts'

/** What a hand or a paste may put into a text: parts of the format, marks of YAML, and characters that are hard to count. */
const PIECES = [
  ...['\n', '\n\n', '  ', '    ', '\t', '\r\n', '\r', ' ', '\u00a0', '\u2028', '\uFEFF', '\0'],
  ...[
    '- ',
    ': ',
    ':',
    '?',
    '"',
    "'",
    '[',
    ']',
    '{',
    '}',
    ', ',
    '|\n',
    '>-\n',
    '# ',
    '&ancre ',
    '*ancre',
    '!!str ',
    '<<: ',
  ],
  ...['---\n', '...\n', '%YAML 1.2\n', '<<<<<<< HEAD\n', '=======\n', '>>>>>>> autre\n'],
  ...['e', 'é', 'e\u0301', 'ḋ\u0323', '😀', '👩‍🔬', '𝒞', 'ﬁ', '’', '« ', ' »'],
  ...['C1.1', 'BC1', 'A1', 'E1', 'toutes', 'C1 à C3', 'C.1*', 'BC1/C1'],
  ...['enonce: ', 'competences:\n', 'criteres:\n', '- id: C9\n', 'modalites: []\n', 'blocs:\n', 'certification:\n'],
  ...[
    '# equerre-desactive ',
    'Rédiger un rapport',
    ' afin de rendre compte',
    ' (voir annexe)',
    'https://exemple.fr/a?b=c',
  ],
]

/** One to four edits, each in offsets of the text that the one before left. */
export function randomEdits(text: string, random: () => number): readonly Edit[] {
  const edits: Edit[] = []
  let present = text
  for (let count = 1 + Math.floor(random() ** 3 * 4); count > 0; count--) {
    const edit = randomEdit(present, random)
    edits.push(edit)
    present = present.slice(0, edit.start) + edit.newText + present.slice(edit.end)
  }
  return edits
}

function randomEdit(text: string, random: () => number): Edit {
  const start = placeIn(text, Math.floor(random() * (text.length + 1)))
  const kind = random()
  if (kind < 0.45) return { start, end: start, newText: pick(PIECES, random) }
  if (kind < 0.65) return { start, end: placeIn(text, start + Math.floor(random() ** 2 * 20)), newText: '' }
  if (kind < 0.75) return { start, end: placeIn(text, start + Math.floor(random() * 6)), newText: pick(PIECES, random) }
  const line = lineAt(text, start)
  if (kind < 0.82) return { start: line.end, end: line.end, newText: text.slice(line.start, line.end) }
  if (kind < 0.88) return { ...line, newText: '' }
  if (kind < 0.94) return { start: line.start, end: line.start, newText: '  ' }
  const indented = /^ {1,2}/.exec(text.slice(line.start, line.end))?.[0].length ?? 0
  return { start: line.start, end: line.start + indented, newText: '' }
}

/** The edits that undo others, in the order to make them. @param text as it was before the others */
export function takingBack(text: ClientText, edits: readonly Edit[]): readonly Edit[] {
  let present = text
  const back: Edit[] = []
  for (const edit of edits) {
    const { start, end, newText } = edit
    back.unshift({ start, end: start + newText.length, newText: present.text.slice(start, end) })
    present = present.with(edit)
  }
  return back
}

/** The nearest place at or before an offset where an editor can stand: not inside a character, not inside a line end. */
export function placeIn(text: string, offset: number): number {
  const inside = Math.min(offset, text.length)
  const splitsEnd = text[inside - 1] === '\r' && text[inside] === '\n'
  return splitsEnd || splitsPair(text, inside) ? inside - 1 : inside
}

function lineAt(text: string, offset: number): { readonly start: number; readonly end: number } {
  const start = placeIn(text, text.lastIndexOf('\n', offset - 1) + 1)
  const end = text.indexOf('\n', offset)
  return { start, end: end === -1 ? text.length : end + 1 }
}

export const pick = <T>(all: readonly T[], random: () => number): T => {
  const one = all[Math.floor(random() * all.length)]
  if (one === undefined) throw new Error('nothing to pick from')
  return one
}
