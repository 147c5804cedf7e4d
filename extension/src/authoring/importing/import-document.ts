import { type ExtensionContext, ProgressLocation, type Uri, window, workspace } from 'vscode'
import type { Localised } from '../../../../core/src/language.ts'
import { documentFormat, FORMAT_NAMES } from '../../../../exchange/src/in/formats.ts'
import { REPORT_STYLE } from '../../../../exchange/src/reporting/style.ts'
import type { Equerre } from '../../equerre.ts'
import type { Words } from '../../language.ts'
import { plainInNotification } from '../../plain-text.ts'
import { besides, fileName } from '../file-name.ts'
import { showPage } from '../page/show-page.ts'
import { named } from '../referential-name.ts'
import { reportError } from '../report-error.ts'
import { mayWrite } from '../trusted.ts'
import { exists, writeWhole } from '../write-file.ts'
import { runImport } from './run.ts'
import type { ImportAnswer } from './task.ts'

/** What can be given to the command in place of the questions. */
export interface ImportWishes {
  readonly source?: Uri
  readonly target?: Uri
}

/** Makes a référentiel of a document, as a new file, and shows beside it what was recognised and what was guessed. */
export async function importDocument(
  context: ExtensionContext,
  equerre: Equerre,
  wishes: ImportWishes = {},
): Promise<void> {
  const { words } = equerre
  if (!mayWrite(words)) return
  const source = wishes.source ?? (await askSource(words))
  if (source === null) return
  const target = wishes.target ?? (await askTarget(source, words))
  if (target === null || (wishes.target !== undefined && !(await mayReplace(target, words)))) return
  try {
    const answer = await withProgress(context, equerre, source)
    if (answer === null) return
    if (answer.kind === 'refused') {
      void window.showErrorMessage(answer.said)
      return
    }
    await writeWhole(target, answer.yaml, { overwrite: true })
    await window.showTextDocument(target)
    sayRecognised(answer.competencies, words)
    showPage({
      kind: 'importReport',
      title: words.say({ fr: 'Rapport d’import', en: 'Import Report' }),
      language: words.language,
      body: answer.report,
      style: REPORT_STYLE,
    })
  } catch (error) {
    reportError(equerre, NOT_IMPORTED, error)
  }
}

/** The report says the rest. */
function sayRecognised(competencies: number, words: Words): void {
  if (competencies === 0) {
    void window.showWarningMessage(words.say(NO_COMPETENCY))
    return
  }
  void window.showInformationMessage(
    words.say({
      fr: `${competencies === 1 ? '1\u00a0compétence reconnue' : `${competencies}\u00a0compétences reconnues`}. Le rapport dit ce qui est à relire.`,
      en: `${competencies === 1 ? '1 competency' : `${competencies} competencies`} recognised. The report says what to read again.`,
    }),
  )
}

const NO_COMPETENCY: Localised = {
  fr: 'Aucune compétence n’a été reconnue\u00a0: le rapport dit ce qui a été lu. Vérifiez que le document contient le texte du référentiel, ses tableaux compris, et non des images.',
  en: 'No competency was recognised: the report says what was read. See that the document holds the text of the référentiel with its tables, and not pictures of them.',
}

const NOT_IMPORTED: Localised = {
  fr: 'L’import n’a pas abouti\u00a0: rien n’a été écrit.',
  en: 'The import did not succeed: nothing was written.',
}

function withProgress(context: ExtensionContext, equerre: Equerre, source: Uri): Thenable<ImportAnswer | null> {
  const { words } = equerre
  const name = fileName(source)
  const shown = plainInNotification(name)
  const title = words.say({ fr: `Import de «\u00a0${shown}\u00a0»…`, en: `Importing “${shown}”…` })
  return window.withProgress(
    { location: ProgressLocation.Notification, title, cancellable: true },
    async (_, token) => {
      const { size } = await workspace.fs.stat(source)
      if (size > LARGEST) return { kind: 'refused', said: words.say(TOO_LARGE) }
      const bytes = await workspace.fs.readFile(source)
      const task = { uri: source.toString(), name, bytes, language: words.language }
      return runImport(context.asAbsolutePath('dist/import.mjs'), task, token)
    },
  )
}

/** No référentiel as a text comes near it. */
const LARGEST = 64 * 1024 * 1024

const TOO_LARGE: Localised = {
  fr: 'Ce document dépasse 64\u00a0Mo\u00a0: est-ce bien le texte d’un référentiel\u00a0? Retirez-en les images, puis recommencez.',
  en: 'This document is larger than 64 MB: is it the text of a référentiel? Take its images out, then try again.',
}

async function askSource(words: Words): Promise<Uri | null> {
  const formats = FORMAT_NAMES.map(documentFormat)
  const all = words.say({ fr: 'Documents', en: 'Documents' })
  const chosen = await window.showOpenDialog({
    title: words.say({ fr: 'Le document à importer', en: 'The document to import' }),
    openLabel: words.say({ fr: 'Importer', en: 'Import' }),
    filters: {
      [all]: formats.flatMap(({ extensions }) => [...extensions]),
      ...Object.fromEntries(formats.map(({ name, extensions }) => [words.say(name), [...extensions]])),
    },
  })
  return chosen?.[0] ?? null
}

/** The dialog asks before it gives the name of a file that is there. */
async function askTarget(source: Uri, words: Words): Promise<Uri | null> {
  const stem = fileName(source).replace(/\.[^.]+$/, '')
  const chosen = await window.showSaveDialog({
    title: words.say({ fr: 'Où écrire le référentiel', en: 'Where to write the référentiel' }),
    defaultUri: besides(source, `${stem}.referentiel.yaml`),
    filters: { [words.say({ fr: 'Référentiel', en: 'Référentiel' })]: ['yaml'] },
  })
  if (chosen === undefined) return null
  const target = named(chosen)
  // The name was completed: the dialog asked about another.
  return target.path === chosen.path || (await mayReplace(target, words)) ? target : null
}

async function mayReplace(target: Uri, words: Words): Promise<boolean> {
  if (!(await exists(target))) return true
  const replace = words.say({ fr: 'Remplacer', en: 'Replace' })
  const name = fileName(target)
  const asked = words.say({
    fr: `«\u00a0${name}\u00a0» existe déjà. Le remplacer par le résultat de l’import\u00a0?`,
    en: `“${name}” exists already. Replace it with the result of the import?`,
  })
  return (await window.showWarningMessage(asked, { modal: true }, replace)) === replace
}
