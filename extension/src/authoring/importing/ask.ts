import { type Uri, window } from 'vscode'
import { documentFormat, FORMAT_NAMES } from '../../../../exchange/src/in/formats.ts'
import { ficheNumber } from '../../../../exchange/src/in/rncp/wanted-fiches.ts'
import type { Words } from '../../language.ts'
import { besides, fileName } from '../file-name.ts'
import { named } from '../referential-name.ts'
import { exists } from '../write-file.ts'

/** What the import asks the person. `null`: they changed their mind. */

export async function askSource(words: Words): Promise<Uri | null> {
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
export async function askTarget(source: Uri, words: Words): Promise<Uri | null> {
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

export async function mayReplace(target: Uri, words: Words): Promise<boolean> {
  if (!(await exists(target))) return true
  const replace = words.say({ fr: 'Remplacer', en: 'Replace' })
  const name = fileName(target)
  const asked = words.say({
    fr: `«\u00a0${name}\u00a0» existe déjà. Le remplacer par le résultat de l’import\u00a0?`,
    en: `“${name}” exists already. Replace it with the result of the import?`,
  })
  return (await window.showWarningMessage(asked, { modal: true }, replace)) === replace
}

/** Which fiche of an export of the national register. */
export async function askFiche(source: Uri, words: Words): Promise<string | null> {
  const typed = await window.showInputBox({
    title: words.say({ fr: 'Quelle fiche importer\u00a0?', en: 'Which fiche to import?' }),
    prompt: words.say({
      fr: `«\u00a0${fileName(source)}\u00a0» en contient plusieurs\u00a0: donnez le numéro de la vôtre.`,
      en: `“${fileName(source)}” holds several: give the number of yours.`,
    }),
    placeHolder: 'RNCP12345, RS1234',
    ignoreFocusOut: true,
    validateInput: (text) =>
      ficheNumber(text) === null
        ? words.say({ fr: 'Écrivez RNCP12345 ou RS1234.', en: 'Write RNCP12345 or RS1234.' })
        : null,
  })
  return typed === undefined ? null : ficheNumber(typed)
}

/** What the columns of a table hold, once its titles did not say it. @param said why, with the titles that were read */
export async function askColumns(said: string, words: Words): Promise<string | null> {
  const name = words.say({ fr: 'Désigner les colonnes…', en: 'Name the Columns…' })
  if ((await window.showErrorMessage(said, name)) !== name) return null
  const typed = await window.showInputBox({
    title: words.say({ fr: 'Que contient chaque colonne\u00a0?', en: 'What does each column hold?' }),
    prompt: words.say({
      fr: 'L’élément, un signe égal, puis la lettre ou le titre de la colonne\u00a0; une virgule entre deux.',
      en: 'The element, an equals sign, then the letter or the title of the column; a comma between two.',
    }),
    placeHolder: words.say({ fr: 'Compétence=B, Critères=D, Modalité=E', en: 'Competency=B, Criteria=D, Modality=E' }),
    ignoreFocusOut: true,
  })
  return typed === undefined || typed.trim() === '' ? null : typed
}
