import { BLOOM_LEVELS } from '../../french/statement.ts'
import type { Language } from '../../language.ts'
import { THEMES } from '../../model/certification.ts'
import { visible } from '../../report/visible.ts'
import type { BlockFigures, CoverageFigures } from '../figures.ts'
import { COVERAGE_WORDS as WORDS } from '../page-words.ts'
import { ANSWER_WORDS, BLOOM_WORDS, THEME_WORDS } from '../words.ts'
import { cellText, criteriaText, totalsRow } from './shared.ts'

/** The coverage of one référentiel in Markdown tables, for a page of documentation or a comment. */
export function coverageMarkdown(figures: CoverageFigures, title: string, language: Language): string {
  const parts = [
    `# ${escaped(title)}`,
    ...(figures.total.competencies === 0
      ? [WORDS.noCompetency[language]]
      : [
          `## ${WORDS.figures[language]}`,
          figuresTable(figures, language),
          `## ${WORDS.matrix[language]}`,
          ...figures.blocks.flatMap((block) => matrix(block, language)),
          WORDS.matrixKey[language],
          `## ${WORDS.bloom[language]}`,
          bloomTable(figures, language),
          `## ${WORDS.histogram[language]}`,
          histogram(figures, language),
          `## ${WORDS.themes[language]}`,
          themesTable(figures, language),
        ]),
  ]
  return `${parts.join('\n\n')}\n`
}

/** A text of the document between the bars of a table: nothing in it is markup. */
function escaped(text: string): string {
  return visible(text)
    .replace(/\s+/g, ' ')
    .replace(/[\\`*_{}[\]<>#|~&]/g, (character) =>
      character === '<' ? '&lt;' : character === '&' ? '&amp;' : `\\${character}`,
    )
    .trim()
}

const row = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`

function table(headings: readonly string[], rows: readonly (readonly string[])[], leftColumns = 1): string {
  return [
    row(headings),
    row(headings.map((_, index) => (index < leftColumns ? '---' : '---:'))),
    ...rows.map(row),
  ].join('\n')
}

function figuresTable({ blocks, total }: CoverageFigures, language: Language): string {
  const headings = [
    WORDS.block,
    WORDS.activities,
    WORDS.competencies,
    WORDS.assessed,
    WORDS.judged,
    WORDS.assessments,
    WORDS.criteria,
    WORDS.duration,
  ]
  const rows = blocks.map((block) => [nameOf(block, language), ...totalsRow(block.total, language)])
  const sum = blocks.length > 1 ? [[WORDS.total[language], ...totalsRow(total, language)]] : []
  return table(
    headings.map((words) => words[language]),
    [...rows, ...sum],
  )
}

const nameOf = ({ id, title }: BlockFigures, language: Language): string =>
  escaped([id, title].filter((part) => part !== null).join(' ')) || WORDS.whole[language]

function matrix(block: BlockFigures, language: Language): readonly string[] {
  if (block.competencies.length === 0) return []
  const labels = block.assessments.map(({ label }) => escaped(label))
  const rows = block.competencies.map((competency) => [
    escaped(`${competency.id ?? ''} ${competency.statement}`),
    ...competency.cells.map(cellText),
    criteriaText(competency.criteria, competency.sharedCriteria),
  ])
  const headings = [WORDS.competency[language], ...labels, WORDS.criteria[language]]
  const legend = block.assessments.flatMap(({ label, title }) =>
    title === null ? [] : [`- ${escaped(label)} ${escaped(title)}`],
  )
  return [`### ${nameOf(block, language)}`, table(headings, rows), ...(legend.length === 0 ? [] : [legend.join('\n')])]
}

function bloomTable({ blocks, bloom }: CoverageFigures, language: Language): string {
  const levels = [...BLOOM_LEVELS, 'unknown'] as const
  const headings = [WORDS.block[language], ...levels.map((level) => BLOOM_WORDS[level][language])]
  const rows = blocks.map((block) => [nameOf(block, language), ...levels.map((level) => String(block.bloom[level]))])
  const sum = blocks.length > 1 ? [[WORDS.total[language], ...levels.map((level) => String(bloom[level]))]] : []
  return table(headings, [...rows, ...sum])
}

function histogram({ criteriaPerCompetency }: CoverageFigures, language: Language): string {
  const rows = criteriaPerCompetency.map((count, criteria) => [String(criteria), String(count)])
  return table([WORDS.criteria[language], WORDS.competencies[language]], rows, 0)
}

function themesTable({ themes }: CoverageFigures, language: Language): string {
  const rows = THEMES.map((theme) => {
    const { answer, competencies, text } = themes[theme]
    return [
      THEME_WORDS[theme][language],
      ANSWER_WORDS[answer][language],
      escaped(competencies.join(', ') || (text ?? '')),
    ]
  })
  return table([WORDS.theme[language], WORDS.answer[language], ''], rows, 3)
}
