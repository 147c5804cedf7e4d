import type { Localised } from '@equerre/core'
import type { Paragraph, Place } from '../../in/document.ts'
import { readCoded } from '../../out/official/coded-text.ts'
import { joinTexts } from '../drafts.ts'
import { startsLower, startsWithFinality } from '../words/cues.ts'

/** A paragraph of the official document as its grammar sees it. */
export interface OfficialLine {
  /** All its words, its list mark apart. */
  readonly text: string
  /** The same with a mark that stands among its letters. */
  readonly whole: string
  /** The same as a running text has it: the mark of a list is a dash. */
  readonly prose: string
  /** Depth in its list, from 0; -1 for what is no item. */
  readonly depth: number
  /** Wholly in bold or italics. */
  readonly strong: boolean
  /** The words in bold that it begins with, up to a colon. */
  readonly label: string | null
  /** What follows the label; the whole text without one. */
  readonly said: string
  /** True when its first words are in bold, as a code is. */
  readonly led: boolean
  readonly heading: number
  readonly place: Place
}

/** The lines of some paragraphs: what a reader cut at list marks inside a line is put together again. */
export function officialLines(paragraphs: readonly Paragraph[]): readonly OfficialLine[] {
  const lines: OfficialLine[] = []
  for (const paragraph of paragraphs) {
    if (paragraph.cut === true) continue
    const line = lineOf(paragraph)
    const last = lines.at(-1)
    if (last === undefined || !goesOn(last, line)) lines.push(line)
    else lines.splice(-1, 1, joined(last, line))
  }
  return lines
}

/** A line that a page cuts goes on in lower case at the top of the next one. */
const goesOn = (last: OfficialLine, line: OfficialLine): boolean =>
  line.place.page > last.place.page && isRest(line) && !(last.depth >= 0 && startsWithFinality(line.text))

/** The rest of a line rather than one of its own: plain, and in lower case. */
export const isRest = ({ depth, strong, led, text }: OfficialLine): boolean =>
  depth < 0 && !strong && !led && startsLower(text)

/** A line and its rest. */
export const joined = (line: OfficialLine, rest: OfficialLine): OfficialLine => ({
  ...line,
  text: joinTexts(line.text, rest.text),
  whole: joinTexts(line.whole, rest.whole),
  prose: joinTexts(line.prose, rest.whole),
  said: joinTexts(line.said, rest.text),
})

function lineOf(paragraph: Paragraph): OfficialLine {
  const { emphasised, heading, place, item, written } = paragraph
  const { text, level } = ownWords(paragraph)
  const lead = emphasised
    ? text
    : withoutMark(paragraph.lead ?? '', text.startsWith(paragraph.lead ?? '') ? null : paragraph.marker)
  const label = LABEL.exec(lead)?.[1] ?? null
  const said = label === null ? text : text.slice(lead.length).trim()
  const whole = item?.text ?? written ?? text
  const prose = item === undefined && written !== undefined ? written : level < 0 ? text : `- ${text}`
  const led = paragraph.lead !== undefined
  return { text, whole, prose, depth: level, strong: emphasised, label, said, led, heading, place }
}

const LABEL = /^(.+?)[\s\u00a0]*:$/u

const withoutMark = (words: string, mark: string | null): string =>
  mark !== null && words.startsWith(mark) ? words.slice(mark.length).trim() : words

/**
 * The line as written, and its depth in a list. A dash or a bullet that somebody typed before a line is the mark of an item, and no word
 * of it; a number is a word, and so is whatever stands before the words of a title, of a name or of the item of a real list.
 */
function ownWords({ text, written, marker, item, heading, depth, emphasised }: Paragraph): {
  text: string
  level: number
} {
  if (item !== undefined) return { text: item.text, level: item.depth - 1 }
  const level = marker === null ? -1 : Math.max(0, depth - 1)
  if (written === undefined || marker === null || !written.startsWith(marker)) return { text: written ?? text, level }
  if (heading > 0 || /\d/u.test(marker) || (emphasised && marker === '-')) return { text: written, level: -1 }
  return { text: withoutMark(written, marker), level }
}

/** Whether some words are those of the document, in either language: case and kinds of spaces apart. */
export const isSaid = (text: string, ...words: readonly Localised[]): boolean =>
  words.some(({ fr, en }) => alike(text) === alike(fr) || alike(text) === alike(en))

export const alike = (text: string): string =>
  text
    .replace(/[\s\u00a0\u202f]+/g, ' ')
    .replace(/['’]/g, '’')
    .trim()
    .toLowerCase()

/** The code and the text of a line; a line of plain letters alone has no code. */
export function codedOf(line: OfficialLine): { readonly code: string | null; readonly text: string } {
  return line.led || line.strong ? readCoded(line.text) : { code: null, text: line.text }
}

/** « C1, BC2/C3 » as the list of what is written in it. */
export const codesIn = (said: string): string[] =>
  said
    .split(/,[\s\u00a0]*/u)
    .map((code) => code.trim())
    .filter((code) => code !== '')
