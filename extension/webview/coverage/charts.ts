import { axisX, axisY, barY, plot, ruleY } from '@observablehq/plot'
import { BLOOM_WORDS } from '../../../core/src/coverage/words.ts'
import type { Language } from '../../../core/src/language.ts'
import { visible } from '../../../core/src/report/visible.ts'
import { BLOOM_NAMES, type BlockData, type CoverageData } from '../../src/webviews/messages.ts'
import { short } from '../shared/element.ts'
import { figureOf, figuresTable, type Led, leadFrom } from './chart.ts'
import { bloomOf, expectedBloom, gapOf, type Square, stacked } from './layout.ts'
import { themes } from './themes.ts'
import { criteriaWords, levelWords, WORDS } from './words.ts'

/** The charts of a référentiel: each square is a competency, and leads to it. */
export function charts(data: CoverageData, width: number, language: Language): readonly HTMLElement[] {
  return [histogram(data, width, language), bloomByBlock(data, width, language), themes(data, language)]
}

const FONT = 12
const style = { fontSize: `${FONT}px`, background: 'none', color: 'currentColor', overflow: 'visible' }

const label = (block: BlockData | undefined, index: number, language: Language): string =>
  visible(short(block?.id ?? `${WORDS.block[language]} ${index + 1}`, 16))

const ledBy = (square: Square<unknown>, more: string): Led => {
  const { id, statement, span } = square.competency
  return { words: [id ?? '', more, short(statement, 160)].filter((part) => part !== '').join(', '), span }
}

function histogram({ blocks }: CoverageData, width: number, language: Language): HTMLElement {
  const squares = stacked(blocks, ({ criteria }) => criteria, false)
  const most = Math.max(0, ...squares.map(({ x }) => x))
  const counts = Array.from({ length: most + 1 }, (_, count) => count)
  const highest = Math.max(1, ...squares.map(({ to }) => to))
  const height = Math.min(260, Math.max(130, 60 + highest * 22))
  const gap = gapOf((height - 60) / highest)
  const drawing = plot({
    // A few columns are no wider than many: a square stays nearly one.
    width: Math.min(width, 40 + counts.length * 90),
    height,
    marginLeft: 30,
    marginBottom: 38,
    style,
    x: { type: 'band', domain: counts, label: WORDS.howMany[language], paddingInner: 0.12 },
    y: { domain: [0, highest], label: null },
    marks: [
      axisX({ labelAnchor: 'center', labelArrow: 'none', tickSize: 0 }),
      axisY({ ticks: Math.min(highest, 5), tickFormat: 'd', tickSize: 0 }),
      ruleY([0], { className: 'ground' }),
      barY(squares, { x: 'x', y1: 'from', y2: 'to', insetTop: gap, insetBottom: gap, className: 'squares' }),
    ],
  })
  leadFrom(
    drawing,
    '.squares rect',
    squares.map((square) => ledBy(square, criteriaWords(square.x, language))),
  )
  for (const rect of drawing.querySelectorAll('.squares rect')) {
    const index: unknown = Reflect.get(rect, '__data__')
    if (typeof index === 'number' && squares[index]?.x === 0) rect.classList.add('lack')
  }
  const rows = counts.map((count) => [String(count), String(squares.filter(({ x }) => x === count).length)])
  return figureOf(
    'histogram',
    WORDS.histogram[language],
    WORDS.histogramSays[language],
    drawing,
    figuresTable(WORDS.figures[language], [WORDS.howMany[language], WORDS.competencies[language]], rows),
  )
}

function bloomByBlock({ blocks, level }: CoverageData, width: number, language: Language): HTMLElement {
  const squares = stacked(blocks, bloomOf, true)
  const names = [...BLOOM_NAMES, ...(squares.some(({ x }) => x === 'unknown') ? (['unknown'] as const) : [])]
  const said = (name: (typeof names)[number]): string => BLOOM_WORDS[name][language]
  const highest = Math.max(1, ...squares.map(({ to }) => to))
  const expected = expectedBloom(level).map(said)
  const row = Math.min(120, Math.max(52, highest * 20))
  const gap = gapOf(row / highest)
  // Names that would stand on each other are turned further.
  const isNarrow = (width - 72) / names.length < 42
  const belowAxis = isNarrow ? 84 : 56
  const drawing = plot({
    width,
    height: 8 + belowAxis + blocks.length * (row + 10),
    marginTop: 4,
    marginLeft: 64,
    marginRight: 8,
    marginBottom: belowAxis,
    style,
    x: { type: 'band', domain: names.map(said), label: null, paddingInner: 0.12 },
    y: { domain: [0, highest], axis: null },
    fy: {
      domain: blocks.map((_, index) => index),
      label: null,
      tickFormat: (index: number) => label(blocks[index], index, language),
      padding: 0.12,
    },
    marks: [
      axisX({ tickSize: 0, tickRotate: isNarrow ? -62 : -24, textAnchor: 'end' }),
      ruleY([0], { className: 'ground' }),
      barY(expected, {
        x: (name: string) => name,
        y1: 0,
        y2: highest,
        insetLeft: -3,
        insetRight: -3,
        className: 'expected',
      }),
      barY(squares, {
        x: ({ x }: (typeof squares)[number]) => said(x),
        fy: 'block',
        y1: 'from',
        y2: 'to',
        insetTop: gap,
        insetBottom: gap,
        className: 'squares',
      }),
    ],
  })
  leadFrom(
    drawing,
    '.squares rect',
    squares.map((square) =>
      ledBy(square, [square.competency.verb ?? '', said(square.x)].filter((part) => part !== '').join(', ')),
    ),
  )
  const rows = blocks.map((block, index) => [
    label(block, index, language),
    ...names.map((name) => String(block.competencies.filter((competency) => bloomOf(competency) === name).length)),
  ])
  return figureOf(
    'bloom',
    WORDS.bloom[language],
    `${WORDS.bloomSays[language]} ${levelWords(level, language)}`,
    drawing,
    figuresTable(WORDS.figures[language], [WORDS.block[language], ...names.map(said)], rows),
  )
}
