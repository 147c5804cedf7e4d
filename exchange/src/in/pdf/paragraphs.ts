import { frenchSpaces } from '../../french-spaces.ts'
import { head } from '../../recognise/words/codes.ts'
import { openness, startsLower } from '../../recognise/words/cues.ts'
import type { Paragraph, Rejoined } from '../document.ts'
import { clean, collapse } from '../lines.ts'
import { splitMarkers, takeMarker } from '../markers.ts'
import { median } from './geometry.ts'
import type { Position } from './position.ts'
import type { TextLine } from './text-lines.ts'
import type { Words } from './words.ts'

/** Where text may stand: the inside of a cell, or of the page. */
export interface Room {
  readonly left: number
  readonly right: number
  /** That of the page: texts may be set to narrower measures than its widest part. */
  readonly ofPage?: boolean
}

/** What paragraphs are made with, the same for a whole document. */
export interface Writing {
  readonly words: Words
  readonly position: Position
  readonly rejoined: Rejoined[]
  /** From one line to the next, as a share of the size of the letters. */
  readonly leading: number
  /** Whether the tags of the document, where it has some, part its paragraphs. */
  readonly tagged: boolean
  /** The title level of letters of a size, 0 for those of the text. */
  readonly headingOf: (size: number) => number
}

/** Puts the lines of a cell or of a column together as they were before they were cut to its width. */
export function paragraphsOf(lines: readonly TextLine[], room: Room, writing: Writing): Paragraph[] {
  const hangs = hangingMarks(lines)
  const leading = leadingOf(lines, writing.leading)
  const groups: TextLine[][] = []
  const ends = room.ofPage === true ? endsByBlock(lines) : null
  for (const line of lines) {
    const group = groups.at(-1)
    if (group !== undefined && goesOn(group, line, { room, leading, hangs, groups, ends, tagged: writing.tagged }))
      group.push(line)
    else groups.push([line])
  }
  const indents = marksIn(groups)
  return groups.flatMap((group) => written(group, indents, writing))
}

interface Around {
  readonly room: Room
  readonly leading: number
  readonly hangs: boolean
  readonly tagged: boolean
  /** How far the lines of each tagged paragraph go; `null` where the room says it. */
  readonly ends: ReadonlyMap<number, number> | null
  readonly groups: readonly (readonly TextLine[])[]
}

/** Whether a line goes on with the paragraph above it. */
function goesOn(
  group: readonly TextLine[],
  line: TextLine,
  { room, leading, hangs, groups, ends, tagged }: Around,
): boolean {
  const [first, above] = [group[0], group.at(-1)]
  if (first === undefined || above === undefined) return false
  const samePage = above.page === line.page
  const step = samePage ? (line.y - above.y) / Math.max(above.size, line.size) : leading
  const so = group.map(({ text }) => text).join(' ')
  const open = openness(so)
  const runsOn = isMidPhrase(so, line) || (!samePage && startsLower(line.text) && !/[.,;:]$/.test(so))
  const told = tagged && samePage && above.block !== null && line.block !== null
  if (told && above.block !== line.block) return false
  if (Math.abs(above.size - line.size) > 0.12 * Math.max(above.size, line.size) && !runsOn) return false
  if (step > leading * (runsOn ? 1.6 : 1.25)) return false
  if (ENDS_WITH_CODES.test(so)) return false
  const right = told && above.block !== null ? ends?.get(above.block) : undefined
  const fits = hadRoom(above, line, right === undefined ? room : { ...room, right })
  const { marker } = takeMarker(line.text)
  if (marker !== null) {
    const isDash = /^[-–—*o]$/.test(marker)
    const used = groups.some(([start]) => start !== undefined && takeMarker(start.text).marker === marker)
    if (!isDash || fits || used || open < 2) return false
  }
  if (fits && !runsOn) return false
  if (told && marker === null) return true
  const fresh = !startsLower(line.text) && open < 2
  if (changesStyle(group, line) && (open < 2 || fresh)) return false
  if (above.endStyle !== line.startStyle && fresh && /^[\p{Lu}«]/u.test(line.text)) return false
  if ((opensCode(line.text) || LABELLED.test(line.text)) && fresh) return false
  const hung = first.textLeft > first.left + 1
  if (hung && hangs && line.left < first.textLeft - 3) return false
  const indented = line.left - above.left > 6 && line.left - above.left < 60 && !hung && group.length > 1
  return !(indented && fresh && above.left < room.left + 4)
}

function endsByBlock(lines: readonly TextLine[]): ReadonlyMap<number, number> {
  const ends = new Map<number, number>()
  for (const { block, right } of lines) if (block !== null) ends.set(block, Math.max(right, ends.get(block) ?? 0))
  return ends
}

/** A paragraph all in one style above a line all in another. */
function changesStyle(group: readonly TextLine[], line: TextLine): boolean {
  if (line.startStyle !== line.endStyle) return false
  return group.every(({ startStyle, endStyle, bold, italic }) => {
    const whole = startStyle === 'plain' || (bold && startStyle === 'bold') || (italic && startStyle === 'italic')
    return whole && startStyle === endStyle && startStyle !== line.startStyle
  })
}

/** A text that stops where no sentence does, at « de » or « la », and what follows it. A list may have commas at its ends. */
const isMidPhrase = (before: string, { text }: TextLine): boolean =>
  startsLower(text) && !/[,;:.]$/u.test(before) && openness(before) === 2

/** Some programs tag each line as a paragraph: whether those of a document keep phrases whole. */
export function tagsArePlausible(columns: Iterable<readonly TextLine[]>): boolean {
  let [whole, parted] = [0, 0]
  for (const lines of columns) {
    lines.forEach((line, index) => {
      const above = lines[index - 1]
      if (above?.page !== line.page || above.block === null || line.block === null) return
      if (!isMidPhrase(above.text, line)) return
      if (above.block === line.block) whole += 1
      else parted += 1
    })
  }
  return parted <= (whole + parted) * 0.1
}

/** Whether the first word of a line would have gone into the line above: its end was meant. */
function hadRoom(above: TextLine, line: TextLine, room: Room): boolean {
  const width = above.right - above.left
  const middle = (above.left + above.right) / 2
  // Lines of different widths that begin under each other are not centred, wherever their middle is; be it under the text of an item.
  const under = Math.min(Math.abs(above.left - line.left), Math.abs(above.textLeft - line.left)) < 1
  const aligned = under && Math.abs(above.right - line.right) > 2
  const centred = !aligned && Math.abs(middle - (room.left + room.right) / 2) < 2 && above.left > room.left + above.size
  const free = centred ? room.right - room.left - width : room.right - above.right
  return line.firstWord + above.size * (SPACE + TOLERANCE) <= free
}

const SPACE = 0.25
const TOLERANCE = 0.2

/** « …, (C1.1, C1.2) » ends a criterion of a list. */
const ENDS_WITH_CODES = /[.,;]\s\([A-Z]{1,2}\.?\d[\d.]*\w?(?:\s?[,;&]\s?[A-Z]{1,2}\.?\d[\d.]*\w?)*\)$/u

/** « Jury : … », « Productions attendues : » */
const LABELLED = /^\p{Lu}[\p{L}'’ ]{2,28}[\s\u00a0]?:(?:[\s\u00a0]|$)/u

function opensCode(text: string): boolean {
  const { codes, rest } = head(text)
  return codes.length > 0 && /^[\p{Lu}«"]/u.test(rest) && !text.startsWith('(')
}

/** Whether the lines of an item stand under its text, not under its mark. */
function hangingMarks(lines: readonly TextLine[]): boolean {
  return lines.some((line, index) => {
    const above = lines[index - 1]
    return above !== undefined && above.textLeft > above.left + 1 && Math.abs(line.left - above.textLeft) < 2
  })
}

function leadingOf(lines: readonly TextLine[], usual: number): number {
  const steps = lines.flatMap((line, index) => {
    const above = lines[index - 1]
    if (above === undefined || above.page !== line.page || Math.abs(above.size - line.size) > 0.5) return []
    const step = (line.y - above.y) / line.size
    return step > 0.8 && step < 2.5 ? [step] : []
  })
  return steps.length === 0 ? usual : Math.min(Math.max(usual, Math.min(...steps)), Math.min(...steps) * 1.15)
}

/** The usual step from one line to the next in a document. */
export function usualLeading(columns: Iterable<readonly TextLine[]>): number {
  const steps: number[] = []
  for (const lines of columns) {
    lines.forEach((line, index) => {
      const above = lines[index - 1]
      if (above === undefined || above.page !== line.page || Math.abs(above.size - line.size) > 0.5) return
      const step = (line.y - above.y) / line.size
      if (step > 0.8 && step < 2) steps.push(step)
    })
  }
  return steps.length === 0 ? 1.2 : median(steps)
}

/** Left ends of the list marks, from the outer to the inner. */
function marksIn(groups: readonly (readonly TextLine[])[]): number[] {
  const lefts: number[] = []
  const marked = groups.flatMap(([line]) => (line !== undefined && takeMarker(line.text).marker !== null ? [line] : []))
  for (const { left } of marked.toSorted((a, b) => a.left - b.left)) {
    if (left - (lefts.at(-1) ?? Number.NEGATIVE_INFINITY) > 3) lefts.push(left)
  }
  return lefts
}

function written(lines: readonly TextLine[], indents: readonly number[], writing: Writing): Paragraph[] {
  const [first] = lines
  if (first === undefined) return []
  let text = ''
  for (const line of lines) text = writing.words.join(text, clean(line.text), line, writing)
  // Most programs draw a space that does not break with the letter of any other.
  const whole = frenchSpaces(collapse(text))
  const pieces = splitMarkers(whole, false)
  const own = MARKED.exec(whole)?.[1] ?? null
  const opens = pieces[0]?.marker != null
  const depth =
    1 +
    Math.max(
      0,
      indents.findLastIndex((left) => left <= first.left + 3),
    )
  const emphasised = lines.every(({ bold, italic }) => bold || italic)
  const lead = emphasised ? '' : leadOf(lines)
  return pieces.map(
    (piece, index): Paragraph => ({
      ...(index === 0 && lead !== '' && (own ?? piece.text).startsWith(lead) ? { lead } : {}),
      ...(index > 0 ? { cut: true } : asWritten(whole, own, pieces, depth)),
      text: piece.text,
      marker: piece.marker,
      depth: piece.marker === null ? 0 : depth + (index > 0 && opens ? 1 : 0),
      heading: writing.headingOf(first.size),
      emphasised,
      gap: 1,
      opensPage: false,
      place: writing.position.take(first, piece.text.length),
    }),
  )
}

/** The signs that programs draw before the items of a list. */
const MARKED = /^[•–◦▪][\s\u00a0]+(\S.*)$/u

/** The line that pieces were made of, where they do not say it: under a sign that is drawn, any other is typed. */
function asWritten(
  whole: string,
  own: string | null,
  pieces: readonly { readonly text: string }[],
  depth: number,
): Partial<Paragraph> {
  const [first] = pieces
  if (pieces.length === 1 && first?.text === (own ?? whole)) return {}
  return own === null ? { written: whole } : { written: own, item: { text: own, depth } }
}

/** The words in bold or italics before any others, be they on several lines. */
function leadOf(lines: readonly TextLine[]): string {
  const plain = lines.findIndex(({ bold, italic }) => !bold && !italic)
  const words = lines.slice(0, plain + 1).map(({ lead }) => clean(lead))
  return frenchSpaces(collapse(words.join(' ')))
}
