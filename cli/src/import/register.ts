import { mkdirSync } from 'node:fs'
import { join, resolve } from 'node:path'
import type { Localised } from '../../../core/src/language.ts'
import {
  ficheNumber,
  type ImportReport,
  importRegister,
  noSuchFiche,
  Refusal,
  type WantedFiches,
} from '../../../exchange/src/index.ts'
import type { Arguments } from '../arguments.ts'
import { codeOf, Failure, reasonOf } from '../failure.ts'
import { deliverKeepingOld } from '../files/deliver.ts'
import { displayPath } from '../files/display-path.ts'
import { fileInParts } from '../files/file-in-parts.ts'
import { keepingOld } from '../files/keep-old.ts'
import { writeWhole } from '../files/write.ts'
import type { Shell } from '../shell.ts'
import { watched } from '../watched.ts'
import { ficheWithoutCompetency } from './no-competency.ts'

/** Which fiches the command line asks for; `null` when it asks for none, and the file is read whole. */
export function wantedFiches(args: Arguments): WantedFiches | null {
  const number = args.value('fiche')
  if (args.has('all') && number !== null) {
    throw new Failure({ fr: '--fiche et --all se contredisent.', en: '--fiche and --all contradict each other.' })
  }
  if (args.has('all')) return 'all'
  if (number === null) return null
  if (ficheNumber(number) === null) {
    throw new Failure({
      fr: `«\u00a0${number}\u00a0» n’est pas un numéro de fiche\u00a0: écrivez RNCP12345 ou RS1234.`,
      en: `“${number}” is no number of a fiche: write RNCP12345 or RS1234.`,
    })
  }
  return { number }
}

/**
 * Reads an export of the national register as it flows, however large: one référentiel, or one a fiche in a folder.
 * @param tell takes what was recognised in the one fiche that is wanted
 */
export async function importFromRegister(
  path: string,
  wanted: WantedFiches,
  { output, tell }: { readonly output: string | null; readonly tell: ((report: ImportReport) => void) | null },
  shell: Shell,
): Promise<void> {
  const shown = displayPath(path, shell.cwd)
  const folder = wanted === 'all' ? folderOf(output, shell) : null
  const bare: string[] = []
  let written = 0
  const isWhole = await watched(
    shell,
    READING,
    () => interrupted(written),
    async ({ signal, progress, clear }) => {
      for await (const { yaml, referentiel, report } of importRegister(fileInParts(path), wanted, {
        signal,
        progress,
      })) {
        clear()
        const number = referentiel.certification?.numero ?? `fiche-${written + 1}`
        if (report.counts.competences === 0) bare.push(number)
        if (folder === null) {
          deliverKeepingOld(yaml, output, shell)
          tell?.(report)
        } else {
          if (written === 0) mkdirSync(folder, { recursive: true })
          const file = join(folder, `${number}.referentiel.yaml`)
          keepingOld(file, yaml, shell, () => writeWhole(file, yaml, displayPath(file, shell.cwd)))
        }
        written += 1
      }
    },
  ).catch((error: unknown) => {
    // The fiches before the fault are whole, and stay.
    if (folder !== null && written > 0) shell.note(shell.say(countOf(written, displayPath(folder, shell.cwd))))
    throw readingFailure(error, shown)
  })
  if (!isWhole) return
  if (folder !== null) shell.note(shell.say(countOf(written, displayPath(folder, shell.cwd))))
  if (bare.length > 0) shell.note(shell.say(ficheWithoutCompetency(bare)))
  if (written === 0) throw new Failure(noSuchFiche(wanted, shown))
}

/** What went wrong with the file that is read, in words; anything else as it is. */
function readingFailure(error: unknown, shown: string): unknown {
  if (error instanceof Refusal) return new Failure(error.said)
  if (error instanceof Failure || codeOf(error) === '') return error
  const reason = reasonOf(error)
  return new Failure({
    fr: `Impossible de lire «\u00a0${shown}\u00a0»\u00a0: ${reason.fr}.`,
    en: `Cannot read “${shown}”: ${reason.en}.`,
  })
}

function folderOf(output: string | null, shell: Shell): string {
  if (output === null || output === '-') {
    throw new Failure({
      fr: '--all fait un fichier par fiche\u00a0: dites dans quel dossier (-o DOSSIER).',
      en: '--all makes a file for each fiche: say in which folder (-o FOLDER).',
    })
  }
  return resolve(shell.cwd, output)
}

export const READING: Localised = { fr: 'Lecture', en: 'Reading' }

const interrupted = (written: number): Localised =>
  written === 0
    ? { fr: 'Import interrompu\u00a0: rien n’a été écrit.', en: 'Import interrupted: nothing was written.' }
    : {
        fr: `Import interrompu\u00a0: ${written} ${written > 1 ? 'référentiels étaient écrits, entiers' : 'référentiel était écrit, entier'}.`,
        en: `Import interrupted: ${written} ${written === 1 ? 'référentiel was written, whole' : 'référentiels were written, whole'}.`,
      }

const countOf = (written: number, folder: string) => ({
  fr: `${written} ${written > 1 ? 'référentiels écrits' : 'référentiel écrit'} dans «\u00a0${folder}\u00a0».`,
  en: `${written} ${written === 1 ? 'référentiel' : 'référentiels'} written in “${folder}”.`,
})
