import type { Language } from '@equerre/core'
import { type Markup, NOTHING, paragraphs, xml } from '../markup.ts'
import { oneLine, shortened } from '../names.ts'
import type { Paper, PaperCompetency, PaperQuestion } from '../paper.ts'
import { qtiDocument } from './document.ts'
import { keyOf, type QtiNames, UNMARKED } from './identifiers.ts'
import { isCounted, worthOf } from './worth.ts'

/**
 * The test: its questions in their order, those of one competency that follow one another in a section, the time allowed, the score
 * of the whole and of each competency.
 */
export function qtiTest(paper: Paper, names: QtiNames, language: Language): string {
  const competencies = competenciesOf(paper)
  const counted = paper.questions.filter(isCounted)
  return qtiDocument(xml`<qti-assessment-test xmlns="http://www.imsglobal.org/xsd/imsqtiasi_v3p0" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xsi:schemaLocation="http://www.imsglobal.org/xsd/imsqtiasi_v3p0 https://purl.imsglobal.org/spec/qti/v3p0/schema/xsd/imsqti_asiv3p0_v1p0.xsd" identifier="test" title="${oneLine(paper.title)}" tool-name="Équerre">
  ${score('SCORE', counted)}${competencies.map(
    (competency) =>
      xml`\n  ${score(
        variableOf(competency, names),
        counted.filter((each) => each.competency !== null && keyOf(each.competency) === keyOf(competency)),
      )}`,
  )}${paper.minutes === null || paper.minutes <= 0 ? NOTHING : xml`\n  <qti-time-limits max-time="${paper.minutes * 60}"/>`}${juryBlock(paper)}
  <qti-test-part identifier="part" navigation-mode="nonlinear" submission-mode="individual">
    <qti-item-session-control max-attempts="1" show-feedback="false" allow-review="true" allow-skipping="true"/>${sectionsOf(
      paper,
    ).map((section, index) => sectionPart(section, index, names, language))}
  </qti-test-part>
  <qti-outcome-processing>
    ${sum('SCORE', null)}${competencies.map((competency) => xml`\n    ${sum(variableOf(competency, names), names.competency(competency))}`)}
  </qti-outcome-processing>
</qti-assessment-test>`)
}

const variableOf = (competency: PaperCompetency, names: QtiNames): string => `SCORE_${names.competency(competency)}`

function competenciesOf({ questions }: Paper): readonly PaperCompetency[] {
  const byKey = new Map<string, PaperCompetency>()
  for (const { competency } of questions) {
    if (competency !== null && !byKey.has(keyOf(competency))) byKey.set(keyOf(competency), competency)
  }
  return [...byKey.values()]
}

function score(variable: string, questions: readonly PaperQuestion[]): Markup {
  const most = Number(questions.reduce((total, question) => total + worthOf(question), 0).toFixed(5))
  return xml`<qti-outcome-declaration identifier="${variable}" cardinality="single" base-type="float" normal-minimum="0" normal-maximum="${most}">
    <qti-default-value><qti-value>0</qti-value></qti-default-value>
  </qti-outcome-declaration>`
}

const sum = (variable: string, category: string | null): Markup =>
  xml`<qti-set-outcome-value identifier="${variable}"><qti-sum><qti-test-variables variable-identifier="SCORE"${category === null ? NOTHING : xml` include-category="${category}"`} exclude-category="${UNMARKED}"/></qti-sum></qti-set-outcome-value>`

const juryBlock = ({ juryInstructions }: Paper): Markup =>
  juryInstructions === null
    ? NOTHING
    : xml`
  <qti-rubric-block view="scorer proctor" use="instructions">
    <qti-content-body>${paragraphs(juryInstructions)}</qti-content-body>
  </qti-rubric-block>`

interface Section {
  readonly competency: PaperCompetency | null
  readonly questions: PaperQuestion[]
}

/** A test has one section at least. */
function sectionsOf({ questions }: Paper): readonly Section[] {
  const sections: Section[] = []
  for (const question of questions) {
    const last = sections.at(-1)
    const isSame =
      last !== undefined &&
      (last.competency === null ? null : keyOf(last.competency)) ===
        (question.competency === null ? null : keyOf(question.competency))
    if (isSame) last.questions.push(question)
    else sections.push({ competency: question.competency, questions: [question] })
  }
  return sections.length === 0 ? [{ competency: null, questions: [] }] : sections
}

const QUESTIONS = { fr: 'Questions', en: 'Questions' }

function sectionPart({ competency, questions }: Section, index: number, names: QtiNames, language: Language): Markup {
  const words = competency?.statement ?? null
  const title =
    competency === null
      ? QUESTIONS[language]
      : shortened(words === null ? competency.code : `${competency.code} – ${words}`, 200)
  return xml`
    <qti-assessment-section identifier="section_${index + 1}" title="${title}" visible="${competency === null ? 'false' : 'true'}">${questions.map(
      (question) => {
        const name = names.item(question)
        const categories = [
          ...(question.competency === null ? [] : [names.competency(question.competency)]),
          ...(isCounted(question) ? [] : [UNMARKED]),
        ]
        return xml`
      <qti-assessment-item-ref identifier="${name}" href="items/${name}.xml"${categories.length === 0 ? NOTHING : xml` category="${categories.join(' ')}"`}/>`
      },
    )}
    </qti-assessment-section>`
}
