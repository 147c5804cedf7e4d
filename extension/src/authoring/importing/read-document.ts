import { type ExtensionContext, type Progress, ProgressLocation, type Uri, window, workspace } from 'vscode'
import type { Localised } from '../../../../core/src/language.ts'
import { formatOfName } from '../../../../exchange/src/in/formats.ts'
import type { Words } from '../../language.ts'
import { plainInNotification } from '../../plain-text.ts'
import { fileName } from '../file-name.ts'
import { runImport } from './run.ts'
import type { ImportAnswer, ImportSource, ImportTask } from './task.ts'

/** What a person added to their choice of a document. */
export type Added = Pick<ImportTask, 'fiche' | 'columns'>

/**
 * Reads a document while a notification says how far it is and offers to stop.
 * @returns `null` when the person stopped it
 */
export function readDocument(
  context: ExtensionContext,
  words: Words,
  source: Uri,
  added: Added,
): Thenable<ImportAnswer | null> {
  const name = fileName(source)
  const shown = plainInNotification(name)
  const title = words.say({ fr: `Import de «\u00a0${shown}\u00a0»`, en: `Importing “${shown}”` })
  return window.withProgress(
    { location: ProgressLocation.Notification, title, cancellable: true },
    async (progress, token) => {
      const { size } = await workspace.fs.stat(source)
      const isFlow = source.scheme === 'file' && formatOfName(name) === 'rncp'
      if (size > LARGEST && !isFlow) return { kind: 'refused', said: words.say(TOO_LARGE) }
      const task = { uri: source.toString(), name, source: await contentOf(source), ...added, language: words.language }
      return runImport(context.asAbsolutePath('dist/import.mjs'), task, token, teller(progress, words))
    },
  )
}

/** The thread reads a file of this disk by itself: its bytes are not copied, and an export of any size is never whole in memory. */
async function contentOf(source: Uri): Promise<ImportSource> {
  return source.scheme === 'file' ? { path: source.fsPath } : { bytes: await workspace.fs.readFile(source) }
}

/** Moves the bar of the notification, and says in words what it stands for. */
function teller(progress: Progress<{ message: string; increment: number }>, words: Words): (done: number) => void {
  let before = 0
  return (done) => {
    const percent = Math.floor(done * 100)
    const message = words.say(percent >= 100 ? RECOGNISING : reading(percent))
    progress.report({ message, increment: Math.max(0, percent - before) })
    before = Math.max(before, percent)
  }
}

const reading = (percent: number): Localised => ({
  fr: `lecture, ${percent}\u00a0%`,
  en: `reading, ${percent}%`,
})

const RECOGNISING: Localised = { fr: 'reconnaissance du texte…', en: 'recognising the text…' }

/** No référentiel as a text comes near it. */
const LARGEST = 64 * 1024 * 1024

const TOO_LARGE: Localised = {
  fr: 'Ce document dépasse 64\u00a0Mo\u00a0: est-ce bien le texte d’un référentiel\u00a0? Retirez-en les images, puis recommencez.',
  en: 'This document is larger than 64 MB: is it the text of a référentiel? Take its images out, then try again.',
}
