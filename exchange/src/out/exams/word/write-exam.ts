import {
  AlignmentType,
  Document,
  type FileChild,
  Footer,
  LevelFormat,
  Packer,
  PageNumber,
  PageOrientation,
  Paragraph,
  TextRun,
} from 'docx'
import { BLOOM_WORDS } from '../../../../../core/src/coverage/words.ts'
import { type JuryView, juryView } from '../../../../../core/src/exams/render/view.ts'
import { pointsCount, pointsText, TYPE_WORDS, WORDS } from '../../../../../core/src/exams/render/words.ts'
import { BLOOM_LEVELS } from '../../../../../core/src/french/statement.ts'
import type { Language, Localised } from '../../../../../core/src/language.ts'
import { BULLETS, DEEPEST } from '../../docx/lines.ts'
import { LOCALES, packed } from '../../docx/pack.ts'
import { SOFT, stylesIn } from '../../docx/styles.ts'
import { xmlText } from '../../docx/xml-text.ts'
import type { ExamSubject } from '../exam-subject.ts'
import { type Paper, type PaperQuestion, paperOf } from '../paper.ts'
import { field, howMany, opening, optionLine, questionOpening, situation } from './subject.ts'
import { type Row, table } from './tables.ts'
import { chapter, heading, listOf, paragraphsOf, runsOf, soft } from './texts.ts'

/** A4 and its margins, in twentieths of a point. */
const PAGE = { width: 11_906, height: 16_838 }
const MARGIN = 1_000
const ASIDE = PAGE.height - 2 * MARGIN

/** The paper of the candidate: no key, no grid, no hint. */
export function candidateDocx(subject: ExamSubject, language: Language): Promise<Uint8Array> {
  const paper = paperOf(subject)
  const children = [
    ...opening(paper, WORDS.forCandidate, language),
    ...[WORDS.name, WORDS.number, WORDS.date].map((words) => field(words[language])),
    ...situation(paper, language),
    chapter(WORDS.work[language]),
    ...(paper.questions.length === 0 ? [soft(WORDS.noQuestion[language])] : []),
    ...paper.questions.flatMap((question) => [
      ...questionOpening(question, language),
      ...howMany(question, language),
      ...question.options.map(({ text }, index) => optionLine(text, index, '☐')),
      ...answerLines(question),
    ]),
  ]
  return written(paper, WORDS.forCandidate, language, [{ children, isAside: false }])
}

const MOST_LINES = 60

const answerLines = ({ lines }: PaperQuestion): readonly Paragraph[] =>
  Array.from({ length: Math.min(lines ?? 0, MOST_LINES) }, () => field(''))

/** The file of the jury: the subject with its keys; on its side, the plan and the marking grid. */
export function juryDocx(subject: ExamSubject, language: Language): Promise<Uint8Array> {
  const paper = paperOf(subject)
  const view = juryView(subject.exam, subject.links)
  const children = [
    new Paragraph({ children: [new TextRun({ text: WORDS.confidential[language], bold: true })] }),
    ...opening(paper, WORDS.forJury, language),
    ...(paper.juryInstructions === null
      ? []
      : [chapter(WORDS.instructions[language]), ...paragraphsOf(paper.juryInstructions)]),
    ...situation(paper, language),
    chapter(WORDS.questions[language]),
    ...(paper.questions.length === 0 ? [soft(WORDS.noQuestion[language])] : []),
    ...paper.questions.flatMap((question) => keyed(question, language)),
  ]
  return written(paper, WORDS.forJury, language, [
    { children, isAside: false },
    { children: [...specification(view, language), ...gridPages(view, language)], isAside: true },
  ])
}

function keyed(question: PaperQuestion, language: Language): readonly Paragraph[] {
  const { options, competency, bloom, role, prompts, expected, explanation, criteria, source } = question
  const aim = [
    competency === null ? null : [competency.code, competency.statement].filter((part) => part !== null).join(' '),
    bloom === null ? null : BLOOM_WORDS[bloom][language],
  ].filter((part) => part !== null)
  const part = (words: Localised, texts: readonly string[]): readonly Paragraph[] =>
    texts.length === 0
      ? []
      : [
          new Paragraph({
            keepNext: true,
            spacing: { before: 80 },
            children: [new TextRun({ text: words[language], bold: true, color: SOFT })],
          }),
          ...listOf(texts),
        ]
  return [
    ...questionOpening(question, language),
    ...(aim.length === 0 ? [] : [soft(aim.join(' · '))]),
    ...howMany(question, language),
    ...options.flatMap(({ text, isRight, rationale }, index) => [
      optionLine(text, index, isRight ? '☑' : '☐'),
      ...(rationale === null
        ? []
        : [new Paragraph({ indent: { left: 720 }, children: [...runsOf(rationale, { italics: true })] })]),
    ]),
    ...part(WORDS.role, role === null ? [] : [role]),
    ...part(WORDS.expected, expected),
    ...part(WORDS.explanation, explanation === null ? [] : [explanation]),
    ...part(WORDS.prompts, prompts),
    ...part(WORDS.criteria, criteria),
    ...part(WORDS.source, source === null ? [] : [source]),
  ]
}

const cell = (text: string | null): readonly Paragraph[] =>
  text === null || text === '' ? [] : paragraphsOf(text, 'CellText')

/** Room for the mark, before what it is out of. */
const markCell = (points: number | null, language: Language): readonly Paragraph[] =>
  points === null
    ? []
    : [new Paragraph({ style: 'CellText', alignment: AlignmentType.RIGHT, text: `/ ${pointsText(points, language)}` })]

function specification({ specification: lines }: JuryView, language: Language): readonly FileChild[] {
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

function gridPages(view: JuryView, language: Language): readonly FileChild[] {
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

interface Part {
  readonly children: readonly FileChild[]
  readonly isAside: boolean
}

async function written(paper: Paper, audience: Localised, language: Language, parts: readonly Part[]) {
  const word = new Document({
    creator: 'Équerre',
    styles: stylesIn(LOCALES[language]),
    numbering: { config: [{ reference: BULLETS, levels: bulletLevels() }] },
    sections: parts.map(({ children, isAside }) => ({
      properties: {
        page: {
          size: { ...PAGE, orientation: isAside ? PageOrientation.LANDSCAPE : PageOrientation.PORTRAIT },
          margin: { top: MARGIN, bottom: MARGIN, left: MARGIN, right: MARGIN },
        },
      },
      footers: { default: footer(paper, audience, language) },
      children,
    })),
  })
  return packed(new Uint8Array(await Packer.toArrayBuffer(word)), {
    title: xmlText(paper.title),
    subject: `${WORDS.exam[language]} · ${audience[language]}`,
    description: paper.points === null ? '' : pointsCount(paper.points, language),
    language,
  })
}

const bulletLevels = () =>
  Array.from({ length: DEEPEST + 1 }, (_, level) => ({
    level,
    format: LevelFormat.BULLET,
    text: ['•', '–', '◦'][level % 3] ?? '•',
    alignment: AlignmentType.LEFT,
    style: { paragraph: { indent: { left: 320 * (level + 1), hanging: 260 } } },
  }))

function footer({ title }: Paper, audience: Localised, language: Language): Footer {
  const look = { size: 16, color: SOFT }
  return new Footer({
    children: [
      new Paragraph({
        alignment: AlignmentType.RIGHT,
        children: [
          new TextRun({ ...look, text: `${xmlText(title)} · ${audience[language]} · ` }),
          new TextRun({ ...look, children: [PageNumber.CURRENT, ' / ', PageNumber.TOTAL_PAGES] }),
        ],
      }),
    ],
  })
}
