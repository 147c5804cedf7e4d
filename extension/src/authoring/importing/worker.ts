import { readFile } from 'node:fs/promises'
import { parentPort, workerData } from 'node:worker_threads'
import { fileInParts } from '../../../../cli/src/files/file-in-parts.ts'
import type { Localised } from '../../../../core/src/language.ts'
import {
  documentFormat,
  formatOfName,
  type ImportResult,
  importFile,
  importRegister,
  importReportBody,
  inMemory,
  noSuchFiche,
  Refusal,
  type WantedFiches,
} from '../../../../exchange/src/index.ts'
import { placeLink } from '../page/place-link.ts'
import type { ImportAnswer, ImportMessage, ImportTask } from './task.ts'

/** The thread that imports one document and ends: the editor goes on meanwhile, and can stop it. */

const answerTo = (task: ImportTask): Promise<ImportAnswer> =>
  formatOfName(task.name) === 'rncp' ? importFiche(task) : importWhole(task)

async function importWhole(task: ImportTask): Promise<ImportAnswer> {
  const { name, source, columns, language } = task
  const bytes = 'bytes' in source ? source.bytes : await readFile(source.path)
  const imported = await importFile({ name, bytes }, { progress: tell, ...(columns === null ? {} : { columns }) })
  if (imported.kind === 'refused') return { ...imported, said: imported.said[language] }
  return answerOf(imported, imported.notices, task)
}

/** The national register is read as it flows: one fiche of it is in memory. */
async function importFiche(task: ImportTask): Promise<ImportAnswer> {
  const { name, source, fiche, language } = task
  const wanted: WantedFiches = fiche === null ? 'all' : { number: fiche }
  const file = 'bytes' in source ? inMemory(source.bytes) : fileInParts(source.path)
  try {
    const fiches = importRegister(file, wanted, { progress: tell })
    const first = await fiches.next()
    if (first.done === true) return { kind: 'refused', said: noSuchFiche(wanted, name)[language] }
    if (fiche === null && (await fiches.next()).done !== true) return { kind: 'several' }
    return answerOf(first.value, [], task)
  } catch (error) {
    if (error instanceof Refusal) return { kind: 'refused', said: error.said[language] }
    throw error
  }
}

function answerOf(
  { yaml, report }: ImportResult,
  notices: readonly Localised[],
  { uri, language }: ImportTask,
): ImportAnswer {
  // The editor opens texts at a line; a Word document opens elsewhere.
  const isText = documentFormat(report.source.format).isText
  const linkTo = ({ line }: { readonly line: number }): string | null => {
    const start = { line: line - 1, character: 0 }
    return isText ? placeLink({ uri, start, end: start }) : null
  }
  const { source } = importReportBody(report, { language, linkTo })
  return {
    kind: 'imported',
    yaml,
    report: source,
    competencies: report.counts.competences,
    notices: notices.map((notice) => notice[language]),
  }
}

let told = -1

/** A hundred times at most, however often the reader says it. */
function tell(done: number): void {
  const percent = Math.floor(done * 100)
  if (percent <= told) return
  told = percent
  post({ kind: 'progress', done })
}

const post = (message: ImportMessage): void => parentPort?.postMessage(message)

post(await answerTo(workerData))
