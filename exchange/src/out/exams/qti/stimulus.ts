import { WORDS } from '../../../../../core/src/exams/render/words.ts'
import type { Language } from '../../../../../core/src/language.ts'
import { type Markup, xml } from '../markup.ts'
import { qtiDocument } from './document.ts'

/** What the candidate reads beside every question. */
export const qtiStimulus = (sheet: Markup, language: Language): string =>
  qtiDocument(xml`<qti-assessment-stimulus xmlns="http://www.imsglobal.org/xsd/imsqtiasi_v3p0" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xsi:schemaLocation="http://www.imsglobal.org/xsd/imsqtiasi_v3p0 https://purl.imsglobal.org/spec/qti/v3p0/schema/xsd/imsqti_asiv3p0_v1p0.xsd" identifier="situation" title="${WORDS.situation[language]}" xml:lang="${language}">
  <qti-stimulus-body>${sheet}</qti-stimulus-body>
</qti-assessment-stimulus>`)
