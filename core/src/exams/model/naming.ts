import type { Localised } from '../../language.ts'
import { codeOf } from '../../model/codes.ts'
import { firstKeyOf, opening } from '../../model/naming.ts'
import type { SourceDocument } from '../../source/document.ts'
import type { Range } from '../../source/tree.ts'
import type { Exam, GridLine, Option, Question, SpecificationCell } from './exam.ts'

/** How a sentence names a part of an exam, and where a finding about the whole of it stands. */

/** « la question Q2 », « cette question »: for the middle of a sentence. */
function mentionQuestion(question: Question): Localised {
  const code = codeOf(question)
  return code === null
    ? { fr: 'cette question', en: 'this question' }
    : { fr: `la question ${code}`, en: `question ${code}` }
}

/** The same words for the start of a sentence. */
export function namedQuestion(question: Question): Localised {
  const { fr, en } = mentionQuestion(question)
  return { fr: capital(fr), en: capital(en) }
}

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)

/** Its code, else the first words of its statement, else its first key. */
export function placeOfQuestion(source: SourceDocument, { id, statement, node }: Question): Range {
  if (id !== null) return id.node.range
  return statement === null ? firstKeyOf(source, node) : opening(source, statement)
}

/** The first words of an option, else its first key. */
export const placeOfOption = (source: SourceDocument, { text, node }: Option): Range =>
  text === null ? firstKeyOf(source, node) : opening(source, text)

/** Its criterion, else its first key. */
export function placeOfLine(source: SourceDocument, { criterion, node }: GridLine): Range {
  return criterion === null ? firstKeyOf(source, node) : opening(source, criterion)
}

/** Its competency, else its first key. */
export const placeOfCell = (source: SourceDocument, { competency, node }: SpecificationCell): Range =>
  competency?.node.range ?? firstKeyOf(source, node)

/** Where to speak of the exam as a whole: what it examines, else its title, else its first key. */
export function placeOfExam(source: SourceDocument, exam: Exam): Range {
  const said = exam.assessment ?? exam.block ?? exam.title
  if (said !== null) return opening(source, said)
  return exam.root === null ? { start: 0, end: 0 } : firstKeyOf(source, exam.root)
}
