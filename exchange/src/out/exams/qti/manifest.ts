import { uriOf } from '../../../case/vocabulary.ts'
import { type Markup, NOTHING, xml } from '../markup.ts'
import { oneLine, shortened } from '../names.ts'
import type { Paper, PaperCompetency, PaperQuestion } from '../paper.ts'
import { qtiDocument } from './document.ts'
import type { QtiNames } from './identifiers.ts'

/** The identifier of a competency in the CASE package of its référentiel; `null` when it is not known. */
export type CaseIdentifier = (competency: PaperCompetency) => string | null

const SCHEMAS: readonly (readonly [string, string])[] = [
  ['http://www.imsglobal.org/xsd/qti/qtiv3p0/imscp_v1p1', 'qti/v3p0/schema/xsd/imsqtiv3p0_imscpv1p2_v1p0.xsd'],
  ['http://www.imsglobal.org/xsd/imsqti_metadata_v3p0', 'qti/v3p0/schema/xsd/imsqti_metadatav3p0_v1p0.xsd'],
  ['http://www.imsglobal.org/xsd/qti/qtiv3p0/imscsmd_v1p1', 'qti/v3p0/schema/xsd/imsqtiv3p0_csmv1p1_v1p0.xsd'],
  ['http://ltsc.ieee.org/xsd/LOM', 'md/v1p3/schema/xsd/imsmd_loose_v1p3p2.xsd'],
]

const LOCATIONS = SCHEMAS.map(([space, path]) => `${space} https://purl.imsglobal.org/spec/${path}`).join(' ')

/** What the package holds, and the competency each question is about. */
export function qtiManifest(
  paper: Paper,
  names: QtiNames,
  hasSituation: boolean,
  caseIdentifier: CaseIdentifier,
  language: string,
): string {
  const items = paper.questions.map((question) => names.item(question))
  return qtiDocument(xml`<manifest xmlns="http://www.imsglobal.org/xsd/qti/qtiv3p0/imscp_v1p1" xmlns:imsqti="http://www.imsglobal.org/xsd/imsqti_metadata_v3p0" xmlns:csm="http://www.imsglobal.org/xsd/qti/qtiv3p0/imscsmd_v1p1" xmlns:lom="http://ltsc.ieee.org/xsd/LOM" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xsi:schemaLocation="${LOCATIONS}" identifier="manifest">
  <metadata>
    <schema>QTI Package</schema>
    <schemaversion>3.0.0</schemaversion>
    <lom:lom>
      <lom:general>
        <lom:title><lom:string language="${language}">${oneLine(paper.title)}</lom:string></lom:title>
        <lom:language>${language}</lom:language>${
          paper.certification === null
            ? NOTHING
            : xml`\n        <lom:description><lom:string language="${language}">${paper.certification}</lom:string></lom:description>`
        }
      </lom:general>
    </lom:lom>
  </metadata>
  <organizations/>
  <resources>
    <resource identifier="test" type="imsqti_test_xmlv3p0" href="test.xml">
      <file href="test.xml"/>${items.map((name) => xml`\n      <dependency identifierref="${name}"/>`)}
    </resource>${hasSituation ? SITUATION : NOTHING}${paper.questions.map((question) =>
      itemResource(question, names.item(question), hasSituation, caseIdentifier),
    )}
  </resources>
</manifest>`)
}

const SITUATION = xml`
    <resource identifier="situation" type="imsqti_stimulus_xmlv3p0" href="situation.xml">
      <file href="situation.xml"/>
    </resource>`

function itemResource(
  { marking, competency, options, explanation }: PaperQuestion,
  name: string,
  hasSituation: boolean,
  caseIdentifier: CaseIdentifier,
): Markup {
  const isChoice = marking !== 'person'
  const hasFeedback = isChoice && (explanation !== null || options.some(({ rationale }) => rationale !== null))
  return xml`
    <resource identifier="${name}" type="imsqti_item_xmlv3p0" href="items/${name}.xml">
      <metadata>
        <imsqti:qtiMetadata>
          <imsqti:interactionType>${isChoice ? 'choiceInteraction' : 'extendedTextInteraction'}</imsqti:interactionType>
          <imsqti:feedbackType>${hasFeedback ? 'nonadaptive' : 'none'}</imsqti:feedbackType>
        </imsqti:qtiMetadata>${competency === null ? NOTHING : alignment(competency, caseIdentifier)}
      </metadata>
      <file href="items/${name}.xml"/>${hasSituation ? xml`\n      <dependency identifierref="situation"/>` : NOTHING}
    </resource>`
}

function alignment(competency: PaperCompetency, caseIdentifier: CaseIdentifier): Markup {
  const identifier = caseIdentifier(competency)
  if (identifier === null) return NOTHING
  const { code, statement } = competency
  return xml`
        <csm:curriculumStandardsMetadataSet>
          <csm:curriculumStandardsMetadata>
            <csm:setOfGUIDs>
              <csm:labelledGUID>
                <csm:label>${shortened(statement === null ? code : `${code} ${statement}`, 500)}</csm:label>
                <csm:caseItemURI>${uriOf(identifier)}</csm:caseItemURI>
                <csm:GUID>${identifier}</csm:GUID>
              </csm:labelledGUID>
            </csm:setOfGUIDs>
          </csm:curriculumStandardsMetadata>
        </csm:curriculumStandardsMetadataSet>`
}
