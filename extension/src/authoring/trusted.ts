import { window, workspace } from 'vscode'
import type { Words } from '../language.ts'

/** Whether files may be written here; says why not. */
export function mayWrite(words: Words): boolean {
  if (workspace.isTrusted) return true
  const said = words.say({
    fr: 'Ce dossier n’est pas approuvé\u00a0: Équerre y lit et vérifie, sans rien écrire. Approuvez-le pour continuer.',
    en: 'This folder is not trusted: Équerre reads and checks there and writes nothing. Trust it to go on.',
  })
  void window.showWarningMessage(said)
  return false
}
