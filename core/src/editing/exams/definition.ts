import { placeOfQuestion } from '../../exams/model/naming.ts'
import type { SourceDocument } from '../../source/document.ts'
import type { Range } from '../../source/tree.ts'
import { namePlace } from '../navigation/name-place.ts'
import type { ExamAnalysis } from './analysis.ts'
import { examThingAt } from './thing.ts'

export interface ExamDefinition {
  /** The words that were pointed at, in the exam. */
  readonly origin: Range
  /** Which file the two ranges below are of. */
  readonly file: 'exam' | 'referential'
  readonly target: Range
  readonly name: Range
}

/**
 * What the code, the name or the path at an offset of an exam designates, mostly in its référentiel.
 * @param referential the text of the référentiel; `null` when it is not known
 */
export function examDefinitionsAt(
  analysis: ExamAnalysis,
  offset: number,
  referential: SourceDocument | null,
): readonly ExamDefinition[] {
  const thing = examThingAt(analysis, offset)
  if (thing === null) return []
  const origin = thing.range
  if (thing.kind === 'question') {
    const name = placeOfQuestion(analysis.source, thing.question)
    return [{ origin, file: 'exam', target: thing.question.node.range, name }]
  }
  if (referential === null) return []
  if (thing.kind === 'referential') {
    const start = { start: 0, end: 0 }
    return [{ origin, file: 'referential', target: start, name: start }]
  }
  const elements =
    thing.kind === 'element'
      ? [thing.element]
      : thing.reference.targets.length > 0
        ? thing.reference.targets
        : thing.reference.candidates
  return elements.map((element) => ({
    origin,
    file: 'referential',
    target: element.node.range,
    name: namePlace(referential, element),
  }))
}
