import { isSheetRubric, isSheetTitle } from '../../recognise/sections/title-sheets.ts'
import { blockHeading, columnHeading } from '../../recognise/words/headings.ts'
import type { SetAside } from '../document.ts'
import { collapse, type Line } from '../lines.ts'

/** How many lines at the top and at the foot of a page may be printed on every page. */
const DEPTH = 2

/**
 * Blanks the headers and footers printed on most pages: the same line, numbers apart, at the same end of the page. Pages are told
 * by form feeds only: without them nothing is blanked.
 */
export function withoutRunningTitles(lines: readonly Line[], setAside: SetAside[]): Line[] {
  const pages = new Map<number, Line[]>()
  for (const line of lines) {
    if (line.text.trim() === '') continue
    const page = pages.get(line.place.page)
    if (page === undefined) pages.set(line.place.page, [line])
    else page.push(line)
  }
  const feet = numberedFeet(lines)
  const found = new Map<Line, SetAside['reason']>(feet.map((line) => [line, 'pied_de_page']))
  for (const line of headersBelow(feet, lines)) found.set(line, 'entete_de_page')
  if (pages.size < 2) return blanked(lines, found, setAside)
  const ends: readonly (readonly [SetAside['reason'], (page: Line[], depth: number) => Line[]])[] = [
    ['entete_de_page', (page, depth) => page.slice(0, depth)],
    ['pied_de_page', (page, depth) => page.slice(-depth)],
  ]
  for (const [reason, end] of ends) {
    for (const line of wholeFrames([...pages.values()], reason)) found.set(line, reason)
    const shapes = new Map<string, Line[]>()
    for (const page of pages.values()) {
      for (const line of end(page, DEPTH)) {
        const shape = shapeOf(line.text)
        const same = shapes.get(shape)
        if (same === undefined) shapes.set(shape, [line])
        else same.push(line)
      }
    }
    for (const [shape, same] of shapes) {
      if (same.length < Math.max(2, pages.size * 0.6) || shape === '' || isStructure(same)) continue
      for (const line of same) found.set(line, reason)
    }
  }
  return blanked(lines, found, setAside)
}

/** A frame of several lines (a logo, a sigle, a date, a number): the lines of most pages from their very end, one after the other. */
function wholeFrames(pages: readonly Line[][], reason: SetAside['reason']): Line[] {
  const fromEnd = pages.map((page) => (reason === 'entete_de_page' ? page : page.toReversed()))
  const least = Math.max(3, pages.length * 0.6)
  const frame: Line[] = []
  for (let at = 0; at < DEEPEST; at += 1) {
    const shapes = new Map<string, Line[]>()
    for (const page of fromEnd) {
      const line = page[at]
      if (line === undefined) continue
      const shape = shapeOf(line.text)
      shapes.set(shape, [...(shapes.get(shape) ?? []), line])
    }
    const same = [...shapes.values()].find((lines) => lines.length >= least)
    if (same === undefined || isStructure(same)) break
    frame.push(...same)
  }
  return frame
}

const DEEPEST = 14

/** Below « Page 2 sur 5 », the header of the page that begins: the same line below most of the feet. */
function headersBelow(feet: readonly Line[], lines: readonly Line[]): Line[] {
  const full = lines.filter(({ text }) => text.trim() !== '')
  const starts = new Set(feet)
  const below = full.filter((_, at) => full.slice(at - 1, at).some((line) => starts.has(line)))
  const shapes = new Map<string, Line[]>()
  for (const line of below) {
    const shape = shapeOf(line.text)
    shapes.set(shape, [...(shapes.get(shape) ?? []), line])
  }
  return [...shapes.values()]
    .filter((same) => same.length >= Math.max(2, feet.length * 0.6) && !isStructure(same))
    .flat()
}

function blanked(lines: readonly Line[], found: ReadonlyMap<Line, SetAside['reason']>, setAside: SetAside[]): Line[] {
  return lines.map((line) => {
    const reason = found.get(line)
    if (reason === undefined) return line
    setAside.push({ text: collapse(line.text), reason, place: line.place })
    return { ...line, text: '' }
  })
}

/** « … – page 1 / 3 », « … – page 2 / 3 »: feet of pages that came out among the text, told by their own count. */
function numberedFeet(lines: readonly Line[]): Line[] {
  const shapes = new Map<string, { line: Line; page: number }[]>()
  for (const line of lines) {
    const [, before, page, total = ''] = PAGE_OF.exec(line.text) ?? []
    if (before === undefined || page === undefined) continue
    const shape = `${collapse(before).toLowerCase()} ${total}`
    shapes.set(shape, [...(shapes.get(shape) ?? []), { line, page: Number(page) }])
  }
  const counted = [...shapes.values()].filter(
    (same) => same.length > 1 && same.every(({ page }, at) => page === (same[0]?.page ?? 0) + at),
  )
  return counted.flat().map(({ line }) => line)
}

const PAGE_OF = /^(.*?)(?:page|p\.)\s*(\d{1,4})(?:\s*(?:\/|sur|de)\s*(\d{1,4}))?\s*$/iu

const shapeOf = (text: string): string => collapse(text).toLowerCase().replace(/\d+/g, '9')

/** Column headings and blocs are printed anew on each page too; they are read, not blanked. */
function isStructure(lines: readonly Line[]): boolean {
  return lines.some(({ text }) => {
    const parts = text.split(/\s{2,}/).filter((part) => part.trim() !== '')
    if (isSheetTitle(collapse(text)) || isSheetRubric(collapse(text))) return true
    return blockHeading(collapse(text)) !== null || parts.every((part) => columnHeading(part) !== null)
  })
}
