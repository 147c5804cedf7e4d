import { ROOTS } from '@equerre/schemas'
import { durationText, minutesOf } from '../../coverage/duration.ts'
import type { ExamCheckResult } from '../../exams/check/check.ts'
import type { Question } from '../../exams/model/exam.ts'
import { pointsText } from '../../exams/wording/numbers.ts'
import type { Localised } from '../../language.ts'
import { codeOf } from '../../model/codes.ts'
import { deepestAt } from '../../source/pointer.ts'
import { wordsOfChoice } from '../completion/choice-words.ts'
import { describeElement } from '../hover/element.ts'
import { describeFormat } from '../hover/format.ts'
import { type Hover, withFindings } from '../hover/hover.ts'
import { describeReference } from '../hover/reference.ts'
import { inEachLanguage, paragraphs } from '../hover/words.ts'
import { plainText } from '../markdown.ts'
import { examThingAt } from './thing.ts'

/** What there is to know about a place of an exam: what a code designates in the référentiel, what a key is for, what was found there. */
export function examHoverAt(result: ExamCheckResult, offset: number): Hover | null {
  return withFindings(result, offset, (inside) => standing(result, inside))
}

function standing(result: ExamCheckResult, offset: number): Hover | null {
  const place = deepestAt(result.source.root, offset)
  if (place === null) return null
  if (place.onKey) return describeFormat(place, ROOTS.examen)
  const thing = examThingAt(result, offset)
  const { links } = result
  if (thing?.kind === 'question') return { range: thing.range, contents: describeQuestion(thing.question) }
  if (thing?.kind === 'reference' && links !== null) {
    return { range: thing.range, contents: describeReference(thing.reference, links) }
  }
  if (thing?.kind === 'element' && links !== null) {
    return { range: thing.range, contents: describeElement(thing.element, links) }
  }
  return describeFormat(place, ROOTS.examen)
}

const LONGEST = 400

function describeQuestion(question: Question): Localised {
  const { title, type, points, duration, statement } = question
  return inEachLanguage((language) => {
    const name = [codeOf(question), title?.value.trim()].flatMap((part) => (part == null ? [] : [plainText(part, 80)]))
    const minutes = minutesOf(duration?.value ?? '')
    const facts = [
      ...(type === null ? [] : [wordsOfChoice(type)?.[language] ?? type]),
      ...(points === null ? [] : [pointsText(points, language)]),
      ...(minutes === null ? [] : [durationText(minutes)]),
    ]
    return paragraphs([`**${name.join(' – ')}**`, facts.join(' · '), plainText(statement?.value ?? '', LONGEST)])
  })
}
