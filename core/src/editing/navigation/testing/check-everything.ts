import { expect } from 'vitest'
import type { SourceDocument } from '../../../source/document.ts'
import type { Random } from '../../../source/testing/random.ts'
import type { Range } from '../../../source/tree.ts'
import { type Analysis, analyse } from '../../analysis.ts'
import { foldsOf } from '../../outline/folding.ts'
import { type OutlineItem, outlineOf } from '../../outline/outline.ts'
import { selectionsAt } from '../../outline/selection.ts'
import { hintsIn } from '../../shown/hints.ts'
import { lensesOf } from '../../shown/lenses.ts'
import { tokensIn } from '../../shown/tokens.ts'
import { definitionsAt } from '../definition.ts'
import { linksOf } from '../links.ts'
import { occurrencesAt } from '../references.ts'
import { renameAt, renameableAt } from '../rename.ts'
import { searchOutline } from '../symbols.ts'

const PLACES = 12

/** Asks everything of a text, at some random places, and holds the answers to what an editor can do with them. */
export function checkEverything(source: SourceDocument, random: Random): void {
  const analysis = analyse(source)
  checkOutline(analysis)
  checkFolds(source)
  checkInOrder(
    source.text,
    linksOf(source).map(({ range }) => range),
  )
  checkShown(analysis)
  const { length } = source.text
  for (let place = 0; place < PLACES; place++) checkPlace(analysis, random.below(length + 1))
  const start = random.below(length + 1)
  checkPart(analysis, { start, end: random.between(start, length) })
  checkPlace(analysis, -1)
  checkPlace(analysis, length + 10)
}

const inText = (text: string, { start, end }: Range): boolean =>
  Number.isInteger(start) && Number.isInteger(end) && 0 <= start && start <= end && end <= text.length

const holds = (outer: Range, inner: Range): boolean => outer.start <= inner.start && inner.end <= outer.end
const isOneLine = (text: string, { start, end }: Range): boolean => !/[\r\n]/.test(text.slice(start, end))

function checkAll(text: string, ranges: readonly Range[]): void {
  expect(ranges.filter((range) => !inText(text, range))).toEqual([])
}

function checkInOrder(text: string, ranges: readonly Range[]): void {
  checkAll(text, ranges)
  expect(ranges.filter(({ start }, at) => start < (ranges[at - 1]?.end ?? 0))).toEqual([])
}

function checkOutline({ source, ...analysis }: Analysis): void {
  const outline = outlineOf({ source, ...analysis })
  const wrong: unknown[] = []
  const visit = (items: readonly OutlineItem[], outer: Range): void => {
    for (const item of items) {
      const { name, range, selection, children } = item
      const isRight =
        inText(source.text, range) &&
        holds(outer, range) &&
        holds(range, selection) &&
        isOneLine(source.text, selection) &&
        name.fr.trim() !== '' &&
        name.en.trim() !== '' &&
        name.fr.length <= 80
      if (!isRight) wrong.push({ ...item, children: [] })
      visit(children, range)
    }
  }
  visit(outline, { start: 0, end: source.text.length })
  expect(wrong).toEqual([])
  for (const query of ['', 'c1', 'évaluer', '('])
    expect(searchOutline(outline, query, 50).length).toBeLessThanOrEqual(50)
}

function checkFolds(source: SourceDocument): void {
  const last = source.positionAt(source.text.length).line
  const folds = foldsOf(source)
  expect(folds.filter(({ start, end }) => start < 0 || end <= start || end > last)).toEqual([])
  expect(folds.filter(({ start }, at) => start <= (folds[at - 1]?.start ?? -1))).toEqual([])
}

function checkShown(analysis: Analysis): void {
  const { text } = analysis.source
  const tokens = tokensIn(analysis).map(({ range }) => range)
  checkInOrder(text, tokens)
  expect(tokens.filter((range) => !isOneLine(text, range) || range.start === range.end)).toEqual([])
  expect(tokens.filter(({ start, end }) => text.slice(start, end).trim() !== text.slice(start, end))).toEqual([])
  const lenses = lensesOf(analysis)
  checkAll(
    text,
    lenses.flatMap(({ range, places }) => [range, ...places]),
  )
  expect(lenses.filter(({ range, title }) => !isOneLine(text, range) || title.fr === '' || title.en === '')).toEqual([])
  const hints = hintsIn(analysis)
  checkAll(
    text,
    hints.flatMap(({ offset, target }) => [{ start: offset, end: offset }, ...(target === null ? [] : [target])]),
  )
  expect(hints.filter(({ label }) => label.fr === '' || label.fr.length > 45)).toEqual([])
}

/** The answers for a part are those of the whole that touch it, and none of those inside it is left out. */
function checkPart(analysis: Analysis, range: Range): void {
  const asked = tokensIn(analysis, range)
  const all = tokensIn(analysis)
  expect(missingFrom(all, asked)).toEqual([])
  expect(
    missingFrom(
      asked,
      all.filter((token) => holds(range, token.range)),
    ),
  ).toEqual([])
  const hints = hintsIn(analysis, range)
  expect(hints).toEqual(hintsIn(analysis).filter(({ offset }) => holds(range, at(offset))))
}

function missingFrom(all: readonly unknown[], some: readonly unknown[]): readonly unknown[] {
  const known = new Set(all.map((each) => JSON.stringify(each)))
  return some.filter((each) => !known.has(JSON.stringify(each)))
}

function checkPlace(analysis: Analysis, offset: number): void {
  const { source } = analysis
  const { text } = source
  const definitions = definitionsAt(analysis, offset)
  checkAll(
    text,
    definitions.flatMap(({ origin, target, name }) => [origin, target, name]),
  )
  expect(definitions.filter(({ target, name, origin }) => !holds(target, name) || !holds(origin, at(offset)))).toEqual(
    [],
  )
  const occurrences = occurrencesAt(analysis, offset)
  checkInOrder(
    text,
    occurrences.map(({ range }) => range),
  )
  checkSelections(source, offset)
  checkRename(analysis, offset)
}

const at = (offset: number): Range => ({ start: offset, end: offset })

function checkSelections(source: SourceDocument, offset: number): void {
  const selections = selectionsAt(source, offset)
  const inside = Math.max(0, Math.min(offset, source.text.length))
  checkAll(source.text, selections)
  expect(selections.at(-1)).toEqual({ start: 0, end: source.text.length })
  const wrong = selections.filter((range, index) => {
    const inner = selections[index - 1] ?? at(inside)
    const isSame = index > 0 && inner.start === range.start && inner.end === range.end
    return !holds(range, inner) || isSame || !holds(range, at(inside))
  })
  expect(wrong).toEqual([])
}

function checkRename(analysis: Analysis, offset: number): void {
  const able = renameableAt(analysis, offset)
  const renaming = renameAt(analysis, offset, 'Z.9')
  if (able.kind === 'refused') {
    expect(renaming).toEqual(able)
    return
  }
  expect(holds(able.range, at(offset))).toBe(true)
  if (renaming.kind === 'edits') {
    checkInOrder(
      analysis.source.text,
      renaming.edits.map(({ range }) => range).sort((a, b) => a.start - b.start),
    )
  }
}
