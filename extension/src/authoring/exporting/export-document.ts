import { commands, env, UIKind, type Uri, window } from 'vscode'
import type { Localised } from '../../../../core/src/language.ts'
import {
  EXPORT_REQUEST,
  EXPORTS_REQUEST,
  type ExportParams,
  type ExportView,
  type ListedExport,
} from '../../../../server/src/protocol.ts'
import type { Equerre } from '../../equerre.ts'
import { plainInNotification } from '../../plain-text.ts'
import { currentReferential } from '../current-referential.ts'
import { besides, fileName } from '../file-name.ts'
import { reportError } from '../report-error.ts'
import { mayWrite } from '../trusted.ts'
import { writeWhole } from '../write-file.ts'

/** What can be given to the command in place of the questions. */
export interface ExportWishes {
  readonly source?: Uri
  /** The id of a form. */
  readonly format?: string
  readonly target?: Uri
}

/** Writes a référentiel, as it stands in the editor, in another form. */
export async function exportDocument(equerre: Equerre, wishes: ExportWishes = {}): Promise<void> {
  const { client, words } = equerre
  if (!mayWrite(words)) return
  const document = await currentReferential(equerre, wishes.source)
  if (document === null) return
  const { uri } = document
  try {
    const forms = await client.sendRequest<readonly ListedExport[]>(EXPORTS_REQUEST, {})
    const form = forms.find(({ id }) => id === wishes.format) ?? (await askForm(forms, equerre))
    if (form === null) return
    const target = wishes.target ?? (await askTarget(uri, form, equerre))
    if (target === null) return
    const params: ExportParams = {
      textDocument: { uri: client.code2ProtocolConverter.asUri(uri) },
      format: form.id,
      name: fileName(uri),
    }
    const view = await client.sendRequest<ExportView | null>(EXPORT_REQUEST, params)
    if (view === null) {
      void window.showErrorMessage(words.say(NO_ANSWER))
      return
    }
    await writeWhole(target, bytesOf(view), { overwrite: true })
    sayWritten(target, equerre)
  } catch (error) {
    reportError(equerre, NOT_EXPORTED, error)
  }
}

function bytesOf({ content }: ExportView): Uint8Array {
  return 'text' in content ? new TextEncoder().encode(content.text) : Buffer.from(content.base64, 'base64')
}

const NO_ANSWER: Localised = {
  fr: 'Le référentiel n’a pas été exporté\u00a0: le fichier n’est plus lisible. Rouvrez-le, puis recommencez.',
  en: 'The référentiel was not exported: the file can no longer be read. Open it again, then try once more.',
}

const NOT_EXPORTED: Localised = {
  fr: 'L’export n’a pas abouti\u00a0: s’il existait déjà un fichier de ce nom, il est intact.',
  en: 'The export did not succeed: a file of that name that was there is as it was.',
}

async function askForm(forms: readonly ListedExport[], { words }: Equerre): Promise<ListedExport | null> {
  const rows = forms.map((form) => ({
    label: form.label,
    detail: form.detail,
    description: `.${form.extension}`,
    form,
  }))
  const placeHolder = words.say({ fr: 'Sous quelle forme\u00a0?', en: 'In which form?' })
  return (await window.showQuickPick(rows, { placeHolder, matchOnDetail: true }))?.form ?? null
}

/** The dialog asks before it gives the name of a file that is there. */
async function askTarget(source: Uri, { suffix, extension }: ListedExport, { words }: Equerre): Promise<Uri | null> {
  const stem = fileName(source).replace(/(?:\.referentiel)?\.ya?ml$/, '')
  const chosen = await window.showSaveDialog({
    title: words.say({ fr: 'Exporter', en: 'Export' }),
    saveLabel: words.say({ fr: 'Exporter', en: 'Export' }),
    defaultUri: besides(source, `${stem}${suffix}.${extension}`),
    filters: { [extension.toUpperCase()]: [extension] },
  })
  return chosen ?? null
}

/** Says where the file is, and opens it for who wants to see it. */
function sayWritten(target: Uri, { words }: Equerre): void {
  const name = plainInNotification(fileName(target))
  const open = words.say({ fr: 'Ouvrir', en: 'Open' })
  const said = words.say({ fr: `Exporté dans «\u00a0${name}\u00a0».`, en: `Exported to “${name}”.` })
  // Not waited for: the command is over once the file is written.
  void window.showInformationMessage(said, open).then((chosen) => (chosen === open ? show(target) : undefined))
}

/** With the program of the person for such files; a file of another machine, in the editor. */
async function show(target: Uri): Promise<void> {
  const isHere = env.uiKind === UIKind.Desktop && env.remoteName === undefined && target.scheme === 'file'
  if (!isHere || !(await env.openExternal(target))) await commands.executeCommand('vscode.open', target)
}
