/** The languages of the words on screen. French first: it is the language of the people who write référentiels. */
export const LANGUAGES = ['fr', 'en'] as const
export type Language = (typeof LANGUAGES)[number]

/** One sentence in every language. The type refuses a message that is missing in one of them. */
export interface Localised {
  readonly fr: string
  readonly en: string
}

/** The language of the words of an editor: the one that was chosen, else that of the editor, else French. */
export function languageOf(chosen: string, locale: string | null): Language {
  const known = LANGUAGES.find((language) => language === chosen)
  return known ?? (locale !== null && /^en\b/i.test(locale) ? 'en' : 'fr')
}
