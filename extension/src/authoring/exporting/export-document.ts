import { Uri, window } from 'vscode'
import type { Localised } from '../../../../core/src/language.ts'
import type { Equerre } from '../../equerre.ts'
import { currentReferential } from '../current-referential.ts'
import { reportError } from '../report-error.ts'
import { mayWrite } from '../trusted.ts'
import { writeWhole } from '../write-file.ts'
import { EXPORTS, type ExportFormat, type ExportId } from './formats.ts'
import { renderedExport } from './render.ts'

/** What can be given to the command in place of the questions. */
export interface ExportWishes {
  readonly source?: Uri
  readonly format?: ExportId
  readonly target?: Uri
}

/** Writes a référentiel, as it stands in the editor, in another form. */
export async function exportDocument(equerre: Equerre, wishes: ExportWishes = {}): Promise<void> {
  const { words } = equerre
  if (!mayWrite(words)) return
  const document = await currentReferential(equerre, wishes.source)
  if (document === null) return
  const { uri } = document
  const format = EXPORTS.find(({ id }) => id === wishes.format) ?? (await askFormat(equerre))
  if (format === null) return
  const target = wishes.target ?? (await askTarget(uri, format, equerre))
  if (target === null) return
  try {
    const text = await renderedExport(format.id, uri, equerre)
    if (text === null) {
      void window.showErrorMessage(words.say(NO_ANSWER))
      return
    }
    await writeWhole(target, text, { overwrite: true })
    const name = target.path.replace(/^.*\//, '')
    void window.showInformationMessage(words.say({ fr: `Écrit\u00a0: ${name}`, en: `Written: ${name}` }))
  } catch (error) {
    reportError(equerre, NOT_EXPORTED, error)
  }
}

const NO_ANSWER: Localised = {
  fr: 'Équerre ne répond pas\u00a0: le référentiel n’a pas été exporté. Relancez la vérification, puis recommencez.',
  en: 'Équerre does not answer: the référentiel was not exported. Restart the check, then try again.',
}

const NOT_EXPORTED: Localised = {
  fr: 'L’export n’a pas abouti\u00a0: le fichier d’avant est intact.',
  en: 'The export did not succeed: the file there before is as it was.',
}

async function askFormat({ words }: Equerre): Promise<ExportFormat | null> {
  const rows = EXPORTS.map((format) => ({
    label: words.say(format.label),
    detail: words.say(format.detail),
    description: `.${format.extension}`,
    format,
  }))
  const placeHolder = words.say({ fr: 'Sous quelle forme\u00a0?', en: 'In which form?' })
  return (await window.showQuickPick(rows, { placeHolder, matchOnDetail: true }))?.format ?? null
}

async function askTarget(source: Uri, { id, extension }: ExportFormat, { words }: Equerre): Promise<Uri | null> {
  const stem = source.path.replace(/^.*\//, '').replace(/(?:\.referentiel)?\.ya?ml$/, '')
  const about = id.startsWith('coverage') ? words.say({ fr: '-couverture', en: '-coverage' }) : ''
  const chosen = await window.showSaveDialog({
    title: words.say({ fr: 'Exporter', en: 'Export' }),
    defaultUri: Uri.joinPath(source, '..', `${stem}${about}.${extension}`),
    filters: { [extension.toUpperCase()]: [extension] },
  })
  return chosen ?? null
}
