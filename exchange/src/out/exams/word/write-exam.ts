import { Paragraph, TextRun } from 'docx'
import { BLOOM_WORDS } from '../../../../../core/src/coverage/words.ts'
import { juryView } from '../../../../../core/src/exams/render/view.ts'
import { WORDS } from '../../../../../core/src/exams/render/words.ts'
import type { Language, Localised } from '../../../../../core/src/language.ts'
import { SOFT } from '../../docx/styles.ts'
import type { ExamSubject } from '../exam-subject.ts'
import { type PaperQuestion, paperOf } from '../paper.ts'
import { written } from './file.ts'
import { gridPages, specification } from './marking.ts'
import { field, howMany, opening, optionLine, questionOpening, situation } from './subject.ts'
import { chapter, listOf, paragraphsOf, runsOf, soft } from './texts.ts'

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
