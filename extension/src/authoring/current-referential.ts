import { type TextDocument, type Uri, window, workspace } from 'vscode'
import { REFERENTIAL } from '../current.ts'
import type { Equerre } from '../equerre.ts'

/** The référentiel a command is for: the file that was given, else the one on screen. Says so when there is none. */
export async function currentReferential({ current, words }: Equerre, given?: Uri): Promise<TextDocument | null> {
  const document = given === undefined ? current.document : await workspace.openTextDocument(given)
  if (document?.languageId === REFERENTIAL) return document
  void window.showInformationMessage(
    words.say({ fr: 'Ouvrez d’abord un référentiel.', en: 'Open a référentiel first.' }),
  )
  return null
}
