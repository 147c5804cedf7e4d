import { AlignmentType, type FileChild, Paragraph, TextRun } from 'docx'
import { BLOOM_WORDS } from '../../../../../core/src/coverage/words.ts'
import type { JuryView } from '../../../../../core/src/exams/render/view.ts'
import { pointsText, TYPE_WORDS, WORDS } from '../../../../../core/src/exams/render/words.ts'
import { BLOOM_LEVELS } from '../../../../../core/src/french/statement.ts'
import type { Language } from '../../../../../core/src/language.ts'
import { xmlText } from '../../docx/xml-text.ts'
import { ASIDE } from './file.ts'
import { field } from './subject.ts'
import { type Row, table } from './tables.ts'
import { chapter, heading, listOf, paragraphsOf, soft } from './texts.ts'

/** What the jury marks with, on pages that lie on their side. */

const cell = (text: string | null): readonly Paragraph[] =>
  text === null || text === '' ? [] : paragraphsOf(text, 'CellText')

/** Room for the mark, before what it is out of. */
const markCell = (points: number | null, language: Language): readonly Paragraph[] =>
  points === null
    ? []
    : [new Paragraph({ style: 'CellText', alignment: AlignmentType.RIGHT, text: `/ ${pointsText(points, language)}` })]

/** The plan of the exam: what each competency is worth, at each level. Nothing when there is none. */
export function specification({ specification: lines }: JuryView, language: Language): readonly FileChild[] {
  if (lines.length === 0) return []
  const levels = [...BLOOM_LEVELS, null].filter((level) => lines.some(({ points }) => points.has(level)))
  const heads = [
    WORDS.competency[language],
    ...levels.map((level) => (level === null ? WORDS.otherLevel : BLOOM_WORDS[level])[language]),
    WORDS.inQuestions[language],
    WORDS.total[language],
  ]
  const rows = lines.map(
    ({ code, statement, points, questions, total }): Row => [
      cell([code ?? WORDS.noCompetency[language], statement].filter((part) => part !== null).join(' ')),
      ...levels.map((level) => cell(points.has(level) ? pointsText(points.get(level) ?? 0, language) : null)),
      cell(questions.join(', ')),
      cell(pointsText(total, language)),
    ],
  )
  const sum = (values: readonly number[]): readonly Paragraph[] => [
    strongCell(
      pointsText(
        values.reduce((all, value) => all + value, 0),
        language,
      ),
    ),
  ]
  const totals: Row = [
    [strongCell(WORDS.total[language])],
    ...levels.map((level) => sum(lines.map(({ points }) => points.get(level) ?? 0))),
    [],
    sum(lines.map(({ total }) => total)),
  ]
  return [
    chapter(WORDS.specification[language]),
    soft(WORDS.specificationKey[language]),
    table(ASIDE, specificationShares(heads), heads, [...rows, totals], HEAD_SIZE),
  ]
}

const strongCell = (text: string): Paragraph =>
  new Paragraph({ style: 'CellText', children: [new TextRun({ text, bold: true })] })

/** Of the headings of the plan, in half-points. */
const HEAD_SIZE = 16
/** A bold letter of that size in a wide font, and the margins of its cell, in twentieths of a point. */
const LETTER = 122
const AROUND = 200

/** Each column holds its heading on a line; what the competency has is left by the others. */
function specificationShares(heads: readonly string[]): readonly number[] {
  const shares = heads.slice(1).map((head) => (Math.max(head.length, SHORTEST_HEAD) * LETTER + AROUND) / ASIDE)
  return [1 - shares.reduce((sum, share) => sum + share, 0), ...shares]
}

const SHORTEST_HEAD = 6

const GRID_SHARES = [0.22, 0.22, 0.16, 0.16, 0.16, 0.08]

/** The grid that each evaluator fills in for a candidate. */
export function gridPages(view: JuryView, language: Language): readonly FileChild[] {
  const { grid, keyed: byKey, total } = view
  const title = chapter(WORDS.grid[language], view.specification.length > 0)
  if (grid.length === 0) return [title, soft(WORDS.noLine[language])]
  const heads = [WORDS.criterion, WORDS.indicators, WORDS.acquired, WORDS.partly, WORDS.notAcquired, WORDS.mark].map(
    (words) => words[language],
  )
  const rows = grid.flatMap(({ codes, statement, lines }): readonly Row[] => [
    [codes.join(', '), statement ?? (codes.length > 1 ? WORDS.competencies[language] : '')]
      .filter((part) => part !== '')
      .join(' ') || WORDS.noCompetency[language],
    ...lines.map(
      (each): Row => [
        [
          ...cell([each.code, each.criterion].filter((part) => part !== null).join(' ')),
          ...(each.eliminatory ? cell(`(${WORDS.eliminatory[language]})`) : []),
          ...(each.questions.length === 0
            ? []
            : [new Paragraph({ style: 'CellNote', text: xmlText(each.questions.join(', ')) })]),
        ],
        listOf(each.indicators, 'CellText'),
        ...[each.acquired, each.partly, each.notAcquired].map((text) => (text === null ? [] : cell(`☐ ${text}`))),
        markCell(each.points, language),
      ],
    ),
  ])
  const mark = (label: string, points: number): Row => [
    cell(label),
    ...Array.from({ length: 4 }, () => []),
    markCell(points, language),
  ]
  return [
    title,
    ...[WORDS.candidate, WORDS.evaluator, WORDS.date].map((words) => field(words[language])),
    table(ASIDE, GRID_SHARES, heads, [
      ...rows,
      ...(byKey === null ? [] : [mark(`${TYPE_WORDS.qcm[language]} ${byKey.questions.join(', ')}`, byKey.points)]),
      mark(WORDS.total[language], total),
    ]),
    heading(WORDS.observations[language]),
    ...Array.from({ length: 3 }, () => field('')),
    field(WORDS.signature[language]),
  ]
}
