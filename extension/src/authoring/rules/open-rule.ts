import { commands, type ExtensionContext, extensions, Uri, window } from 'vscode'
import { rulePagePath } from '../../../../core/src/report/rule-page.ts'
import type { Equerre } from '../../equerre.ts'
import { exists } from '../write-file.ts'

/** Opens the page of a rule, which comes with the extension, as it reads. */
export async function openRule(context: ExtensionContext, { words }: Equerre, id: unknown): Promise<void> {
  if (typeof id !== 'string' || !/^[a-z0-9-]+$/.test(id)) return
  const page = Uri.joinPath(context.extensionUri, 'dist', rulePagePath(id, words.language))
  if (!(await exists(page))) {
    void window.showInformationMessage(
      words.say({ fr: `Aucune règle ne s’appelle «\u00a0${id}\u00a0».`, en: `No rule is called “${id}”.` }),
    )
    return
  }
  // The preview of Markdown is an extension of its own, that may be turned off.
  if (extensions.getExtension('vscode.markdown-language-features') === undefined) await window.showTextDocument(page)
  else await commands.executeCommand('markdown.showPreviewToSide', page)
}
