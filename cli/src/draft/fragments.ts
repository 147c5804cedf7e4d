import type { Finding } from '../../../core/src/engine/finding.ts'
import type { Language } from '../../../core/src/language.ts'
import { codeOf } from '../../../core/src/model/codes.ts'
import type { Competency } from '../../../core/src/model/referential.ts'
import { visible } from '../../../core/src/report/visible.ts'
import { type Layout, scalar } from '../../../core/src/source/writing/written.ts'

/** Drafts as they are shown before anything is written: parts of a référentiel, or a page. */

/** Laid out as the format's own samples are. */
export const LAYOUT: Layout = { newline: '\n', step: 2, dash: 2 }

/** A code, quoted where YAML would read something else. */
export const asWritten = (code: string): string => (code === '' ? '""' : scalar(code))

/** A text of the document: nothing in it is markup. */
export const markdownText = (text: string): string =>
  visible(text)
    .replace(/[ \t\r\n]+/g, ' ')
    .replace(/[\\`*_{}[\]<>#|~&]/g, (character) =>
      character === '<' ? '&lt;' : character === '&' ? '&amp;' : `\\${character}`,
    )
    .trim()

/** What was drafted for a competency, under its code and its statement. */
export function drafted(competency: Competency, parts: readonly string[]): string {
  const statement = competency.statement === null ? '' : `${markdownText(competency.statement.value)}\n\n`
  return `## ${markdownText(codeOf(competency) ?? '…')}\n\n${statement}${parts.join('\n')}\n`
}

export const colon = (language: Language): string => (language === 'fr' ? '\u00a0:' : ':')

/** What the rules say of a draft, as data. */
export const plainFindings = (findings: readonly Finding[], language: Language) =>
  findings.map(({ rule, severity, message }) => ({ rule, severity, message: message[language] }))
