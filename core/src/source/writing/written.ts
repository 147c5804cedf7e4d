/**
 * A part of a file to be written: a text, a list or a group of keys in their order. A text stands as YAML needs it outside brackets;
 * within brackets it is quoted where it must be.
 */
export type Written = string | Prose | Moved | Commented | WrittenList | WrittenKeys
export type WrittenList = readonly Written[]
export interface WrittenKeys {
  readonly [key: string]: Written
}

/** Words written on one line, or folded over several when they are many. */
export class Prose {
  readonly words: string

  constructor(words: string) {
    this.words = words.replace(/\s*[\r\n]+\s*/g, ' ').trim()
  }
}

/** A part of the file as it is written, lines below the first included, that goes to another place. */
export class Moved {
  readonly text: string
  /** Where its first character stood on its line: the other lines follow it. */
  readonly column: number

  constructor(text: string, column: number) {
    this.text = text
    this.column = column
  }
}

/** A member of a list with the comments that stand above its dash. */
export class Commented {
  readonly comments: readonly string[]
  readonly part: Written

  constructor(comments: readonly string[], part: Written) {
    this.comments = comments
    this.part = part
  }
}

/** How a file is laid out: what is added is laid out alike. */
export interface Layout {
  readonly newline: string
  /** Columns from a key to the keys below it. */
  readonly step: number
  /** Columns from a key to the dashes of its list. */
  readonly dash: number
}

const isList = (written: Written): written is WrittenList => Array.isArray(written)

/** What can stand in a short list between brackets: codes, words. */
const SHORT = /^[\p{L}\p{N}][\p{L}\p{N}._/*-]*$/u

const isShortList = (list: WrittenList): boolean =>
  list.every((item) => typeof item === 'string' && item.length <= 24 && SHORT.test(item))

const pad = (columns: number): string => ' '.repeat(columns)

/**
 * What follows the colon of a key, with the space or the line break before it.
 * @param column of the key
 */
export function afterKey(written: Written, column: number, layout: Layout): string {
  if (typeof written === 'string') return written === '' ? '' : ` ${written}`
  if (written instanceof Prose) return ` ${folded(written.words, column + layout.step, layout)}`
  if (written instanceof Moved) return ` ${movedTo(written, column + layout.step)}`
  if (written instanceof Commented) return afterKey(written.part, column, layout)
  if (isList(written)) {
    if (isShortList(written)) return ` ${inBrackets(written)}`
    const dash = column + layout.dash
    return written.map((item) => layout.newline + memberAt(item, `${pad(dash)}- `, layout)).join('')
  }
  const below = column + layout.step
  return `${layout.newline}${pad(below)}${keysAt(written, below, layout)}`
}

/**
 * A member of a list with its dash, comments above.
 * @param dash what stands on its line before it: spaces, the dash and the spaces after
 */
export function memberAt(member: Written, dash: string, layout: Layout): string {
  if (!(member instanceof Commented)) return dash + afterDash(member, dash.length, layout)
  const indent = /^ */.exec(dash)?.[0] ?? ''
  return [...member.comments.map((comment) => indent + comment), memberAt(member.part, dash, layout)].join(
    layout.newline,
  )
}

/**
 * What follows the dash of a list.
 * @param column of the first character written
 */
export function afterDash(written: Written, column: number, layout: Layout): string {
  if (typeof written === 'string') return written
  if (written instanceof Prose) return folded(written.words, column, layout)
  if (written instanceof Moved) return movedTo(written, column)
  if (written instanceof Commented) return afterDash(written.part, column, layout)
  return isList(written) ? inBrackets(written) : keysAt(written, column, layout)
}

/** A group of keys, one a line; the first stands where it is put. */
export function keysAt(keys: WrittenKeys, column: number, layout: Layout): string {
  return Object.entries(keys)
    .map(([key, value]) => `${key}:${afterKey(value, column, layout)}`)
    .join(`${layout.newline}${pad(column)}`)
}

/** On one line, as between `[` and `]` or `{` and `}`. */
export function inBrackets(written: Written): string {
  if (typeof written === 'string') return asFlowScalar(written)
  if (written instanceof Prose) return asFlowScalar(scalar(written.words))
  if (written instanceof Moved) return written.text
  if (written instanceof Commented) return inBrackets(written.part)
  if (isList(written)) return `[${written.map(inBrackets).join(', ')}]`
  return `{ ${entriesInBrackets(written)} }`
}

export const entriesInBrackets = (keys: WrittenKeys): string =>
  Object.entries(keys)
    .map(([key, value]) => `${key}: ${inBrackets(value)}`)
    .join(', ')

function asFlowScalar(text: string): string {
  if (/^["']/.test(text) || !/[,[\]{}]|:$/.test(text)) return text
  return JSON.stringify(text)
}

/** A text of the file's words, quoted when YAML would read it as something else. Line breaks become spaces. */
export function scalar(words: string): string {
  const text = words.replace(/\s*[\r\n]+\s*/g, ' ')
  const isPlain =
    /^[\p{L}\p{N}…«(](?:.*\S)?$/u.test(text) &&
    !/: |\s#|:$/.test(text) &&
    !/^(?:true|false|null|yes|no|[-+.\d][\d.,eExXoO_+-]*)$/i.test(text)
  return isPlain ? text : JSON.stringify(text)
}

/** Whether a part can stand between brackets without loss: on one line, no comment. */
export function fitsInBrackets(written: Written): boolean {
  if (typeof written === 'string' || written instanceof Prose) return true
  if (written instanceof Moved) return !/[\r\n#]/.test(written.text)
  if (written instanceof Commented) return written.comments.length === 0 && fitsInBrackets(written.part)
  return (isList(written) ? written : Object.values(written)).every(fitsInBrackets)
}

/** Lines of text longer than that are folded. */
const WIDTH = 100

function folded(words: string, column: number, { newline }: Layout): string {
  const line = scalar(words)
  if (column + line.length <= WIDTH) return line
  const lines = foldedLines(words, column)
  return ['>-', ...lines.map((each) => pad(column) + each)].join(newline)
}

/** Words in lines that stand at a column, each as long as it may be. */
export function foldedLines(words: string, column: number): readonly string[] {
  const lines: string[] = []
  for (const word of words.split(/ +/)) {
    const last = lines.at(-1)
    if (last !== undefined && column + last.length + 1 + word.length <= WIDTH)
      lines[lines.length - 1] = `${last} ${word}`
    else lines.push(word)
  }
  return lines
}

/** The lines below the first keep their place under it. */
function movedTo({ text, column }: Moved, to: number): string {
  const by = to - column
  return text.replace(
    /(\r\n|\r|\n)( *)(?=[^ \r\n])/g,
    (_, newline: string, spaces: string) => `${newline}${pad(Math.max(0, spaces.length + by))}`,
  )
}
