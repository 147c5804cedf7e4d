import type { Report } from '../rules/rule.ts'
import { isBlank, MARK } from '../source/blank.ts'
import type { SourceDocument } from '../source/document.ts'
import { placeAt } from '../source/pointer.ts'
import type { Range } from '../source/tree.ts'

/** A place that is left to be written, and what is expected there. */
export interface Blank {
  readonly range: Range
  readonly expected: string
}

/**
 * The places of a file that are still to be written, in the order of the text: whole values (`… la valeur à atteindre`) and parts of
 * sentences (`afin de [… la finalité]`).
 */
export function blanksIn({ text, root }: SourceDocument): readonly Blank[] {
  const blanks: Blank[] = []
  for (let at = text.indexOf(MARK); at !== -1; at = text.indexOf(MARK, at + 1)) {
    const place = placeAt(root, { start: at, end: at + MARK.length })
    if (place === null || place.onKey || place.node.kind !== 'scalar') continue
    const found = isBlank(place.node.text)
      ? { range: place.node.range, expected: place.node.text.replace(MARK, '') }
      : partBlank(text, at, place.node.range)
    if (found === null) continue
    blanks.push(found)
    at = Math.max(at, found.range.end - 1)
  }
  return blanks
}

const LONGEST_PART = 120

/** `[…]` alone is a cut in a quotation: words must follow. */
function partBlank(text: string, at: number, { end }: Range): Blank | null {
  if (text[at - 1] !== '[') return null
  const rest = text.slice(at + MARK.length, Math.min(end, at + LONGEST_PART))
  const expected = /^\s+([^\]]+)\]/.exec(rest)
  if (expected?.[1] === undefined) return null
  return { range: { start: at - 1, end: at + MARK.length + expected[0].length }, expected: expected[1] }
}

/** Whether a range stands in one of them: of a text that is not written yet there is nothing more to say. */
export function isInBlank(blanks: readonly Blank[], { start, end }: Range): boolean {
  return blanks.some(({ range }) => range.start <= start && end <= range.end)
}

const LONGEST = 60

/** What is said of each. */
export function blankReport(source: SourceDocument, { range, expected }: Blank): Report {
  const words = expected.replace(/\s+/g, ' ').trim()
  const shown = words.length > LONGEST ? `${words.slice(0, LONGEST).trimEnd()}${MARK}` : words
  const lines = source.text.slice(range.start, range.end).search(/[\r\n]/)
  return {
    at: lines === -1 ? range : { start: range.start, end: range.start + lines },
    message: {
      fr: `Il reste à écrire ici${shown === '' ? '' : `\u00a0: ${shown}`}.`,
      en: `This remains to be written${shown === '' ? '' : `: ${shown}`}.`,
    },
    missing: true,
  }
}
