import type { Language } from '../../../../core/src/language.ts'

/** What the cursor stands in, as a question names it; `null` where it stands in none. */
export interface AtCursor {
  readonly competency: string | null
  readonly block: string | null
}

export const COMMANDS = ['criteres', 'objectifs', 'examen', 'relire', 'couverture', 'expliquer'] as const
export type Command = (typeof COMMANDS)[number]

/**
 * The question that a command of the conversation stands for.
 * @param words what follows the command, as it was typed
 */
export function questionOf(
  command: string | undefined,
  words: string,
  { competency, block }: AtCursor,
  language: Language,
): string {
  const typed = words.trim()
  const about = typed === '' ? (competency ?? '') : typed
  const say = (fr: string, en: string): string => (language === 'fr' ? fr : en).trim()
  switch (COMMANDS.find((one) => one === command)) {
    case 'criteres':
      return say(`propose des critères pour ${about}`, `draft criteria for ${about}`)
    case 'objectifs':
      return say(`propose un objectif pour ${about}`, `draft an objective for ${about}`)
    case 'examen':
      return say(
        `prépare un examen blanc sur ${typed === '' ? (block ?? '') : typed}`,
        `draft a mock exam for ${typed === '' ? (block ?? '') : typed}`,
      )
    case 'relire':
      return typed === ''
        ? say('relis le référentiel avant dépôt', 'review before submission')
        : say(`relis ${typed}`, `review ${typed}`)
    case 'couverture':
      return typed === '' ? say('quelle est la couverture ?', 'what is the coverage?') : typed
    case 'expliquer':
      return say(`explique ${about}`, `explain ${about}`)
    default:
      return typed
  }
}
