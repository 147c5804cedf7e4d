import { parentPort, workerData } from 'node:worker_threads'
import { adviceForForeign, decodeText, importReportBody, importText } from '../../../../exchange/src/index.ts'
import { placeLink } from '../page/place-link.ts'
import type { ImportAnswer, ImportTask } from './task.ts'

/** The thread that imports one document and ends: the editor goes on meanwhile, and can stop it. */

function answerTo({ uri, name, bytes, language }: ImportTask): ImportAnswer {
  const advice = adviceForForeign(bytes)
  if (advice !== null) return { kind: 'refused', said: advice[language] }
  const { yaml, report } = importText({ name, content: decodeText(bytes).text })
  const linkTo = ({ line }: { readonly line: number }): string => {
    const start = { line: line - 1, character: 0 }
    return placeLink({ uri, start, end: start })
  }
  const { source } = importReportBody(report, { language, linkTo })
  return { kind: 'imported', yaml, report: source, competencies: report.counts.competences }
}

parentPort?.postMessage(answerTo(workerData))
