import type { Language } from '@equerre/core'
import { markerNotes, statementOf } from '../content.ts'
import { line, type Markup, NOTHING, paragraphs, xml } from '../markup.ts'
import { shortened } from '../names.ts'
import type { PaperQuestion } from '../paper.ts'
import { sharesOf } from '../shares.ts'
import { qtiDocument } from './document.ts'
import { choiceName } from './identifiers.ts'
import { worthOf } from './worth.ts'

/** What an item needs of its package. */
export interface ItemPlace {
  readonly identifier: string
  /** Path from the item to the situation; `null` when the exam has none. */
  readonly stimulus: string | null
}

/** A question as an item: a choice a machine marks, or a written answer that a person marks with the grid. */
export function qtiItem(question: PaperQuestion, { identifier, stimulus }: ItemPlace, language: Language): string {
  const title = shortened(question.title === null ? question.code : `${question.code} – ${question.title}`, 200)
  const isChoice = question.marking !== 'person'
  return qtiDocument(xml`<qti-assessment-item${SPACE} identifier="${identifier}" title="${title}" xml:lang="${language}" tool-name="Équerre" adaptive="false" time-dependent="false">
  ${isChoice ? choiceResponse(question) : TEXT_RESPONSE}
${scoreDeclarations(question)}${
  stimulus === null ? NOTHING : xml`\n  <qti-assessment-stimulus-ref identifier="situation" href="${stimulus}"/>`
}
  <qti-item-body>
    ${isChoice ? choiceBody(question) : textBody(question)}${rubric(markerNotes(question, language))}
  </qti-item-body>${isChoice ? processing(question) : NOTHING}${modalFeedback(question)}
</qti-assessment-item>`)
}

const SPACE = xml` xmlns="http://www.imsglobal.org/xsd/imsqtiasi_v3p0" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xsi:schemaLocation="http://www.imsglobal.org/xsd/imsqtiasi_v3p0 https://purl.imsglobal.org/spec/qti/v3p0/schema/xsd/imsqti_asiv3p0_v1p0.xsd"`

const TEXT_RESPONSE = xml`<qti-response-declaration identifier="RESPONSE" cardinality="single" base-type="string"/>`

const cardinalityOf = ({ marking }: PaperQuestion): string => (marking === 'several' ? 'multiple' : 'single')

/** Where one answer is to be chosen, the right response can be one only; the mapping gives every right one its points. */
function choiceResponse(question: PaperQuestion): Markup {
  const { marking, options } = question
  const worth = worthOf(question)
  const shares = sharesOf(question)
  const keys = options.flatMap(({ isRight }, index) => (isRight ? [choiceName(index)] : []))
  const entries = shares.flatMap((share, index) =>
    share === 0
      ? []
      : [xml`\n      <qti-map-entry map-key="${choiceName(index)}" mapped-value="${part(worth, share)}"/>`],
  )
  return xml`<qti-response-declaration identifier="RESPONSE" cardinality="${cardinalityOf(question)}" base-type="identifier">
    <qti-correct-response>${(marking === 'one' ? keys.slice(0, 1) : keys).map((key) => xml`<qti-value>${key}</qti-value>`)}</qti-correct-response>
    <qti-mapping lower-bound="0" upper-bound="${worth}" default-value="0">${entries}
    </qti-mapping>
  </qti-response-declaration>`
}

/** Shares are parts of a hundred with five decimals: what is lost by them must not be seen in the sum. */
const part = (worth: number, share: number): number => Number(((worth * share) / 100).toFixed(5))

function scoreDeclarations(question: PaperQuestion): Markup {
  const worth = worthOf(question)
  const isByHand = question.marking === 'person'
  const feedback = hasRationales(question)
    ? xml`\n  <qti-outcome-declaration identifier="FEEDBACK" cardinality="${cardinalityOf(question)}" base-type="identifier"/>`
    : NOTHING
  const explanation =
    question.explanation !== null && !isByHand
      ? xml`\n  <qti-outcome-declaration identifier="EXPLANATION" cardinality="single" base-type="identifier"/>`
      : NOTHING
  return xml`  <qti-outcome-declaration identifier="SCORE" cardinality="single" base-type="float" normal-minimum="0" normal-maximum="${worth}"${isByHand ? xml` external-scored="human"` : NOTHING}>
    <qti-default-value><qti-value>0</qti-value></qti-default-value>
  </qti-outcome-declaration>
  <qti-outcome-declaration identifier="MAXSCORE" cardinality="single" base-type="float">
    <qti-default-value><qti-value>${worth}</qti-value></qti-default-value>
  </qti-outcome-declaration>${feedback}${explanation}`
}

const hasRationales = ({ marking, options }: PaperQuestion): boolean =>
  marking !== 'person' && options.some(({ rationale }) => rationale !== null)

function choiceBody(question: PaperQuestion): Markup {
  const { marking, options, fixedOrder } = question
  const most = marking === 'one' ? 1 : 0
  return xml`<qti-choice-interaction response-identifier="RESPONSE" shuffle="${fixedOrder ? 'false' : 'true'}" max-choices="${most}">
      <qti-prompt>${statementOf(question)}</qti-prompt>${options.map(({ text, rationale }, index) => {
        const name = choiceName(index)
        return xml`
      <qti-simple-choice identifier="${name}">${line(text)}${rationale === null ? NOTHING : xml`<qti-feedback-inline outcome-identifier="FEEDBACK" identifier="${name}" show-hide="show"> – ${line(rationale)}</qti-feedback-inline>`}</qti-simple-choice>`
      })}
    </qti-choice-interaction>`
}

const USUAL_LINES = 15

const textBody = (question: PaperQuestion): Markup =>
  xml`<qti-extended-text-interaction response-identifier="RESPONSE" expected-lines="${question.lines ?? USUAL_LINES}">
      <qti-prompt>${statementOf(question)}</qti-prompt>
    </qti-extended-text-interaction>`

const rubric = (notes: Markup): Markup =>
  notes.source === ''
    ? NOTHING
    : xml`
    <qti-rubric-block view="scorer" use="scoring">
      <qti-content-body>${notes}</qti-content-body>
    </qti-rubric-block>`

const MAP_RESPONSE = 'https://purl.imsglobal.org/spec/qti/v3p0/rptemplates/map_response.xml'

/** The standard template where there is nothing but a score; it can say nothing of the answer. */
function processing(question: PaperQuestion): Markup {
  const [rationales, explanation] = [hasRationales(question), question.explanation !== null]
  if (!rationales && !explanation) return xml`\n  <qti-response-processing template="${MAP_RESPONSE}"/>`
  return xml`
  <qti-response-processing>
    <qti-set-outcome-value identifier="SCORE"><qti-map-response identifier="RESPONSE"/></qti-set-outcome-value>${
      rationales
        ? xml`\n    <qti-set-outcome-value identifier="FEEDBACK"><qti-variable identifier="RESPONSE"/></qti-set-outcome-value>`
        : NOTHING
    }${
      explanation
        ? xml`\n    <qti-set-outcome-value identifier="EXPLANATION"><qti-base-value base-type="identifier">answered</qti-base-value></qti-set-outcome-value>`
        : NOTHING
    }
  </qti-response-processing>`
}

function modalFeedback({ marking, explanation }: PaperQuestion): Markup {
  if (marking === 'person' || explanation === null) return NOTHING
  return xml`
  <qti-modal-feedback outcome-identifier="EXPLANATION" identifier="answered" show-hide="show">
    <qti-content-body>${paragraphs(explanation)}</qti-content-body>
  </qti-modal-feedback>`
}
