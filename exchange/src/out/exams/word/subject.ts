import { BorderStyle, type FileChild, HeadingLevel, LineRuleType, Paragraph, TabStopType, TextRun } from 'docx'
import { durationText } from '../../../../../core/src/coverage/duration.ts'
import { letterOf } from '../../../../../core/src/exams/render/parts.ts'
import { pointsCount, pointsText, TYPE_WORDS, WORDS } from '../../../../../core/src/exams/render/words.ts'
import type { Language, Localised } from '../../../../../core/src/language.ts'
import { RULE } from '../../docx/styles.ts'
import { xmlText } from '../../docx/xml-text.ts'
import type { Paper, PaperQuestion } from '../paper.ts'
import { bullet, chapter, heading, paragraphsOf, runsOf, soft } from './texts.ts'

/** What the paper of the candidate and the file of the jury both have. */

export function opening(paper: Paper, audience: Localised, language: Language): readonly FileChild[] {
  const { minutes, readingMinutes, points, resources, certification, title } = paper
  const colon = language === 'fr' ? '\u00a0: ' : ': '
  const fact = (words: Localised, value: string): Paragraph =>
    new Paragraph({ children: [new TextRun({ text: `${words[language]}${colon}`, bold: true }), new TextRun(value)] })
  const kicker = [audience[language], certification].filter((part) => part !== null).join(' · ')
  const reading = readingMinutes === null ? '' : ` (${WORDS.reading[language]} ${durationText(readingMinutes)})`
  return [
    new Paragraph({ style: 'Kind', text: xmlText(kicker), spacing: { before: 0 } }),
    new Paragraph({ heading: HeadingLevel.TITLE, children: [...runsOf(title)] }),
    ...(minutes === null ? [] : [fact(WORDS.duration, `${durationText(minutes)}${reading}`)]),
    ...(points === null ? [] : [fact(WORDS.points, pointsText(points, language))]),
    ...(resources.length === 0 ? [] : [fact(WORDS.resources, ''), ...resources.map((text) => bullet(text))]),
  ]
}

const RULED = { style: BorderStyle.SINGLE, size: 4, color: RULE, space: 1 }

/** A line to write on, with what is to be written before it. Word draws one border for neighbours that have the same, unless told. */
export const field = (label: string): Paragraph =>
  new Paragraph({
    spacing: { before: 0, after: 0, line: 440, lineRule: LineRuleType.EXACT },
    border: { bottom: RULED, between: RULED },
    children: [new TextRun({ text: label, bold: true })],
  })

export function situation(paper: Paper, language: Language): readonly FileChild[] {
  const { context, documents, brief, deliverables } = paper
  const parts = [
    ...(context === null ? [] : paragraphsOf(context)),
    ...(documents.length === 0 ? [] : [heading(WORDS.documents[language])]),
    ...documents.flatMap(({ id, title, content }) => [
      new Paragraph({
        keepNext: content !== null,
        children: [...runsOf([id, title].filter((part) => part !== null).join(' '), { bold: true })],
      }),
      ...(content === null ? [] : paragraphsOf(content)),
    ]),
    ...(brief === null ? [] : [heading(WORDS.brief[language]), ...paragraphsOf(brief)]),
    ...(deliverables.length === 0 ? [] : [heading(WORDS.deliverables[language])]),
    ...deliverables.flatMap(({ title, components }) => [
      bullet(title),
      ...components.map((component) => bullet(component, 1)),
    ]),
  ]
  return parts.length === 0 ? [] : [chapter(WORDS.situation[language]), ...parts]
}

/** Its code, its title, its kind, its time, its points, and what it asks. */
export function questionOpening(question: PaperQuestion, language: Language): readonly Paragraph[] {
  const { code, title, type, minutes, points, statement } = question
  const facts = [
    type === null ? null : TYPE_WORDS[type][language],
    minutes === null ? null : durationText(minutes),
    points === null ? null : pointsCount(points, language),
  ].filter((each) => each !== null)
  return [
    heading(title === null ? code : `${code} – ${title}`),
    ...(facts.length === 0 ? [] : [soft(facts.join(' · '))]),
    ...paragraphsOf(statement),
  ]
}

export const optionLine = (text: string, index: number, sign: string): Paragraph =>
  new Paragraph({
    indent: { left: 720, hanging: 720 },
    tabStops: [{ type: TabStopType.LEFT, position: 720 }],
    children: [new TextRun(`${sign} ${letterOf(index)}.\t`), ...runsOf(text)],
  })

export const howMany = ({ marking, options }: PaperQuestion, language: Language): readonly Paragraph[] =>
  options.length === 0 ? [] : [soft((marking === 'several' ? WORDS.severalAnswers : WORDS.oneAnswer)[language])]
