import type { Language, Localised } from '../../language.ts'

/** « a, b et c » */
export function enumeration(parts: readonly string[], language: Language): string {
  return parts.join(', ').replace(/, (?=[^,]*$)/, language === 'fr' ? ' et ' : ' and ')
}

/** The same in both languages. */
export const enumerated = (parts: readonly Localised[]): Localised => ({
  fr: enumeration(
    parts.map(({ fr }) => fr),
    'fr',
  ),
  en: enumeration(
    parts.map(({ en }) => en),
    'en',
  ),
})
