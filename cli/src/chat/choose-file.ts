import { Failure } from '../failure.ts'
import { displayPath } from '../files/display-path.ts'
import { findFiles } from '../files/find.ts'
import type { Shell } from '../shell.ts'
import type { Lines } from './lines.ts'

const MOST_SHOWN = 20

/**
 * The référentiel to speak of, when the command names none: the only one of the folder, or the one that is chosen.
 * @throws Failure when there is none, or when nobody chooses
 */
export async function chooseFile(lines: Lines, shell: Shell): Promise<string> {
  const found = await findFiles([], shell.cwd)
  const [only] = found
  if (only !== undefined && found.length === 1) return only.path
  const shown = found.slice(0, MOST_SHOWN)
  shell.print(
    `${shell.say({ fr: 'De quel référentiel parlons-nous\u00a0?', en: 'Which référentiel are we speaking of?' })}\n`,
  )
  for (const [index, { path }] of shown.entries()) {
    shell.print(`  ${String(index + 1).padStart(2)}. ${displayPath(path, shell.cwd)}\n`)
  }
  for (;;) {
    const line = await lines.next(shell.say({ fr: 'Numéro', en: 'Number' }))
    if (line === null) throw new Failure(NOBODY)
    const chosen =
      shown[Number(line.trim()) - 1] ?? found.find(({ path }) => displayPath(path, shell.cwd) === line.trim())
    if (chosen !== undefined) return chosen.path
    shell.note(
      shell.say({
        fr: `Un nombre de 1 à ${shown.length}, ou le nom d’un fichier.`,
        en: `A number from 1 to ${shown.length}, or the name of a file.`,
      }),
    )
  }
}

const NOBODY = {
  fr: 'Il y a plusieurs référentiels ici\u00a0: dites lequel, par exemple «\u00a0equerre chat fleuriste.referentiel.yaml\u00a0».',
  en: 'There are several référentiels here: say which, for instance “equerre chat fleuriste.referentiel.yaml”.',
}
