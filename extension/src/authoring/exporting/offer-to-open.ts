import { commands, env, UIKind, type Uri, window, workspace } from 'vscode'
import type { ListedExport } from '../../../../server/src/protocol.ts'
import type { Words } from '../../language.ts'
import { plainInNotification } from '../../plain-text.ts'
import { fileName } from '../file-name.ts'

/**
 * Says where the file is and what is to be known of it, and opens it for who wants to see it. Not waited for: the command is over once
 * the file is written.
 * @param remarks a sentence each
 */
export function offerToOpen(target: Uri, form: ListedExport, remarks: readonly string[], words: Words): void {
  const name = plainInNotification(fileName(target))
  const open = words.say({ fr: 'Ouvrir', en: 'Open' })
  const reveal = words.say({ fr: 'Montrer dans le dossier', en: 'Show in Folder' })
  const read = words.say({
    fr: `Lire les ${remarks.length} remarques`,
    en: `Read the ${remarks.length} Remarks`,
  })
  const said = words.say({ fr: `Exporté dans «\u00a0${name}\u00a0».`, en: `Exported to “${name}”.` })
  const acts = isHere(target) ? [open, reveal] : [open]
  void told(said, remarks, acts, read).then(async (chosen) => {
    if (chosen === reveal) await commands.executeCommand('revealFileInOS', target)
    if (chosen === open) await show(target, form)
    if (chosen === read) await window.showWarningMessage(said, { modal: true, detail: remarks.join('\n\n') })
  })
}

/** One remark fits in the notice; of several it would make a wall. */
function told(
  said: string,
  remarks: readonly string[],
  acts: readonly string[],
  read: string,
): Thenable<string | undefined> {
  if (remarks.length === 0) return window.showInformationMessage(said, ...acts)
  if (remarks.length === 1)
    return window.showWarningMessage(`${said} ${remarks.map(plainInNotification).join('')}`, ...acts)
  return window.showWarningMessage(said, read, ...acts)
}

/** Whether the file is on the machine of the person, whose programs can open it. */
const isHere = (target: Uri): boolean =>
  env.uiKind === UIKind.Desktop && env.remoteName === undefined && target.scheme === 'file'

/**
 * What is read as text opens in the editor; a page, a table or a document opens with the program of the person for such files. On another
 * machine there is none: a document is then shown in the explorer, from where it is downloaded.
 */
async function show(target: Uri, { isText, extension }: ListedExport): Promise<void> {
  const isOfOtherPrograms = !isText || PAGES.includes(extension)
  if (isOfOtherPrograms && isHere(target) && (await env.openExternal(target))) return
  const isInExplorer = workspace.getWorkspaceFolder(target) !== undefined
  await commands.executeCommand(isText || !isInExplorer ? 'vscode.open' : 'revealInExplorer', target)
}

const PAGES: readonly string[] = ['html', 'csv']
