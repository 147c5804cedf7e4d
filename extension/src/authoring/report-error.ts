import { FileSystemError, window } from 'vscode'
import type { Localised } from '../../../core/src/language.ts'
import type { Equerre } from '../equerre.ts'

/** Says in words that something could not be done, and why when it is known; the log has the rest. */
export function reportError({ client, words }: Equerre, what: Localised, error: unknown): void {
  client.outputChannel.error(error instanceof Error ? error : String(error))
  void window.showErrorMessage(`${words.say(what)} ${words.say(reasonOf(error))}`)
}

const REASONS: Readonly<Record<string, Localised>> = {
  FileNotFound: { fr: 'Le fichier ou le dossier n’existe plus.', en: 'The file or the folder is no longer there.' },
  NoPermissions: {
    fr: 'Vous n’avez pas le droit d’écrire ici\u00a0: choisissez un autre dossier.',
    en: 'You may not write here: choose another folder.',
  },
  FileExists: { fr: 'Un fichier de ce nom existe déjà.', en: 'A file of that name exists already.' },
  Unavailable: { fr: 'Le disque ne répond pas.', en: 'The disk does not answer.' },
}

function reasonOf(error: unknown): Localised {
  const known = error instanceof FileSystemError ? REASONS[error.code] : undefined
  return known ?? { fr: 'Le journal d’Équerre en dit plus.', en: 'The log of Équerre says more.' }
}
