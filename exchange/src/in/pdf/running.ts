import { isSheetTitle } from '../../recognise/sections/title-sheets.ts'
import { blockHeading, columnHeading } from '../../recognise/words/headings.ts'
import type { DropReason } from '../document.ts'
import { collapse } from '../lines.ts'
import type { LaidPiece, LaidTable, PageLayout } from './page-layout.ts'
import type { TextLine } from './text-lines.ts'

/** How many lines at the top and at the foot of a page may be printed on every page. */
const DEPTH = 4
/** How far the same line may stand from page to page. */
const DRIFT = 4

export type TakeAside = (line: TextLine, reason: DropReason) => void

/** The pages without what is printed on most of them, and without their numbers. */
export function withoutRunningTitles(pages: readonly PageLayout[], aside: TakeAside): PageLayout[] {
  const found = new Map<TextLine, DropReason>([...repeated(pages, 'top'), ...repeated(pages, 'foot')])
  for (const page of pages) {
    for (const line of ends(page, 'top').filter(({ artifact }) => artifact)) found.set(line, 'entete_de_page')
    for (const line of ends(page, 'foot').filter(isPageFoot)) found.set(line, 'pied_de_page')
  }
  const tables = repeatedTables(pages)
  return pages.map((page) => ({
    ...page,
    pieces: page.pieces.flatMap((piece): LaidPiece[] => {
      if (piece.kind === 'table') {
        if (!tables.has(piece)) return [piece]
        for (const line of linesOfTable(piece)) aside(line, 'entete_de_page')
        return []
      }
      const lines = piece.lines.filter((line) => {
        const reason = found.get(line)
        if (reason !== undefined) aside(line, reason)
        return reason === undefined
      })
      return lines.length === 0 ? [] : [{ ...piece, lines }]
    }),
  }))
}

const isPageFoot = (line: TextLine): boolean => line.artifact || PAGE_NUMBER.test(line.text)

const PAGE_NUMBER = /^(?:[-–]\s*)?(?:page\s|p\.\s?)?\d{1,4}(?:\s*(?:\/|sur|de|of)\s*\d{1,4})?(?:\s*[-–])?$/iu

/** The lines before the first table of a page, or after the last; all of them where it has none. */
function ends({ pieces }: PageLayout, end: 'top' | 'foot'): readonly TextLine[] {
  const piece = end === 'top' ? pieces[0] : pieces.at(-1)
  if (piece?.kind !== 'text') return []
  return end === 'top' ? piece.lines.slice(0, DEPTH) : piece.lines.slice(-DEPTH)
}

/** Lines of the same words, numbers apart, at the same place of most pages. */
function repeated(pages: readonly PageLayout[], end: 'top' | 'foot'): [TextLine, DropReason][] {
  const reason = end === 'top' ? 'entete_de_page' : 'pied_de_page'
  const shapes = new Map<string, TextLine[][]>()
  for (const page of pages) {
    for (const line of ends(page, end)) {
      const shape = collapse(line.text).toLowerCase().replace(/\d+/g, '9')
      const places = shapes.get(shape) ?? []
      const same = places.find(([one]) => one !== undefined && Math.abs(one.y - line.y) <= DRIFT)
      if (same === undefined) places.push([line])
      else same.push(line)
      shapes.set(shape, places)
    }
  }
  // Left and right pages may have their own.
  const least = pages.length < 4 ? 2 : Math.max(2, pages.length * 0.4)
  return [...shapes.values()]
    .flat()
    .filter((lines) => new Set(lines.map(({ page }) => page)).size >= least && !lines.some(isStructure))
    .flatMap((lines) => lines.map((line): [TextLine, DropReason] => [line, reason]))
}

const isStructure = ({ text }: TextLine): boolean =>
  blockHeading(text)?.explicit === true || columnHeading(text) !== null || isSheetTitle(text)

/** A small table that opens most pages, with a logo, a title and a page number. */
function repeatedTables(pages: readonly PageLayout[]): Set<LaidTable> {
  const shapes = new Map<string, LaidTable[]>()
  for (const { pieces } of pages) {
    for (const piece of new Set([pieces.find(({ kind }) => kind === 'table'), pieces.at(-1)])) {
      if (piece?.kind !== 'table' || piece.rows.length > 4) continue
      const lines = linesOfTable(piece)
      if (lines.some(isStructure)) continue
      const shape = collapse(lines.map(({ text }) => text).join(' '))
        .toLowerCase()
        .replace(/\d+/g, '9')
      shapes.set(`${Math.round(piece.box.top / DRIFT)} ${shape}`, [
        ...(shapes.get(`${Math.round(piece.box.top / DRIFT)} ${shape}`) ?? []),
        piece,
      ])
    }
  }
  const least = Math.max(2, pages.length * 0.6)
  return new Set([...shapes.values()].filter((same) => same.length >= least).flat())
}

const linesOfTable = ({ rows }: LaidTable): TextLine[] => rows.flat().flatMap(({ lines }) => lines)
