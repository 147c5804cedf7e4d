/** What French typography never puts at the start of a line, after an ordinary space. */
const NEVER_FIRST = /^(?:[:;?!»%‰€)\]…]|,|\.(?!\p{L}))/u
/** What never ends a line before an ordinary space: an opening mark, and the mark of an item of a list. */
const NEVER_LAST = /(?:[«([]|(?:^|[^\p{L}])[nN]°|§|(?:^|\s)[-•–])$/u
const ENDS_WITH_NUMBER = /\d$/
const UNIT =
  /^(?:\d{3}(?!\d)|(?:k€|euros?|mm|cm|dm|km|m|m²|m³|ha|g|kg|mg|t|l|L|ml|mL|cl|h|min|mn|s|ms|j|jours?|heures?|minutes?|secondes?|semaines?|mois|ans?|années?|points?|pages?|mots?|°C|°|W|kW|kWh|V|A|Hz|bar|bars|Pa|Mo|Go|To|ko)(?![\p{L}\p{N}’']))/u
const LIST_MARK = /^[-•–] /
const ANNOUNCES_ITEM = /[:;,.]$/

/**
 * Cuts a text in lines that, joined by single spaces, give it back. Cuts only at single ordinary spaces, and where French typography
 * allows it; a line is longer than the width only when it has no such place. An item of a list inside the text (`- …`) begins a line
 * when what is before it ends with a punctuation mark.
 * @param kept offsets of the text where a line begins already and must begin again
 */
export function wrap(text: string, width: number, kept: ReadonlySet<number> = new Set()): readonly string[] {
  const lines: string[] = []
  let line = ''
  for (const { words, start } of unbreakable(text)) {
    if (line === '') line = words
    else if (kept.has(start) || startsItem(line, words) || line.length + 1 + words.length > width) {
      lines.push(line)
      line = words
    } else line += ` ${words}`
  }
  return line === '' ? lines : [...lines, line]
}

interface Piece {
  readonly words: string
  /** Offset in the text. */
  readonly start: number
}

/** The text cut at every space where a line may end. */
function unbreakable(text: string): readonly Piece[] {
  const pieces: Piece[] = []
  let start = 0
  for (let space = text.indexOf(' '); space !== -1; space = text.indexOf(' ', space + 1)) {
    if (!mayEndLine(text, space)) continue
    pieces.push({ words: text.slice(start, space), start })
    start = space + 1
  }
  return [...pieces, { words: text.slice(start), start }]
}

function mayEndLine(text: string, space: number): boolean {
  const before = text.slice(Math.max(0, space - 3), space)
  const after = text.slice(space + 1, space + 12)
  if (before === '' || after === '' || /\s$/u.test(before) || /^\s/u.test(after)) return false
  if (NEVER_FIRST.test(after) || NEVER_LAST.test(before)) return false
  return !(ENDS_WITH_NUMBER.test(before) && UNIT.test(after))
}

function startsItem(line: string, words: string): boolean {
  return LIST_MARK.test(words) && ANNOUNCES_ITEM.test(line)
}
