import { window } from 'vscode'
import { CloseAction, ErrorAction, type ErrorHandler, type LanguageClient } from 'vscode-languageclient/node'
import type { Words } from './language.ts'

/** As many ends in so short a time are no accident. */
const MOST = 5
const SPAN = 3 * 60_000

/** Starts the server again when it ends by itself; after several ends in a few minutes a person decides. */
export function restartPolicy(words: Words, client: () => LanguageClient, now = Date.now): ErrorHandler {
  let ends: readonly number[] = []
  return {
    error: (_, __, count) => ({
      action: count !== undefined && count <= 3 ? ErrorAction.Continue : ErrorAction.Shutdown,
    }),
    closed: () => {
      ends = [...ends, now()].filter((end) => now() - end < SPAN)
      if (ends.length < MOST) return { action: CloseAction.Restart, handled: true }
      ends = []
      void askToRestart(words, client())
      return { action: CloseAction.DoNotRestart, handled: true }
    },
  }
}

async function askToRestart(words: Words, client: LanguageClient): Promise<void> {
  const restart = words.say({ fr: 'Redémarrer', en: 'Restart' })
  const show = words.say({ fr: 'Voir le journal', en: 'Show the log' })
  const said = words.say({
    fr: 'La vérification d’Équerre s’est arrêtée plusieurs fois de suite. Les fichiers ne sont plus vérifiés.',
    en: 'The check of Équerre stopped several times in a row. The files are no longer checked.',
  })
  const chosen = await window.showErrorMessage(said, restart, show)
  if (chosen === restart) await client.start()
  if (chosen === show) client.outputChannel.show()
}
