import { analyseStatement } from '../../../french/index.ts'
import type { Competency } from '../../../model/referential.ts'
import type { TextEdit } from '../../../rules/rule.ts'
import { blank, inlineBlank } from '../../../source/blank.ts'
import type { SourceDocument } from '../../../source/document.ts'
import { placeAt } from '../../../source/pointer.ts'
import { isInBraces, isInSquares } from '../../../source/writing/places.ts'
import { adding, type Fill, type Found, proposal } from './fill.ts'

/** What the statement of a competency does not say, as a place inside its sentence. */

const finality: Fill = (found) => {
  const competency = found.spot?.competency ?? null
  if (competency === null || competency.statement === null) return []
  const { details, continuation, node } = competency
  const words = `afin de ${inlineBlank('la finalité')}`
  if (details.length > 0 && continuation === null) {
    return adding(found, node, 'competence', { suite: blank('afin de et la finalité') })
  }
  const text = continuation ?? competency.statement
  const end = text.value.replace(/\s*\.?$/, '').length
  const comma = text.value.charAt(end - 1) === ',' ? ' ' : ', '
  return proposal(
    'Ajouter la finalité à la phrase, à compléter',
    'Add the purpose to the sentence, to be filled in',
    inserted(found, text, end, comma + words),
  )
}

/** Before the finality, where the format of a statement has the means. */
const means: Fill = (found) => {
  const competency = found.spot?.competency ?? null
  if (competency === null || competency.statement === null || competency.details.length > 0) return []
  const { statement } = competency
  const [first] = analyseStatement(statement.value).finalities
  const before = statement.value.slice(0, first?.start ?? statement.value.length)
  const end = before.replace(/[\s,.]+$/, '').length
  return proposal(
    'Ajouter les moyens à la phrase, à compléter',
    'Add the means to the sentence, to be filled in',
    inserted(found, statement, end, ` à l’aide de ${inlineBlank('les moyens')}`),
  )
}

type Words = NonNullable<Competency['statement']>

/** `null` where brackets would be read as a list. */
function inserted({ analysis: { source } }: Found, { node }: Words, offset: number, words: string): TextEdit | null {
  if (node.style === 'plain' && isInFlow(source, node)) return null
  const { end } = source.rangeIn(node, offset - 1, offset)
  return offset < 1 ? null : { range: { start: end, end }, text: words }
}

function isInFlow(source: SourceDocument, { range }: Words['node']): boolean {
  const place = placeAt(source.root, range)
  return place?.ancestors.some((node) => isInBraces(source, node) || isInSquares(source, node)) ?? true
}

export const statementFills: Readonly<Record<string, Fill>> = {
  'competence-sans-finalite': finality,
  'competence-sans-moyens': means,
}
