import { parentPort, workerData } from 'node:worker_threads'
import { documentFormat, importFile, importReportBody } from '../../../../exchange/src/index.ts'
import { placeLink } from '../page/place-link.ts'
import type { ImportAnswer, ImportTask } from './task.ts'

/** The thread that imports one document and ends: the editor goes on meanwhile, and can stop it. */

async function answerTo({ uri, name, bytes, language }: ImportTask): Promise<ImportAnswer> {
  const imported = await importFile({ name, bytes })
  if (imported.kind === 'refused') return { kind: 'refused', said: imported.said[language] }
  const { yaml, report } = imported
  // The editor opens texts at a line; a Word document opens elsewhere.
  const isText = documentFormat(report.source.format).isText
  const linkTo = ({ line }: { readonly line: number }): string | null => {
    const start = { line: line - 1, character: 0 }
    return isText ? placeLink({ uri, start, end: start }) : null
  }
  const { source } = importReportBody(report, { language, linkTo })
  return { kind: 'imported', yaml, report: source, competencies: report.counts.competences }
}

parentPort?.postMessage(await answerTo(workerData))
