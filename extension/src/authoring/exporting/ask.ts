import { type QuickPickItem, QuickPickItemKind, type Uri, window } from 'vscode'
import type { ListedExport } from '../../../../server/src/protocol.ts'
import type { Words } from '../../language.ts'
import { besides, fileName } from '../file-name.ts'

/** What the export asks the person. `null`: they changed their mind. */

interface Row extends QuickPickItem {
  readonly form: ListedExport | null
}

/** @param last id of the form that was chosen last, which comes first */
export async function askForm(
  forms: readonly ListedExport[],
  last: string | null,
  name: string,
  words: Words,
): Promise<ListedExport | null> {
  const again = forms.filter(({ id }) => id === last)
  const others = forms.filter(({ id }) => id !== last)
  const rows =
    again.length === 0
      ? others.map(rowOf)
      : [
          separator(words.say({ fr: 'la dernière fois', en: 'the last time' })),
          ...again.map(rowOf),
          separator(words.say({ fr: 'les autres formes', en: 'the other forms' })),
          ...others.map(rowOf),
        ]
  const chosen = await window.showQuickPick(rows, {
    title: words.say({ fr: `Exporter «\u00a0${name}\u00a0»`, en: `Export “${name}”` }),
    placeHolder: words.say({ fr: 'Sous quelle forme\u00a0?', en: 'In which form?' }),
    matchOnDetail: true,
    matchOnDescription: true,
  })
  return chosen?.form ?? null
}

const rowOf = (form: ListedExport): Row => ({
  label: `$(${ICONS[form.extension] ?? 'file'}) ${form.label}`,
  description: `.${form.extension}`,
  detail: form.detail,
  form,
})

const separator = (label: string): Row => ({ label, kind: QuickPickItemKind.Separator, form: null })

const ICONS: Readonly<Record<string, string>> = {
  csv: 'table',
  docx: 'file-text',
  html: 'globe',
  json: 'json',
  md: 'markdown',
  pdf: 'file-pdf',
  txt: 'list-selection',
  xlsx: 'table',
  xml: 'code',
  zip: 'file-zip',
}

/** The dialog asks before it gives the name of a file that is there. */
export async function askTarget(source: Uri, { suffix, extension }: ListedExport, words: Words): Promise<Uri | null> {
  const stem = fileName(source).replace(/(?:\.(?:referentiel|examen))?\.ya?ml$/, '')
  const chosen = await window.showSaveDialog({
    title: words.say({ fr: 'Exporter', en: 'Export' }),
    saveLabel: words.say({ fr: 'Exporter', en: 'Export' }),
    defaultUri: besides(source, `${stem}${suffix}.${extension}`),
    filters: { [extension.toUpperCase()]: [extension] },
  })
  return chosen ?? null
}
