import type { Finding } from '../engine/finding.ts'
import type { Language } from '../language.ts'
import type { SourceDocument } from '../source/document.ts'
import { visible } from './visible.ts'

const SHOWN_FIXES = 3

/** What a finding says, on lines of plain text: the sentence, what can be done, the other places. */
export function findingSentences(finding: Finding, source: SourceDocument, language: Language): readonly string[] {
  return [
    visible(finding.message[language]),
    ...fixSentences(finding, language),
    ...relatedSentences(finding, source, language),
  ]
}

/** « Réparable par --fix : … », « Proposition : … ». */
export function fixSentences({ fixes }: Finding, language: Language): readonly string[] {
  const colon = language === 'fr' ? '\u00a0:' : ':'
  const titles = (safety: 'safe' | 'proposal'): readonly string[] =>
    fixes.filter((fix) => fix.safety === safety).map(({ title }) => visible(title[language]))
  const line = (words: string, shown: readonly string[]): readonly string[] =>
    shown.length === 0 ? [] : [`→ ${words}${colon} ${shown.slice(0, SHOWN_FIXES).join(' · ')}`]
  return [
    ...line(language === 'fr' ? 'Réparable par --fix' : 'Mended by --fix', titles('safe')),
    ...line(language === 'fr' ? 'Proposition' : 'Suggestion', titles('proposal')),
  ]
}

/** « ↳ ligne 12 : … ». */
function relatedSentences({ related }: Finding, source: SourceDocument, language: Language): readonly string[] {
  return related.map(({ at, message }) => {
    const line = source.positionAt(at.start).line + 1
    const said = visible(message[language])
    const where = language === 'fr' ? `↳ ligne ${line}` : `↳ line ${line}`
    if (said === '') return where
    return `${where}${language === 'fr' ? '\u00a0:' : ':'} ${said}`
  })
}
