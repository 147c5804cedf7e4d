import { LANGUAGES, type Language } from '../../core/src/language.ts'

/**
 * The language of a run: `--lang`, else the first of LC_ALL, LC_MESSAGES and LANG that is set, else French.
 * @param args all the arguments: the language must be known before any of them can be complained about
 */
export function languageOf(args: readonly string[], env: NodeJS.ProcessEnv): Language {
  return chosen(args) ?? fromLocale(env.LC_ALL || env.LC_MESSAGES || env.LANG || '')
}

function chosen(args: readonly string[]): Language | null {
  const at = args.findIndex((arg) => arg === '--lang' || arg.startsWith('--lang='))
  if (at === -1) return null
  const value = args[at]?.includes('=') ? args[at]?.slice('--lang='.length) : args[at + 1]
  return LANGUAGES.find((language) => language === value) ?? null
}

/** `C` and `POSIX` say nothing of a language. */
function fromLocale(locale: string): Language {
  return /^en\b|^en_/i.test(locale) ? 'en' : 'fr'
}
