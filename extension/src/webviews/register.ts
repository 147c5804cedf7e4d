import { commands, type ExtensionContext, type TextDocument, Uri, ViewColumn, window } from 'vscode'
import type { Equerre } from '../equerre.ts'
import { coveragePanels } from './coverage-view.ts'
import { previewPanels } from './preview-view.ts'
import { printPreview, savePreview } from './save-preview.ts'

/** The views that show a référentiel as a page: the official table and the coverage. */
export function registerWebviews(context: ExtensionContext, equerre: Equerre): void {
  const previews = previewPanels(context, equerre)
  const coverages = coveragePanels(context, equerre)
  /** What a command is about: what its view shows, else the current référentiel. */
  const subject = (): TextDocument | null => {
    const document = (previews.active ?? coverages.active)?.document ?? equerre.current.document
    if (document === null) {
      const said = { fr: 'Ouvrez d’abord un référentiel.', en: 'Open a référentiel first.' }
      void window.showInformationMessage(equerre.words.say(said))
    }
    return document
  }
  const on = (command: string, act: (document: TextDocument) => unknown): void => {
    context.subscriptions.push(
      commands.registerCommand(command, () => {
        const document = subject()
        return document === null ? undefined : act(document)
      }),
    )
  }
  on('equerre.openPreview', (document) => previews.open(document, ViewColumn.Beside))
  on('equerre.openCoverage', (document) => coverages.open(document, ViewColumn.Beside))
  on('equerre.savePreview', (document) => savePreview(document, equerre))
  on('equerre.printPreview', (document) =>
    printPreview(document, equerre, Uri.joinPath(context.globalStorageUri, 'impression')),
  )
}
