import { createReadStream, existsSync, mkdirSync, statSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { isatty } from 'node:tty'
import { Refusal } from '../../../exchange/src/in/refusal.ts'
import { importRegister, type WantedFiches } from '../../../exchange/src/index.ts'
import type { Arguments } from '../arguments.ts'
import { Failure } from '../failure.ts'
import { deliver } from '../files/deliver.ts'
import { displayPath } from '../files/display-path.ts'
import { keepOld } from '../files/keep-old.ts'
import { writeWhole } from '../files/write.ts'
import type { Shell } from '../shell.ts'

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
  if (!existsSync(path)) {
    throw new Failure({ fr: `«\u00a0${shown}\u00a0» n’existe pas.`, en: `“${shown}” does not exist.` })
  }
  const folder = wanted === 'all' ? folderOf(output, shell) : null
  let written = 0
  try {
    for await (const { yaml, referentiel } of importRegister(chunksOf(path, shell), wanted)) {
      written += 1
      if (folder === null) {
        keepOld(output, yaml, shell)
        deliver(yaml, output, shell)
      } else {
        const file = join(folder, `${referentiel.certification?.numero ?? `fiche-${written}`}.referentiel.yaml`)
        if (existsSync(file)) keepOld(file, yaml, shell)
        writeWhole(file, yaml, displayPath(file, shell.cwd))
      }
    }
  } catch (error) {
    throw error instanceof Refusal ? new Failure(error.said) : error
  }
  if (folder !== null) shell.note(shell.say(countOf(written, displayPath(folder, shell.cwd))))
  if (written === 0) throw new Failure(notFound(wanted, shown))
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

/** The bytes of the file, with how far the reading is where somebody looks. */
async function* chunksOf(path: string, shell: Shell): AsyncGenerator<Uint8Array> {
  const size = statSync(path).size
  const watched = isatty(2) && size > LARGE
  let read = 0
  let told = -1
  for await (const chunk of createReadStream(path, { highWaterMark: 1 << 20 })) {
    if (!(chunk instanceof Uint8Array)) continue
    yield chunk
    read += chunk.length
    const percent = Math.floor((100 * read) / size)
    if (!watched || percent === told) continue
    told = percent
    process.stderr.write(`\r${shell.say({ fr: `${percent}\u00a0% lus`, en: `${percent}% read` })}`)
  }
  if (watched) process.stderr.write('\r\u001b[K')
}

const LARGE = 8_000_000

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
