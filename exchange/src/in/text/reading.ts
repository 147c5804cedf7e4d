import { isContentsLine, isSheetRubric, isSheetTitle } from '../../recognise/sections/title-sheets.ts'
import { findCodes, head } from '../../recognise/words/codes.ts'
import {
  firstWord,
  isAssertion,
  isInfinitive,
  namesAssessment,
  openness,
  startsLower,
} from '../../recognise/words/cues.ts'
import {
  assessedBloc,
  blockHeading,
  columnHeading,
  isLegal,
  isWebAddress,
  unitHeading,
} from '../../recognise/words/headings.ts'
import type { Flow, Paragraph, Rejoined, SetAside } from '../document.ts'
import { collapse, joinPlaces, type Line } from '../lines.ts'
import { takeMarker } from '../markers.ts'

/** A paragraph being built from lines. */
interface Growing {
  lines: { text: string; line: Line }[]
  marker: string | null
  /** Indented under another item. */
  nested: boolean
  gap: number
  opensPage: boolean
  /** 1–6 for a Markdown heading. */
  heading: number
}

export interface ReadingOptions {
  /** True for `pdftotext` output, where a lone leading space marks the top of a page once form feeds are gone. */
  readonly flattened: boolean
  /** True when every line is a paragraph (text around tab-separated tables). */
  readonly lineIsParagraph: boolean
}

/**
 * Rebuilds paragraphs from lines in reading order: blank lines, list markers and codes at a line start open one; a line that starts
 * in lower case goes on with an unfinished one, even over a blank line.
 */
export function readFlow(
  lines: readonly Line[],
  options: ReadingOptions,
  out: { setAside: SetAside[]; rejoined: Rejoined[] },
): Flow {
  const known = knownWords(lines)
  const paragraphs: Paragraph[] = []
  let growing: Growing | null = null
  let gap = 0
  let pageOpens = false
  /** Since the top of the page, only ends of sentences: each blank line may part two columns. */
  let amongEnds = false
  const close = (): void => {
    if (growing !== null) paragraphs.push(...finish(growing, known, out.rejoined))
    growing = null
  }
  for (const line of lines) {
    const text = collapse(line.text)
    if (line.opensPage) pageOpens = true
    if (text === '') {
      gap += 1
      continue
    }
    if (options.flattened && /^ \S/.test(line.text)) pageOpens = true
    if (/^[\s|=_*~-]{3,}$/.test(text)) {
      close()
      out.setAside.push({ text, reason: 'separateur', place: line.place })
      gap += 1
      continue
    }
    const opensPage: boolean = pageOpens
    pageOpens = false
    for (const piece of labelled(line.text) ?? splitLine(text)) {
      const current: Growing | null = growing
      const marked = takeMarker(piece)
      if (marked.text === '') continue
      if (isLinkToTitle(marked.text)) {
        close()
        out.setAside.push({ text: unmark(marked.text).text, reason: 'doublon', place: line.place })
        continue
      }
      if (opensPage) amongEnds = options.flattened && startsLower(piece)
      else if (gap > 0 && !startsLower(piece)) amongEnds = false
      const torn = amongEnds && gap > 0
      if (
        current !== null &&
        !options.lineIsParagraph &&
        !torn &&
        continues(current, piece, marked.marker, gap, opensPage)
      ) {
        current.lines.push({ text: piece, line })
      } else {
        close()
        const heading = headingLevel(piece)
        const body = heading > 0 ? withoutTitleMarks(piece) : marked.text.replace(CHECK_BOX, '')
        const nested = !options.flattened && /^(?: {2,}|\t)/.test(line.text)
        growing = {
          nested,
          lines: [{ text: body, line }],
          marker: heading > 0 ? null : marked.marker,
          gap,
          opensPage,
          heading,
        }
      }
      gap = 0
    }
  }
  close()
  return { kind: 'flow', paragraphs, flattened: options.flattened }
}

function headingLevel(text: string): number {
  return /^(#{1,6})\s/.exec(text)?.[1]?.length ?? Number(TAGGED_TITLE.exec(text)?.[1] ?? 0)
}

/** A title written as HTML in a text. */
const TAGGED_TITLE = /^<h([1-6])(?:\s[^<>]*)?>(.*?)(?:<\/h\1>)?$/iu

const withoutTitleMarks = (text: string): string => TAGGED_TITLE.exec(text)?.[2] ?? text.replace(/^#+\s*/, '')

/** A line of a table of contents made of links to the titles of the same document. */
const isLinkToTitle = (text: string): boolean => /^\[[^\]]*\]\(#[^)\s]*\)$/u.test(text)

/** A box to tick at the head of an item of a list. */
const CHECK_BOX = /^\[[ xX]\]\s+/u

/** A column heading and, after a gap, the text beside it: a sheet whose first column says what the second holds. */
function labelled(line: string): string[] | null {
  const match = /^\s*(\S.{0,60}?)\s{3,}(\S.*)$/u.exec(line)
  const [label, text] = [match?.[1] ?? '', match?.[2] ?? '']
  const alone =
    columnHeading(label)?.roles.length === 1 && columnHeading(collapse(text)) === null && !/\S\s{3,}\S/u.test(text)
  return alone ? [label, collapse(text)] : null
}

/** `A2.2 Suivi de l’activité C2.2.1 Concevoir…`: two cells that came out on one line. */
function splitLine(text: string): string[] {
  const first = head(text).codes[0]
  if (first === undefined) return [text]
  for (const code of findCodes(text)) {
    if (code.start <= first.end + 3 || code.kind === first.kind) continue
    const before = text.slice(0, code.start).trim()
    const after = text.slice(code.end).replace(/^[\s:.–-]+/u, '')
    if (head(before).rest.length > 3 && /^\p{Lu}/u.test(after) && isInfinitive(firstWord(after))) {
      return [before, text.slice(code.start)]
    }
  }
  return [text]
}

/** Lines of one paragraph: a page holds fifty. Without an end, a text without any would be read again at each of its lines. */
const MOST_LINES = 120

function continues(current: Growing, text: string, marker: string | null, gap: number, opensPage: boolean): boolean {
  if (marker !== null || opensPage || headingLevel(text) > 0 || current.heading > 0) return false
  if (current.lines.length >= MOST_LINES) return false
  const so = current.lines.map((line) => line.text).join(' ')
  if (isWebAddress(text) || isWebAddress(so)) return false
  if (isLegal(so) && gap === 0) return true
  if (blockHeading(text) !== null || unitHeading(text) !== null || assessedBloc(text) !== null) return false
  if (isSheetTitle(text) || isSheetTitle(so) || isSheetRubric(text)) return false
  if (isContentsLine(text) || isContentsLine(so)) return false
  if (columnHeading(text) !== null && !startsLower(text)) return false
  if (columnHeading(so) !== null) return columnHeading(`${so} ${text}`) !== null && startsLower(text)
  const open = openness(so)
  if (opensOutline(text) && (open < 2 || gap > 0)) return false
  if (assessedBloc(so) !== null && open < 2) return false
  if (startsNewCode(so, text) || (open < 2 && LABELLED.test(text))) return false
  if (gap === 0 && isCodeOnly(so)) return true
  const lower = startsLower(text) || /^[(\d«%€/]/.test(text)
  if (
    current.marker !== null &&
    open < 2 &&
    /^(?:afin|de manière|de façon|en vue de|dans le but|dans l['’]objectif)(?![\p{L}])/iu.test(text)
  )
    return false
  if (gap > 0) return lower ? open > 0 : open === 2 && gap <= 1 && !/:$/.test(so) && !/^\p{Lu}\p{Ll}/u.test(text)
  if (isParenthesisOpen(so)) return true
  if (/:$/.test(so) && !lower) return false
  if (open < 2 && opensAssessment(so, text)) return false
  if (
    open < 2 &&
    /^[\p{Lu}«]/u.test(text) &&
    (endsShort(current, text) || (current.lines.length === 1 && isNextSentence(so, text)))
  )
    return false
  return true
}

/** « (par exemple : ⏎ Forces, Faiblesses »: a parenthesis that was opened a little before goes on. */
function isParenthesisOpen(text: string): boolean {
  const at = text.lastIndexOf('(')
  return at > text.lastIndexOf(')') && text.length - at < LONGEST_PARENTHESIS
}

const LONGEST_PARENTHESIS = 160

/** « C1 … afin de décider ⏎ Étude de cas n° 1 : … »: the cell beside that of a coded competency. */
function opensAssessment(before: string, text: string): boolean {
  return /^\p{Lu}/u.test(text) && namesAssessment(text) && head(before).codes.some(({ kind }) => kind === 'competence')
}

/** « 1.2 Organiser… », « 1.2.1 Ranger… »: an item of an outline. */
const opensOutline = (text: string): boolean => /^\d{1,2}(?:\.\d{1,2}){1,3}[.)]?[\s\u00a0]+\p{Lu}\p{Ll}/u.test(text)

/** « Durée : … », « Certificateur : … », « Niveau 6 »: a line of its own. */
const LABELLED =
  /^(?:\p{Lu}[\p{L}'’ ]{2,28}[\s\u00a0]?:(?:[\s\u00a0]|$)|(?:[Nn]iveau|NIVEAU|[Cc]odes? (?:NSF|ROME)|[Ff]ormacodes?|Répertoire)(?![\p{L}]))/u

/** A code alone on its line: its text comes next. */
function isCodeOnly(text: string): boolean {
  const { codes, rest } = head(text)
  return codes.length > 0 && rest.replace(/[:.–-]/g, '').trim() === ''
}

/** The line before stopped although the next word had room: its end was meant. */
function endsShort(current: Growing, text: string): boolean {
  const widths = [...current.lines.map((line) => line.text.length), text.length]
  const last = widths[widths.length - 2] ?? 0
  const word = /^\S+/u.exec(text)?.[0].length ?? 0
  return last + 1 + word <= Math.max(...widths) * 0.85
}

/** A sentence already has its verb, and a line begins another: two statements without marks, one a line. */
function isNextSentence(before: string, text: string): boolean {
  return OPENS_SENTENCE.test(text) && OPENS_SENTENCE.test(before) && isAssertion(before)
}

const OPENS_SENTENCE =
  /^(?:Les?|La|L['’]\p{L}|Une?|Chaque|Tou(?:s|te|tes) les|Aucune?|Ses|Son|Sa)(?![\p{Lu}])[\s\p{Ll}]/u

/** A code at a line start opens a paragraph, unless the sentence before plainly runs into it (« en lien avec ⏎ C1.2 »). */
function startsNewCode(before: string, text: string): boolean {
  const { codes, rest } = head(text)
  const [code] = codes
  if (code === undefined || rest === '' || /^[([]/.test(text)) return false
  if (startsLower(rest) && openness(before) === 2) return false
  // « une étude de cas évaluant ⏎ C2.3 et C2.4, sur… »
  if (startsLower(rest) && openness(before) > 0 && (codes.length > 1 || rest.startsWith(','))) return false
  if (/[([,]\s*$/.test(before)) return false
  return /^[\p{Lu}«"(]/u.test(rest) || code.kind === 'modalite' || code.kind === 'critere' || code.kind === 'competence'
}

function finish(growing: Growing, known: ReadonlySet<string>, rejoined: Rejoined[]): Paragraph[] {
  const first = growing.lines[0]
  if (first === undefined) return []
  let text = ''
  for (const { text: piece, line } of growing.lines) text = joinLines(text, piece, known, line, rejoined)
  const base = {
    marker: growing.marker,
    depth: growing.marker === null ? 0 : growing.nested ? 2 : 1,
    heading: growing.heading,
    emphasised: false,
    gap: growing.gap,
    opensPage: growing.opensPage,
    place: joinPlaces(growing.lines.map(({ line }) => line.place)),
  }
  return [{ ...base, ...unmark(text) }]
}

/** Markdown emphasis, links and escapes off; a paragraph wholly emphasised is told so. */
export function unmark(text: string): { text: string; emphasised: boolean; lead?: string } {
  const lead = /^(\*{1,3}|_{1,3})(?=\S)(.+?)(?<=[^\s\\])\1(?=[\s\u00a0])/u.exec(text)?.[2]
  const whole = /^(\*{1,3}|_{1,3})(?=\S).*\S\1$/u.test(text)
  const plain = text
    .replace(/(?<!\\)!?\[([^\]]*)\]\(([^)\s]*)\)/gu, '$1')
    .replace(/(?<!\\)(\*{1,3})(?=\S)(.+?)(?<=[^\s\\])\1/gu, '$2')
    .replace(/(?<![\p{L}\p{N}\\])(_{1,3})(?=\S)(.+?)(?<=[^\s\\])\1(?![\p{L}\p{N}])/gu, '$2')
    .replace(/(?<!\\)\*{2,}/g, '')
    .replace(/<\/?(?:u|b|i|em|strong|mark|span|ins|small|sup|sub)(?:\s[^<>]*)?>/giu, '')
    .replace(/(?<![`\p{L}\\])`([^`]+)`(?![`\p{L}])/gu, '$1')
  const bare = { text: unescaped(plain), emphasised: whole }
  return whole || lead === undefined ? bare : { ...bare, lead: unescaped(lead) }
}

const unescaped = (text: string): string => collapse(text.replace(/\\([\\`()[\]<>*_#|~.!+-])/g, '$1'))

/** Joins two lines. A word cut by a hyphen is put together when the document has it whole elsewhere, otherwise it keeps its hyphen. */
export function joinLines(
  before: string,
  after: string,
  known: ReadonlySet<string>,
  line: Line,
  rejoined: Rejoined[],
): string {
  if (before === '') return after
  const cut = /([\p{L}]+)-$/u.exec(before)
  const next = /^\p{Ll}+/u.exec(after)
  if (cut === null || next === null) return `${before} ${after}`
  const whole = `${cut[1]}${next[0]}`
  if (!known.has(whole.toLowerCase())) return `${before}${after}`
  rejoined.push({ from: `${cut[1]}- ${next[0]}`, to: whole, place: line.place })
  return `${before.slice(0, -1)}${after}`
}

export function knownWords(lines: readonly Line[]): Set<string> {
  const words = new Set<string>()
  for (const { text } of lines) for (const word of text.toLowerCase().match(/\p{L}+/gu) ?? []) words.add(word)
  return words
}
