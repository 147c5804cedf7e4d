import { LANGUAGES, type Language, type Localised } from '../../language.ts'
import { codeOf } from '../../model/codes.ts'
import type { Block } from '../../model/referential.ts'
import { codeText, plainText } from '../markdown.ts'

/** The same Markdown in every language. */
export function inEachLanguage(build: (language: Language) => string): Localised {
  const [fr, en] = LANGUAGES.map(build)
  return { fr: fr ?? '', en: en ?? '' }
}

/** `**Label** : text`, as each language spaces a colon. */
export function labelled(label: Localised, text: string, language: Language): string {
  return `**${label[language]}**${language === 'fr' ? '\u00a0:' : ':'} ${text}`
}

/** Words of the file in the quotation marks of a language. */
export const quoted = (text: string, language: Language, longest?: number): string =>
  language === 'fr' ? `«\u00a0${plainText(text, longest)}\u00a0»` : `“${plainText(text, longest)}”`

export const semicolon = (language: Language): string => (language === 'fr' ? '\u00a0; ' : '; ')

export const bullets = (lines: readonly string[]): string => lines.map((line) => `- ${line}`).join('\n')

export const paragraphs = (parts: readonly string[]): string => parts.filter((part) => part !== '').join('\n\n')

/** The first of a list, and how many are left out. */
export function firstOf(lines: readonly string[], most: number, language: Language): readonly string[] {
  const rest = lines.length - most
  if (rest <= 0) return lines
  const more = language === 'fr' ? `et ${rest} ${rest === 1 ? 'autre' : 'autres'}` : `and ${rest} more`
  return [...lines.slice(0, most), more]
}

/** `BC1` and its title, in one line; empty for the top of an RS. */
export function blockName(block: Block): string {
  const code = codeOf(block)
  const title = block.title === null ? '' : plainText(block.title.value, 90)
  return [code === null ? '' : codeText(code), title].filter((part) => part !== '').join(' ')
}
