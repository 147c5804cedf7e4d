import { createReadStream, mkdirSync, statSync } from 'node:fs'
import { join, resolve } from 'node:path'
import type { Localised } from '../../../core/src/language.ts'
import type { LargeFile } from '../../../exchange/src/in/archive/large-file.ts'
import { Refusal } from '../../../exchange/src/in/refusal.ts'
import { importRegister, type WantedFiches } from '../../../exchange/src/index.ts'
import type { Arguments } from '../arguments.ts'
import { codeOf, Failure, reasonOf } from '../failure.ts'
import { deliver } from '../files/deliver.ts'
import { displayPath } from '../files/display-path.ts'
import { keepingOld } from '../files/keep-old.ts'
import { writeWhole } from '../files/write.ts'
import { interruption } from '../interruption.ts'
import type { Shell } from '../shell.ts'
import { WaitLine } from '../wait-line.ts'

/** Which fiches the command line asks for; `null` when it asks for none, and the file is read whole. */
export function wantedFiches(args: Arguments): WantedFiches | null {
  const number = args.value('fiche')
  if (args.has('all') && number !== null) {
    throw new Failure({ fr: '--fiche et --all se contredisent.', en: '--fiche and --all contradict each other.' })
  }
  if (args.has('all')) return 'all'
  if (number === null) return null
  if (!/^(?:RNCP|RS)\s?\d{1,6}$/i.test(number)) {
    throw new Failure({
      fr: `«\u00a0${number}\u00a0» n’est pas un numéro de fiche\u00a0: écrivez RNCP12345 ou RS1234.`,
      en: `“${number}” is no number of a fiche: write RNCP12345 or RS1234.`,
    })
  }
  return { number }
}

/** Reads an export of the national register as it flows, however large: one référentiel, or one a fiche in a folder. */
export async function importFromRegister(
  path: string,
  wanted: WantedFiches,
  output: string | null,
  shell: Shell,
): Promise<void> {
  const shown = displayPath(path, shell.cwd)
  const folder = wanted === 'all' ? folderOf(output, shell) : null
  const line = new WaitLine(shell)
  const { signal, done } = interruption()
  const progress = (share: number): void => line.over(shareRead(share))
  let written = 0
  try {
    for await (const { yaml, referentiel } of importRegister(largeFile(path), wanted, { signal, progress })) {
      line.clear()
      if (folder === null) {
        keepingOld(output, yaml, shell, () => deliver(yaml, output, shell))
      } else {
        const name = `${referentiel.certification?.numero ?? `fiche-${written + 1}`}.referentiel.yaml`
        const file = join(folder, name)
        keepingOld(file, yaml, shell, () => writeWhole(file, yaml, displayPath(file, shell.cwd)))
      }
      written += 1
    }
  } catch (error) {
    line.clear()
    if (!signal.aborted) throw readingFailure(error, shown)
    shell.note(shell.say(interrupted(written)))
  } finally {
    done()
  }
  if (signal.aborted) return
  line.clear()
  if (folder !== null) shell.note(shell.say(countOf(written, displayPath(folder, shell.cwd))))
  if (written === 0) throw new Failure(notFound(wanted, shown))
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
  const folder = resolve(shell.cwd, output)
  mkdirSync(folder, { recursive: true })
  return folder
}

/** A file of which the reader takes the parts it needs, when it needs them. */
const largeFile = (path: string): LargeFile => ({
  size: statSync(path).size,
  async *read(start, end) {
    if (end <= start) return
    for await (const chunk of createReadStream(path, { start, end: end - 1, highWaterMark: 1 << 18 })) {
      if (chunk instanceof Uint8Array) yield chunk
    }
  },
})

/** @param share from 0 to 1 */
export function shareRead(share: number): Localised {
  const percent = Math.floor(100 * share)
  return { fr: `Lecture\u00a0: ${percent}\u00a0%`, en: `Reading: ${percent}%` }
}

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

const notFound = (wanted: WantedFiches, shown: string) =>
  wanted === 'all'
    ? { fr: `«\u00a0${shown}\u00a0» ne contient aucune fiche.`, en: `“${shown}” holds no fiche.` }
    : {
        fr: `La fiche ${wanted.number} n’est pas dans «\u00a0${shown}\u00a0». Les fiches du RNCP et du RS sont dans deux fichiers\u00a0: est-ce le bon\u00a0?`,
        en: `The fiche ${wanted.number} is not in “${shown}”. The fiches of the RNCP and of the RS are in two files: is it the right one?`,
      }
