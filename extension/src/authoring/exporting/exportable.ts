import { type TextDocument, type Uri, window, workspace } from 'vscode'
import { REFERENTIAL } from '../../current.ts'
import type { Equerre } from '../../equerre.ts'

const EXAM = 'examen'

/**
 * What an export is of: the file that was given, else the mock exam that is being written, else the référentiel on screen. Says so when
 * there is none.
 */
export async function exportable({ current, words }: Equerre, given?: Uri): Promise<TextDocument | null> {
  const active = window.activeTextEditor?.document
  const onScreen = active?.languageId === EXAM ? active : current.document
  const document = given === undefined ? onScreen : await workspace.openTextDocument(given)
  if (document?.languageId === REFERENTIAL || document?.languageId === EXAM) return document
  void window.showInformationMessage(
    words.say({
      fr: 'Ouvrez d’abord un référentiel ou un examen blanc.',
      en: 'Open a référentiel or a mock exam first.',
    }),
  )
  return null
}
