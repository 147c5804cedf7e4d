import { FileSystemError, window } from 'vscode'
import { LSPErrorCodes, ResponseError } from 'vscode-languageclient/node'
import type { Localised } from '../../../core/src/language.ts'
import type { Equerre } from '../equerre.ts'

/** Says in words that something could not be done, and why when it is known; the log has the rest. */
export function reportError({ client, words }: Equerre, what: Localised, error: unknown): void {
  const { outputChannel } = client
  outputChannel.error(error instanceof Error ? error : String(error))
  const reason = saidByServer(error) ?? reasonOf(error)
  if (reason !== null) {
    void window.showErrorMessage(`${words.say(what)} ${typeof reason === 'string' ? reason : words.say(reason)}`)
    return
  }
  const show = words.say({ fr: 'Voir le journal', en: 'Show the Log' })
  void window
    .showErrorMessage(`${words.say(what)} ${words.say(UNKNOWN)}`, show)
    .then((chosen) => (chosen === show ? outputChannel.show() : undefined))
}

/** A refusal of the server is in words already, in the language of the session. */
const saidByServer = (error: unknown): string | null =>
  error instanceof ResponseError && error.code === LSPErrorCodes.RequestFailed ? error.message : null

const UNKNOWN: Localised = {
  fr: 'La cause n’est pas connue\u00a0: le journal d’Équerre en dit plus.',
  en: 'The cause is not known: the log of Équerre says more.',
}

const REASONS: Readonly<Record<string, Localised>> = {
  FileNotFound: {
    fr: 'Le fichier ou le dossier n’existe plus\u00a0: choisissez-en un autre.',
    en: 'The file or the folder is no longer there: choose another.',
  },
  FileIsADirectory: {
    fr: 'C’est un dossier\u00a0: choisissez un fichier.',
    en: 'This is a folder: choose a file.',
  },
  FileNotADirectory: {
    fr: 'Ce qui devrait être un dossier est un fichier\u00a0: choisissez un autre dossier.',
    en: 'What should be a folder is a file: choose another folder.',
  },
  NoPermissions: {
    fr: 'Vous n’avez pas le droit de lire ou d’écrire ici\u00a0: choisissez un autre dossier.',
    en: 'You may not read or write here: choose another folder.',
  },
  FileExists: {
    fr: 'Un fichier de ce nom existe déjà\u00a0: donnez un autre nom.',
    en: 'A file of that name exists already: give another name.',
  },
  Unavailable: {
    fr: 'Le disque ne répond pas\u00a0: vérifiez qu’il est branché, puis recommencez.',
    en: 'The disk does not answer: see that it is connected, then try again.',
  },
}

const DISK_FULL: Localised = {
  fr: 'Le disque est plein\u00a0: faites de la place, puis recommencez.',
  en: 'The disk is full: make room, then try again.',
}

function reasonOf(error: unknown): Localised | null {
  if (!(error instanceof FileSystemError)) return null
  return REASONS[error.code] ?? (/ENOSPC/.test(error.message) ? DISK_FULL : null)
}
