import type { GridLine, Question } from '../../exams/model/exam.ts'
import { placeOfLine, placeOfQuestion } from '../../exams/model/naming.ts'
import { pointsText } from '../../exams/wording/numbers.ts'
import type { Localised } from '../../language.ts'
import { codeOf } from '../../model/codes.ts'
import type { Text } from '../../model/referential.ts'
import type { SourceDocument } from '../../source/document.ts'
import { entryOf } from '../../source/pointer.ts'
import type { Range } from '../../source/tree.ts'
import { wordsOfChoice } from '../completion/choice-words.ts'
import { holds, onFirstLine } from '../navigation/name-place.ts'
import { shortened } from '../outline/short.ts'
import type { ExamAnalysis } from './analysis.ts'

export type ExamOutlineKind = 'situation' | 'table' | 'questions' | 'question' | 'grid' | 'line'

export interface ExamOutlineItem {
  readonly kind: ExamOutlineKind
  /** Never empty. */
  readonly name: Localised
  readonly detail: Localised | null
  /** The whole part. */
  readonly range: Range
  /** Its key, its code or its first words; inside `range`. */
  readonly selection: Range
  readonly children: readonly ExamOutlineItem[]
}

const GROUPS: readonly (readonly [key: string, kind: ExamOutlineKind, name: Localised])[] = [
  ['situation', 'situation', { fr: 'Situation', en: 'Situation' }],
  ['specification', 'table', { fr: 'Table de spécification', en: 'Table of specification' }],
  ['questions', 'questions', { fr: 'Questions et tâches', en: 'Questions and tasks' }],
  ['grille', 'grid', { fr: 'Grille de correction', en: 'Marking grid' }],
]

/** The exam as a tree: its situation, its table, its questions and the lines of its grid. */
export function examOutlineOf({ source, exam }: ExamAnalysis): readonly ExamOutlineItem[] {
  const items = GROUPS.flatMap(([key, kind, name]) => {
    const entry = exam.root === null ? undefined : entryOf(exam.root, key)
    if (entry === undefined) return []
    const children = key === 'questions' ? exam.questions.map((question) => questionItem(source, question)) : []
    const lines = key === 'grille' ? exam.grid.map((line) => lineItem(source, line)) : []
    const inside = [...children, ...lines].filter(({ range }) => holds(entry.range, range))
    return [{ kind, name, detail: null, range: entry.range, selection: entry.key.range, children: inside }]
  })
  return items.toSorted((a, b) => a.range.start - b.range.start)
}

const MOST_NAME = 80

function questionItem(source: SourceDocument, question: Question): ExamOutlineItem {
  const { node, type, points, title, statement } = question
  const words = shortened((title ?? statement)?.value ?? '', MOST_NAME)
  const name = [codeOf(question), words].flatMap((part) => (part === null || part === '' ? [] : [part])).join(' – ')
  const facts = (language: 'fr' | 'en') =>
    [
      ...(type === null ? [] : [wordsOfChoice(type)?.[language] ?? type]),
      ...(points === null ? [] : [pointsText(points, language)]),
    ].join(' · ')
  return {
    kind: 'question',
    name: name === '' ? { fr: 'Question', en: 'Question' } : { fr: name, en: name },
    detail: facts('fr') === '' ? null : { fr: facts('fr'), en: facts('en') },
    range: node.range,
    selection: inside(source, node.range, placeOfQuestion(source, question)),
    children: [],
  }
}

function lineItem(source: SourceDocument, line: GridLine): ExamOutlineItem {
  const { node, competency, criterion, points } = line
  const name = [competency, criterion].flatMap((text) => nameOf(text)).join(' – ')
  return {
    kind: 'line',
    name: name === '' ? { fr: 'Ligne', en: 'Line' } : { fr: name, en: name },
    detail: points === null ? null : { fr: pointsText(points, 'fr'), en: pointsText(points, 'en') },
    range: node.range,
    selection: inside(source, node.range, placeOfLine(source, line)),
    children: [],
  }
}

const nameOf = (text: Text | null): readonly string[] => (text === null ? [] : [shortened(text.value, MOST_NAME)])

/** A merge key may bring the words from elsewhere. */
const inside = (source: SourceDocument, outer: Range, place: Range): Range =>
  holds(outer, place) ? place : onFirstLine(source, outer)
