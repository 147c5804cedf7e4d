import { LANGUAGES, type Language } from '../../core/src/language.ts'
import { earlyValue } from './arguments.ts'

/**
 * The language of a run: `--lang`, else the first of LC_ALL, LC_MESSAGES and LANG that is set, else French.
 * @param args all the arguments: the language must be known before any of them can be complained about
 */
export function languageOf(args: readonly string[], env: NodeJS.ProcessEnv): Language {
  const chosen = earlyValue(args, 'lang')
  return (
    LANGUAGES.find((language) => language === chosen) ?? fromLocale(env.LC_ALL || env.LC_MESSAGES || env.LANG || '')
  )
}

/** `C` and `POSIX` say nothing of a language. */
function fromLocale(locale: string): Language {
  return /^en\b|^en_/i.test(locale) ? 'en' : 'fr'
}
