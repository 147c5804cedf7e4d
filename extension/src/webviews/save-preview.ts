import { env, type TextDocument, UIKind, Uri, window, workspace } from 'vscode'
import type { Localised } from '../../../core/src/language.ts'
import { reportError } from '../authoring/report-error.ts'
import { writeWhole } from '../authoring/write-file.ts'
import type { Equerre } from '../equerre.ts'
import { shortName } from '../workspace/names.ts'

const NOT_SAVED: Localised = {
  fr: 'L’aperçu n’a pas été enregistré.',
  en: 'The preview was not saved.',
}

/** Writes the official page as one HTML file where the person wants it. */
export async function savePreview(document: TextDocument, equerre: Equerre): Promise<Uri | null> {
  const { words } = equerre
  const html = await pageOf(document, equerre)
  if (html === null) return null
  const target = await window.showSaveDialog({
    title: words.say({ fr: 'Enregistrer l’aperçu', en: 'Save the preview' }),
    filters: { HTML: ['html'] },
    ...(document.uri.scheme === 'file' ? { defaultUri: besides(document.uri) } : {}),
  })
  if (target === undefined) return null
  try {
    await writeWhole(target, html, { overwrite: true })
    return target
  } catch (error) {
    reportError(equerre, NOT_SAVED, error)
    return null
  }
}

/** Only a browser can print: the page is opened in it, laid out for paper. */
export async function printPreview(document: TextDocument, equerre: Equerre, folder: Uri): Promise<void> {
  const { words } = equerre
  // A browser of another machine cannot read a file of this one.
  if (env.uiKind === UIKind.Web || env.remoteName !== undefined) {
    const saved = await savePreview(document, equerre)
    if (saved === null) return
    const said = {
      fr: 'Pour imprimer, ouvrez ce fichier dans votre navigateur.',
      en: 'To print, open this file in your browser.',
    }
    void window.showInformationMessage(`${shortName(saved.path)}. ${words.say(said)}`)
    return
  }
  const html = await pageOf(document, equerre)
  if (html === null) return
  const target = Uri.joinPath(folder, `${shortName(document.uri.path)}.html`)
  await workspace.fs.createDirectory(folder)
  await workspace.fs.writeFile(target, new TextEncoder().encode(html))
  if (await env.openExternal(target)) {
    const said = {
      fr: 'L’aperçu est ouvert dans votre navigateur\u00a0: imprimez-le de là (Ctrl+P).',
      en: 'The preview is open in your browser: print it from there (Ctrl+P).',
    }
    void window.showInformationMessage(words.say(said))
  }
}

async function pageOf(document: TextDocument, { requests, words }: Equerre): Promise<string | null> {
  const view = await requests.preview(document.uri)
  if (view !== null) return view.html
  const said = { fr: 'Il n’y a pas d’aperçu de ce fichier.', en: 'There is no preview of this file.' }
  void window.showWarningMessage(words.say(said))
  return null
}

const besides = (uri: Uri): Uri => {
  const base = uri.path.replace(/(?:\.referentiel)?\.ya?ml$/, '')
  return uri.with({ path: `${base}.html` })
}
