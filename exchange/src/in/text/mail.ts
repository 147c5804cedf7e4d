import type { Line } from '../lines.ts'

/** A text pasted in a mail: its head, what was written, its signature. */
export interface MailParts {
  readonly head: readonly Line[]
  readonly body: readonly Line[]
  readonly signature: readonly Line[]
}

const HEADER =
  /^\s*(?:de|from|[àa]|to|cc|copie|date|envoy[ée]|sent|objet|subject|pi[èe]ces? jointes?)[\s\u00a0]*:[\s\u00a0]/iu
const SUBJECT = /^\s*(?:objet|subject)[\s\u00a0]*:/iu
const FEWEST_HEADERS = 3
/** The mark that parts a signature from the text. */
const SIGNATURE = /^--\s*$/u
const LONGEST_SIGNATURE = 12
const QUOTE = /^\s*(?:>\s?)+/u
/** How many of the lines of an answer begin with the mark of a quotation. */
const QUOTED = 0.6

/** Takes a mail apart; all is body where the text is no mail. */
export function mailParts(lines: readonly Line[]): MailParts {
  const unquoted = withoutQuotes(lines)
  const from = headEnd(unquoted)
  const mark = unquoted.findLastIndex(({ text }) => SIGNATURE.test(text))
  const after = mark < 0 ? [] : unquoted.slice(mark + 1).filter(({ text }) => text.trim() !== '')
  const to = mark >= from && after.length <= LONGEST_SIGNATURE ? mark : unquoted.length
  return { head: unquoted.slice(0, from), body: unquoted.slice(from, to), signature: unquoted.slice(to) }
}

/** Where the lines of the head end; 0 without them. */
function headEnd(lines: readonly Line[]): number {
  const first = lines.findIndex(({ text }) => text.trim() !== '')
  if (first < 0) return 0
  let end = first
  while (end < lines.length && HEADER.test(lines[end]?.text ?? '')) end += 1
  const headers = lines.slice(first, end)
  return headers.length >= FEWEST_HEADERS && headers.some(({ text }) => SUBJECT.test(text)) ? end : 0
}

/** The marks of a quotation are spaces of the same width: places stay those of the source. */
function withoutQuotes(lines: readonly Line[]): readonly Line[] {
  const filled = lines.filter(({ text }) => text.trim() !== '')
  const quoted = filled.filter(({ text }) => QUOTE.test(text))
  if (quoted.length < filled.length * QUOTED || quoted.length < FEWEST_HEADERS) return lines
  return lines.map((line) => ({ ...line, text: line.text.replace(QUOTE, '') }))
}
