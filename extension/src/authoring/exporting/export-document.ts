import { type Uri, window } from 'vscode'
import type { Localised } from '../../../../core/src/language.ts'
import {
  EXPORTS_REQUEST,
  type ExportsParams,
  type ExportView,
  type ListedExport,
} from '../../../../server/src/protocol.ts'
import type { Equerre } from '../../equerre.ts'
import { fileName } from '../file-name.ts'
import { reportError } from '../report-error.ts'
import { mayWrite } from '../trusted.ts'
import { writeWhole } from '../write-file.ts'
import { askForm, askTarget } from './ask.ts'
import { exportable } from './exportable.ts'
import type { LastForms } from './last-forms.ts'
import { make } from './make.ts'
import { offerToOpen } from './offer-to-open.ts'

/** What can be given to the command in place of the questions. */
export interface ExportWishes {
  readonly source?: Uri
  /** The id of a form. */
  readonly format?: string
  readonly target?: Uri
}

/** Writes a référentiel or a mock exam, as it stands in the editor, in another form. What was there stays until the whole file is made. */
export async function exportDocument(equerre: Equerre, last: LastForms, wishes: ExportWishes = {}): Promise<void> {
  const { client, words } = equerre
  if (!mayWrite(words)) return
  const document = await exportable(equerre, wishes.source)
  if (document === null) return
  const { uri } = document
  try {
    const params: ExportsParams = { textDocument: { uri: client.code2ProtocolConverter.asUri(uri) } }
    const forms = await client.sendRequest<readonly ListedExport[]>(EXPORTS_REQUEST, params)
    const form =
      forms.find(({ id }) => id === wishes.format) ?? (await askForm(forms, last.of(document), fileName(uri), words))
    if (form === null) return
    const target = wishes.target ?? (await askTarget(uri, form, words))
    if (target === null) return
    const made = await make(equerre, uri, form.id, target)
    if (made.kind === 'stopped') return
    if (made.kind === 'unreadable') {
      void window.showErrorMessage(words.say(NO_ANSWER))
      return
    }
    await writeWhole(target, bytesOf(made.view), { overwrite: true })
    if (wishes.format === undefined) await last.remember(document, form.id)
    offerToOpen(target, form, made.view.remarks, words)
  } catch (error) {
    reportError(equerre, NOT_EXPORTED, error)
  }
}

function bytesOf({ content }: ExportView): Uint8Array {
  return 'text' in content ? new TextEncoder().encode(content.text) : Buffer.from(content.base64, 'base64')
}

const NO_ANSWER: Localised = {
  fr: 'Le document n’a pas été exporté\u00a0: le fichier n’est plus lisible. Rouvrez-le, puis recommencez.',
  en: 'The document was not exported: the file can no longer be read. Open it again, then try once more.',
}

const NOT_EXPORTED: Localised = {
  fr: 'L’export n’a pas abouti\u00a0: s’il existait déjà un fichier de ce nom, il est intact.',
  en: 'The export did not succeed: a file of that name that was there is as it was.',
}
