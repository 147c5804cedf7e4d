import { appendFileSync, mkdirSync, statSync } from 'node:fs'
import { dirname, resolve } from 'node:path'
import type { CheckReport, Reporter } from '../../../core/src/report/check-report.ts'
import type { Format } from '../../../core/src/report/formats.ts'
import type { JsonExtras } from '../../../core/src/report/json.ts'
import { PLAIN } from '../../../core/src/report/style.ts'
import { Failure, reasonOf } from '../failure.ts'
import { displayPath } from '../files/display-path.ts'
import { writeWhole } from '../files/write.ts'
import type { Shell } from '../shell.ts'
import type { Output } from './outputs.ts'

const FILE_WIDTH = 100

/** The reporters that take the pages of the rules come from a part of their own, which most runs never read. */
const reporters = async () => await import('../../../core/src/report/reporters.ts')

async function reporterOf(format: Format, extras: JsonExtras): Promise<Reporter> {
  if (format === 'pretty') return (await import('../../../core/src/report/pretty.ts')).pretty
  if (format === 'json') {
    const { json } = await import('../../../core/src/report/json.ts')
    return (report) => json(report, extras)
  }
  return (await reporters()).REPORTERS[format]
}

/** A report, and what is asked for with it. */
export interface Delivery {
  readonly report: CheckReport
  readonly extras: JsonExtras
}

/** Writes the report of a run to the standard output. */
export async function printReport({ format }: Output, { report, extras }: Delivery, shell: Shell): Promise<void> {
  const text = (await reporterOf(format, extras))(report)
  if (text !== '') shell.print(text)
}

/**
 * Writes the reports that go into files, each whole or not at all, in folders that are made if they must be.
 * @returns what could not be written
 */
export async function writeReports(
  outputs: readonly Output[],
  { report, extras }: Delivery,
  shell: Shell,
): Promise<readonly Failure[]> {
  const layout = { ...report.layout, style: PLAIN, width: FILE_WIDTH }
  const failures: Failure[] = []
  for (const { format, file } of outputs) {
    if (file === null) continue
    const path = resolve(shell.cwd, file)
    const text = (await reporterOf(format, extras))({ ...report, layout })
    const failure = written(path, text, displayPath(path, shell.cwd))
    if (failure !== null) failures.push(failure)
  }
  return failures
}

/** Writes a report whole, in a folder that is made if it must be. @returns why it could not be written */
export function written(path: string, text: string, shown: string): Failure | null {
  try {
    makeFolder(dirname(path), shown)
    writeWhole(path, text, shown)
    return null
  } catch (error) {
    if (error instanceof Failure) return error
    throw error
  }
}

function makeFolder(folder: string, shown: string): void {
  try {
    mkdirSync(folder, { recursive: true })
  } catch (error) {
    const reason = reasonOf(error)
    throw new Failure({
      fr: `Impossible de créer le dossier de «\u00a0${shown}\u00a0»\u00a0: ${reason.fr}. Choisissez un autre endroit pour le rapport.`,
      en: `Cannot make the folder of “${shown}”: ${reason.en}. Choose another place for the report.`,
    })
  }
}

/** GitHub refuses the whole summary of a step above this size. */
const SUMMARY_LIMIT = 1024 * 1024

/**
 * Adds the report to the summary of the job, where GitHub gives a file for it. The run does not depend on it.
 * @param file what `GITHUB_STEP_SUMMARY` names
 */
export async function addToSummary(file: string, report: CheckReport, shell: Shell): Promise<void> {
  const { markdownWithin } = await reporters()
  const path = resolve(shell.cwd, file)
  try {
    const taken = statSync(path, { throwIfNoEntry: false })?.size ?? 0
    const text = markdownWithin(report, SUMMARY_LIMIT - taken - 1)
    if (text !== '') appendFileSync(path, taken > 0 ? `\n${text}` : text)
  } catch (error) {
    const reason = reasonOf(error)
    shell.note(
      shell.say({
        fr: `equerre\u00a0: le résumé de l’étape (GITHUB_STEP_SUMMARY) n’a pas pu être écrit\u00a0: ${reason.fr}.`,
        en: `equerre: the summary of the step (GITHUB_STEP_SUMMARY) could not be written: ${reason.en}.`,
      }),
    )
  }
}
