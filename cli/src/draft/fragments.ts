import type { Drafted } from '../../../assistant/src/drafting/draft-with-model.ts'
import type { Finding } from '../../../core/src/engine/finding.ts'
import type { Language, Localised } from '../../../core/src/language.ts'
import { codeOf } from '../../../core/src/model/codes.ts'
import type { Competency } from '../../../core/src/model/referential.ts'
import { visible } from '../../../core/src/report/visible.ts'
import { type Layout, scalar } from '../../../core/src/source/writing/written.ts'
import type { Shell } from '../shell.ts'

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

/** What is still to be mended in a draft that a model wrote: nothing that the rules only mention. */
export const remainingIn = (findings: readonly Finding[]): readonly Localised[] =>
  findings.filter(({ severity }) => severity !== 'info').map(({ message }) => message)

/** The same, as lines of a page under its draft. */
export const remainingLines = (findings: readonly Finding[], language: Language): readonly string[] =>
  remainingIn(findings).map((said) => `  - ${TO_MEND[language]}${colon(language)} ${markdownText(said[language])}`)

/** The same, as comments above it. A comment ends with its line. */
export const remainingComments = (findings: readonly Finding[]): readonly string[] =>
  remainingIn(findings).map(({ fr }) => `#   ${TO_MEND.fr}\u00a0: ${onOneLine(fr)}`)

/** The same, told before anything is written. */
export function noteRemaining(
  drafts: readonly { readonly text: string; readonly findings: readonly Finding[] }[],
  shell: Shell,
): void {
  const { language } = shell
  for (const { text, findings } of drafts)
    for (const said of remainingIn(findings))
      shell.note(`${TO_MEND[language]}${colon(language)} ${onOneLine(text)}\n  ${said[language]}`)
}

/** A comment ends with its line, and characters that act have no place in one. */
export const onOneLine = (text: string): string => visible(text).replace(/[ \t\r\n\u0085\u2028\u2029]+/g, ' ')

const TO_MEND: Localised = { fr: 'à revoir', en: 'to mend' }

/** Who wrote the drafts, as data. */
export const plainAuthor = ({ by, warnings }: Pick<Drafted<unknown>, 'by' | 'warnings'>, language: Language) => ({
  by: by.kind === 'model' ? { model: by.model, address: by.address } : 'equerre',
  ...(by.kind === 'equerre' && by.because !== null ? { because: by.because[language] } : {}),
  ...(warnings.length === 0 ? {} : { warnings: warnings.map((warning) => warning[language]) }),
})

/** What the rules say of a draft, as data. */
export const plainFindings = (findings: readonly Finding[], language: Language) =>
  findings.map(({ rule, severity, message }) => ({ rule, severity, message: message[language] }))
