import { BLOOM_LEVELS } from '../../french/statement.ts'
import { THEMES } from '../../model/certification.ts'
import type { Layout } from '../../report/layout.ts'
import { type Column, textTable } from '../../report/text-table.ts'
import { visible } from '../../report/visible.ts'
import { padEnd, padStart, shorten } from '../../report/width.ts'
import { COUNTED, counted } from '../../report/words.ts'
import { wrap } from '../../report/wrap.ts'
import type { BlockFigures, BloomDistribution, CompetencyFigures, CoverageFigures } from '../figures.ts'
import { COVERAGE_WORDS as WORDS } from '../page-words.ts'
import { ANSWER_WORDS, BLOOM_WORDS, THEME_WORDS } from '../words.ts'
import { cellText, criteriaText, totalsRow } from './shared.ts'

/** The coverage of one référentiel for a terminal. @returns lines without their line breaks */
export function coverageText(figures: CoverageFigures, title: string, layout: Layout): readonly string[] {
  const { language, style } = layout
  const heading = [style.path(visible(title)), '']
  if (figures.total.competencies === 0) return [...heading, WORDS.noCompetency[language]]
  return [
    ...heading,
    ...figuresTable(figures, layout),
    '',
    ...figures.blocks.flatMap((block) => matrix(block, layout)),
    ...wrap(WORDS.matrixKey[language], layout.width).map(style.quiet),
    '',
    style.strong(WORDS.bloom[language]),
    ...bloomBars(figures.bloom, layout),
    '',
    style.strong(WORDS.histogram[language]),
    ...histogram(figures.criteriaPerCompetency, layout),
    '',
    style.strong(WORDS.themes[language]),
    ...themes(figures, layout),
  ]
}

function figuresTable({ blocks, total }: CoverageFigures, { language, style, width }: Layout): readonly string[] {
  const name = (block: BlockFigures): string =>
    shorten(
      visible([block.id, block.title].filter((part) => part !== null).join(' ')) || WORDS.whole[language],
      Math.max(16, width - 72),
    )
  const right = (title: string): Column => ({ title, align: 'right' })
  const columns: readonly Column[] = [
    { title: WORDS.block[language], align: 'left' },
    ...[
      WORDS.activities,
      WORDS.competencies,
      WORDS.assessed,
      WORDS.judged,
      WORDS.assessments,
      WORDS.criteria,
      WORDS.duration,
    ].map((words) => right(words[language])),
  ]
  const rows = blocks.map((block) => [name(block), ...totalsRow(block.total, language)])
  const [head, ...lines] = textTable(
    columns,
    blocks.length > 1 ? [...rows, [WORDS.total[language], ...totalsRow(total, language)]] : rows,
  )
  return [style.strong(head ?? ''), ...lines]
}

function matrix(block: BlockFigures, { language, style, width }: Layout): readonly string[] {
  if (block.competencies.length === 0) return []
  const title = [block.id, block.title].filter((part) => part !== null).join(' ') || WORDS.matrix[language]
  const columns: readonly Column[] = [
    { title: WORDS.competency[language], align: 'left' },
    ...block.assessments.map(({ label }): Column => ({ title: visible(label), align: 'right' })),
    { title: WORDS.criteria[language], align: 'right' },
  ]
  const room = Math.max(
    24,
    width - 14 - block.assessments.reduce((sum, { label }) => sum + Math.max(3, label.length) + 2, 0),
  )
  const rows = block.competencies.map((competency) => [
    shorten(visible(`${competency.id ?? ''} ${competency.statement}`.trim()), room),
    ...competency.cells.map(cellText),
    criteriaText(competency.criteria, competency.sharedCriteria),
  ])
  const [head, ...lines] = textTable(columns, rows)
  const unnamed = block.assessments.filter(({ id, title: name }) => id === null && name !== null)
  return [
    style.strong(shorten(visible(title), width)),
    style.quiet(head ?? ''),
    ...lines.map((line, index) => (isUncovered(block.competencies[index]) ? style.severity('warning', line) : line)),
    ...unnamed.map(({ label, title: name }) => style.quiet(shorten(visible(`${label}  ${name ?? ''}`), width))),
    '',
  ]
}

function isUncovered(competency: CompetencyFigures | undefined): boolean {
  if (competency === undefined) return false
  return (
    competency.criteria + competency.sharedCriteria === 0 ||
    competency.cells.every(({ evaluated }) => evaluated === 'no')
  )
}

const BAR = 32

function bar(count: number, most: number): string {
  return '█'.repeat(most === 0 ? 0 : Math.max(count > 0 ? 1 : 0, Math.round((BAR * count) / most)))
}

function bloomBars(bloom: BloomDistribution, { language, style }: Layout): readonly string[] {
  const levels = [...BLOOM_LEVELS, ...(bloom.unknown > 0 ? (['unknown'] as const) : [])]
  const most = Math.max(...levels.map((level) => bloom[level]))
  return levels.map(
    (level) =>
      `  ${padEnd(BLOOM_WORDS[level][language], 14)}${padStart(String(bloom[level]), 4)}  ${style.quiet(bar(bloom[level], most))}`,
  )
}

function histogram(counts: readonly number[], { language, style }: Layout): readonly string[] {
  const most = Math.max(0, ...counts)
  return counts.map((count, criteria) => {
    const label = padEnd(counted(criteria, COUNTED.criterion, language), 14)
    const line = `  ${label}${padStart(String(count), 4)}  ${style.quiet(bar(count, most))}`
    return criteria === 0 && count > 0 ? style.severity('warning', line) : line
  })
}

function themes({ themes: answers }: CoverageFigures, { language, style, width }: Layout): readonly string[] {
  return THEMES.map((theme) => {
    const { answer, competencies, text } = answers[theme]
    const detail = competencies.length > 0 ? competencies.join(', ') : (text ?? '')
    const line = `  ${padEnd(THEME_WORDS[theme][language], 30)}${ANSWER_WORDS[answer][language]}${detail === '' ? '' : `  ${visible(detail)}`}`
    return answer === 'none' ? style.severity('warning', line) : shorten(line, width)
  })
}
